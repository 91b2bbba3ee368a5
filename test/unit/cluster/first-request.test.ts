import { FirstRequestReader, type FirstRequest } from "../../../src/cluster/first-request.js";
import { makeSessionToken } from "../../../src/tokens/session-token.js";

const token = makeSessionToken("ada", { expiresAt: 2_000_000_000 });

/** The verdict on bytes that arrive in pieces of a length. */
function read(text: string, pieceLength = text.length): FirstRequest {
  const reader = new FirstRequestReader();
  const bytes = Buffer.from(text, "latin1");
  for (let at = 0; at < bytes.length; at += pieceLength) {
    const verdict = reader.add(bytes.subarray(at, at + pieceLength));
    if (verdict.is !== "incomplete") return verdict;
  }
  return { is: "incomplete" };
}

const sessionOf = (head: string, pieceLength?: number): string | undefined => {
  const verdict = read(`${head}\r\n\r\n`, pieceLength);
  return verdict.is === "complete" ? verdict.sessionId : `no request: ${verdict.is}`;
};

describe("the first request of a connection", () => {
  it.each([
    ["the token of a websocket", `GET /app/ws HTTP/1.1\r\nSec-WebSocket-Protocol: bokeh, ${token}`],
    ["the token of an upload", `POST /app/x HTTP/1.1\r\nBokeh-Session-Token: ${token}`],
    ["the id in a header", "GET /app HTTP/1.1\r\nHost: x\r\nbokeh-session-id:ada \r\nAccept: */*"],
    ["the id in the query", "GET /app?a=1&bokeh-session-id=ada HTTP/1.1"],
    ["the encoded id in the query", "GET /app?bokeh-session-id=%61d%61 HTTP/1.1"],
    ["the last id in the query", "GET /app?bokeh-session-id=other&bokeh-session-id=ada HTTP/1.1"],
    ["the token in the query", `GET /app?bokeh-token=${token} HTTP/1.1`],
    ["the ticket of a download", "GET /plots/app/plotctl/downloads/ada?x HTTP/1.1"],
  ])("names its session by %s", (_, head) => {
    expect(sessionOf(head)).toBe("ada");
    expect(sessionOf(head, 1)).toBe("ada");
  });

  it.each([
    ["a request without one", "GET /app?x=bokeh-session-id HTTP/1.1\r\nCookie: bokeh-session-id=ada"],
    ["[SA6] a token that is not base64", "GET /ws HTTP/1.1\r\nSec-WebSocket-Protocol: bokeh, %%%"],
    ["[SA6] a token that is not JSON", "GET /ws HTTP/1.1\r\nSec-WebSocket-Protocol: bokeh, YWRh"],
    [
      "[SA6] a token whose id is a number",
      `GET /ws?bokeh-token=${Buffer.from('{"session_id":7}').toString("base64url")} HTTP/1.1`,
    ],
    ["[SA6] a token that is null", `GET /ws?bokeh-token=${Buffer.from("null").toString("base64url")} HTTP/1.1`],
  ])("names no session by %s", (_, head) => {
    expect(sessionOf(head)).toBeUndefined();
  });

  it("[SA6] takes an id of 10 kB, which the process of its slot rejects", () => {
    expect(sessionOf(`GET /app?bokeh-session-id=${"x".repeat(10_000)} HTTP/1.1`)).toHaveLength(10_000);
  });

  it("is passed on with what follows it", () => {
    const verdict = read("\r\nPOST / HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi");
    expect(verdict.is === "complete" && verdict.head.toString()).toMatch(/^\r\nPOST .*\r\n\r\nhi$/s);
  });

  it.each([
    ["[SA5] beyond 16 KiB", `GET / HTTP/1.1\r\nX: ${"x".repeat(17 * 1024)}`, { is: "rejected", status: 431 }],
    ["[SA5] that is the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", { is: "rejected", status: 505 }],
    ["without a version", "GET /\r\n", { is: "rejected", status: 400 }],
    ["of other bytes", "\x00\x01", { is: "rejected", status: 400 }],
    ["[SA5] that is a TLS hello", "\x16\x03\x01\x02", { is: "foreign" }],
    ["[SA5] that is a line of the PROXY protocol", "PROXY TCP4 1.2.3.4 5.6.7.8 1 2\r\n", { is: "foreign" }],
    ["[SA5] that is a binary PROXY header", "\r\n\r\n\x00\r\nQUIT\n", { is: "foreign" }],
  ])("%s is not passed on", (_, bytes, verdict) => {
    expect(read(bytes)).toEqual(verdict);
    expect(read(bytes, 1)).toEqual(verdict);
  });
});
