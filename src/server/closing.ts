// Closes an HTTP server without waiting for its clients. Node alone would wait for connections that browsers opened in
// advance, and for those that stay open after an answer.
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * Watches the connections of a server that has not started yet. Returns the function that stops accepting connections, ends
 * those without a request at once and the others after their answer, and resolves when the last one has ended.
 */
export function closesAfterAnswers(server: Server, { isTls }: { readonly isTls: boolean }): () => Promise<void> {
  /** Connections without a request so far; Node does not count them as idle. */
  const unused = new Set<Socket>();
  const answers = new Set<ServerResponse>();
  /** Node waits only for connections that the server itself has accepted. */
  const open = new Set<Socket>();
  let isClosing = false;
  let onClosed = (): void => {};

  server.on(isTls ? "secureConnection" : "connection", (socket: Socket) => {
    unused.add(socket);
    open.add(socket);
    socket.once("close", () => {
      unused.delete(socket);
      open.delete(socket);
      if (open.size === 0) onClosed();
    });
  });
  const take = ({ socket }: IncomingMessage): unknown => unused.delete(socket);
  server.on("upgrade", take).on("connect", take);
  server.prependListener("request", ({ socket }, answer) => {
    unused.delete(socket);
    answers.add(answer);
    if (isClosing) answer.shouldKeepAlive = false;
    answer.once("close", () => {
      answers.delete(answer);
      if (isClosing) server.closeIdleConnections();
    });
  });

  return () =>
    new Promise((resolve) => {
      isClosing = true;
      server.close(() => {
        if (open.size === 0) resolve();
        else onClosed = resolve;
      });
      server.closeIdleConnections();
      for (const socket of unused) socket.destroy();
      for (const answer of answers) answer.shouldKeepAlive = false;
    });
}
