// The session that a request names: by its token, by its id, or by the ticket of a download. Nothing is verified here: a forged
// name only chooses the process that rejects it.
import type { IncomingMessage } from "node:http";

interface Named {
  /** Path and query. */
  readonly target: string;
  /** The value of a header by its name in lower case. */
  readonly header: (name: string) => string | undefined;
}

/** The session that the head of a request names, its lines as they were sent. */
export function sessionOfHead(head: string): string | undefined {
  const [line = ""] = head.split("\r\n", 1);
  const [, target = ""] = line.split(" ");
  return namedSession({
    target,
    header: (name) => new RegExp(`^${name}:[ \\t]*(.*?)[ \\t]*$`, "im").exec(head)?.[1],
  });
}

export function sessionOfRequest({ url = "", headers }: Pick<IncomingMessage, "url" | "headers">): string | undefined {
  return namedSession({ target: url, header: (name) => headers[name]?.toString() });
}

const DOWNLOAD = /\/plotctl\/downloads\/([\w-]+)$/;

function namedSession({ target, header }: Named): string | undefined {
  const [, ofSocket] = header("sec-websocket-protocol")?.split(",") ?? [];
  const token = ofSocket ?? header("bokeh-session-token");
  if (token !== undefined) return sessionOfToken(token.trim());
  const id = header("bokeh-session-id");
  if (id !== undefined) return id;
  const [path = "", query = ""] = target.split("?", 2);
  const [, ticket] = DOWNLOAD.exec(path) ?? [];
  if (ticket !== undefined || !query.includes("bokeh-")) return ticket;
  const parameters = new URLSearchParams(query);
  const ofQuery = parameters.getAll("bokeh-session-id").at(-1);
  const tokenOfQuery = parameters.getAll("bokeh-token").at(-1);
  return ofQuery ?? (tokenOfQuery === undefined ? undefined : sessionOfToken(tokenOfQuery));
}

function sessionOfToken(token: string): string | undefined {
  const [fields = ""] = token.split(".", 1);
  try {
    const { session_id: id } = JSON.parse(Buffer.from(fields, "base64url").toString()) as { session_id?: unknown };
    return typeof id === "string" ? id : undefined;
  } catch {
    // Any process rejects it, with the reason.
    return undefined;
  }
}
