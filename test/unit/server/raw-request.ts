// Sends raw bytes, for requests that HTTP clients cannot send.
import { connect } from "node:net";

export interface RawAnswer {
  /** 0 if the connection was closed without an answer. */
  readonly status: number;
  readonly text: string;
}

/** Sends the bytes and reads until the server closes the connection. */
export function sendRaw(port: number, bytes: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes, "latin1"));
    let text = "";
    socket.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
    socket.on("error", (error: NodeJS.ErrnoException) => (error.code === "ECONNRESET" ? finish() : reject(error)));
    socket.on("close", finish);
    function finish(): void {
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text });
    }
  });
}

/** A request with a Host header, unless `headers` have one; the connection closes after it. */
export function rawRequest(
  port: number,
  { method = "GET", target = "/", headers = [] }: { method?: string; target?: string; headers?: readonly string[] },
): Promise<RawAnswer> {
  const host = headers.some((line) => /^host:/i.test(line)) ? [] : [`Host: localhost:${port}`];
  const lines = [`${method} ${target} HTTP/1.1`, ...host, ...headers, "Connection: close", "", ""];
  return sendRaw(port, lines.join("\r\n"));
}

export const UPGRADE = [
  "Upgrade: websocket",
  "Connection: Upgrade",
  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
  "Sec-WebSocket-Version: 13",
];

/** An upgrade; reads only the head of the answer. Headers passed here replace those of the same name. */
export function rawUpgrade(
  port: number,
  { target, headers, method = "GET" }: { target: string; headers: readonly string[]; method?: string },
): Promise<RawAnswer> {
  const nameOf = (line: string): string => line.split(":", 1)[0]?.toLowerCase() ?? "";
  const given = new Set(headers.map(nameOf));
  const kept = [`Host: localhost:${port}`, ...UPGRADE].filter((line) => !given.has(nameOf(line)));
  const text = [`${method} ${target} HTTP/1.1`, ...kept, ...headers.filter((line) => !/: *$/.test(line)), "", ""].join(
    "\r\n",
  );
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(text, "latin1"));
    let answer = "";
    socket.on("error", reject);
    socket.setEncoding("latin1").on("data", (chunk: string) => {
      answer += chunk;
      if (answer.startsWith("HTTP/1.1 101") && answer.includes("\r\n\r\n")) socket.destroy();
    });
    socket.on("close", () => resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0), text: answer }));
  });
}
