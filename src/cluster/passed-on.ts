// The header by which a worker passes a request on to the worker that owns its session: the peer of the connection on which it
// arrived, and a signature. It counts on the sockets between workers only, and is removed from all other requests.
import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { removeHeaders } from "../server/admission/forwarded.js";
import type { Peer } from "../server/admission/peer.js";

const HEADER = "x-plotctl-peer";
const VALID_MS = 30_000;

interface Signing {
  readonly key: string;
  /** Unix milliseconds. */
  readonly now: number;
}

/** The header as name and value. */
export function peerHeader({ address, localPort, isEncrypted }: Peer, { key, now }: Signing): [string, string] {
  const fields = `${now} ${localPort} ${isEncrypted ? "https" : "http"} ${address}`;
  return [HEADER, `${hash(fields, key)} ${fields}`];
}

/** Removes the header; returns what it says, or undefined if it is not valid. */
export function takePeerHeader(req: IncomingMessage, { key, now }: Signing): Peer | undefined {
  const text = req.headers[HEADER]?.toString() ?? "";
  removePeerHeader(req);
  const [signature = "", fields = ""] = [text.slice(0, text.indexOf(" ")), text.slice(text.indexOf(" ") + 1)];
  const [signed, expected] = [Buffer.from(signature), Buffer.from(hash(fields, key))];
  if (signed.length !== expected.length || !timingSafeEqual(signed, expected)) return undefined;
  const [at, port, scheme, address = ""] = fields.split(" ");
  if (Math.abs(now - Number(at)) > VALID_MS) return undefined;
  return { address, localPort: Number(port), isEncrypted: scheme === "https" };
}

export function removePeerHeader(req: IncomingMessage): void {
  removeHeaders(req, [HEADER]);
}

function hash(fields: string, key: string): string {
  return createHmac("sha256", key).update(fields).digest("base64url");
}
