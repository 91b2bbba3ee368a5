// What the first bytes of a connection say: whether they are a request, and the session that it names, by which its process is
// found. Nothing else is parsed; the process that gets the connection reads the same bytes again.
import { sessionOfHead } from "./named-session.js";

export type FirstRequest =
  | { readonly is: "incomplete" }
  | { readonly is: "complete"; readonly head: Buffer; readonly sessionId: string | undefined }
  | { readonly is: "rejected"; readonly status: 400 | 431 | 505 }
  /** Another protocol, whose clients understand no answer in HTTP. */
  | { readonly is: "foreign" };

export const MAX_HEAD_BYTES = 16 * 1024;

const HEAD_END = "\r\n\r\n";
const INCOMPLETE: FirstRequest = { is: "incomplete" };
const FOREIGN: FirstRequest = { is: "foreign" };

const TLS_HANDSHAKE = 0x16;
const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]";
const REQUEST_LINE = new RegExp(`^${TOKEN}+ \\S+ HTTP/\\d\\.\\d\\r?\\n`);
/** The first line of the text form, and the beginning of the binary form of the PROXY protocol. */
const PROXY_LINE = /^PROXY /;
const BINARY_PROXY = "\r\n\r\n\0";

/** Collects the head of the first request, which may arrive in many pieces. */
export class FirstRequestReader {
  readonly #pieces: Buffer[] = [];
  #length = 0;
  #hasLine = false;

  /** Takes the next bytes. After any other answer than `incomplete`, it takes no more. */
  add(piece: Buffer): FirstRequest {
    const last = this.#pieces.at(-1) ?? Buffer.alloc(0);
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (!this.#hasLine) {
      const verdict = this.#checkLine(piece);
      if (verdict !== undefined) return verdict;
    }
    // The end of the head may be in two pieces, and in up to four where they are of one byte.
    const isNear = last.length < HEAD_END.length || piece.length < HEAD_END.length;
    const recent = isNear
      ? Buffer.concat(this.#pieces.slice(-HEAD_END.length))
      : Buffer.concat([last.subarray(-3), piece]);
    if (this.#hasLine && recent.includes(HEAD_END)) return this.#complete();
    return this.#length > MAX_HEAD_BYTES ? { is: "rejected", status: 431 } : INCOMPLETE;
  }

  /** Checks the first byte when it arrives, and the first line when it is complete. */
  #checkLine(piece: Buffer): FirstRequest | undefined {
    const isFirst = this.#length === piece.length;
    if (!isFirst && !piece.includes("\n")) return undefined;
    const text = this.#text();
    if (text.charCodeAt(0) === TLS_HANDSHAKE || PROXY_LINE.test(text) || text.startsWith(BINARY_PROXY)) return FOREIGN;
    // Empty lines before a request are allowed.
    const line = text.replace(/^[\r\n]+/, "");
    if (line !== "" && !new RegExp(`^${TOKEN}`).test(line)) return { is: "rejected", status: 400 };
    if (!line.includes("\n")) return undefined;
    if (line.startsWith("PRI * HTTP/2.0")) return { is: "rejected", status: 505 };
    if (!REQUEST_LINE.test(line)) return { is: "rejected", status: 400 };
    this.#hasLine = true;
    return undefined;
  }

  #complete(): FirstRequest {
    const head = Buffer.concat(this.#pieces);
    const text = head.toString("latin1");
    const start = /^[\r\n]*/.exec(text)?.[0].length ?? 0;
    const end = text.indexOf(HEAD_END, start);
    if (end === -1) return INCOMPLETE;
    if (end + HEAD_END.length > MAX_HEAD_BYTES) return { is: "rejected", status: 431 };
    return { is: "complete", head, sessionId: sessionOfHead(text.slice(start, end)) };
  }

  #text(): string {
    return Buffer.concat(this.#pieces).toString("latin1");
  }
}
