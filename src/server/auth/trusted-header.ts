// A user whom the proxy in front names in a header. Other peers cannot send the header: it is removed from their requests.
import type { IncomingMessage } from "node:http";
import type { User } from "../../document/session-context.js";
import { HttpError } from "../http-error.js";

const PROVIDER = "header";
const MAX_LENGTH = 1024;

/** The user in the header; null without one. Throws an HttpError for a header that is not valid. */
export function userOfHeader(
  req: IncomingMessage,
  { userHeader, groupsHeader }: { readonly userHeader: string; readonly groupsHeader: string | undefined },
): User | null {
  const id = onlyHeader(req, userHeader);
  if (id === "") return null;
  const groups = groupsHeader === undefined ? "" : onlyHeader(req, groupsHeader);
  return {
    id,
    name: id,
    groups: groups
      .split(",")
      .map((group) => group.trim())
      .filter((group) => group !== ""),
    provider: PROVIDER,
    is_guest: false,
  };
}

/** The text of a header, which may occur once. Proxies send UTF-8, of which Node makes a character for each byte. */
function onlyHeader({ headersDistinct }: IncomingMessage, name: string): string {
  const [text = "", second] = headersDistinct[name] ?? [];
  const decoded = Buffer.from(text, "latin1").toString("utf8").trim();
  if (second === undefined && decoded.length <= MAX_LENGTH && !/\p{Cc}/u.test(decoded)) return decoded;
  throw new HttpError(400, `The proxy in front of this server must send the header ${name} once, with one short text.`);
}
