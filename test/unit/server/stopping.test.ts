// How connections end when the server stops.
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { startServer } from "../../support/server.js";

it("ends connections without a request at once, and the others after an answer that says so", async () => {
  let begin = (): void => {};
  let finish = (): void => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const running = await startServer({
    "/quick": () => undefined,
    "/slow": () => {
      begin();
      return finished;
    },
  });
  const opened = async (): Promise<Socket> => {
    const socket = connect(running.port, "127.0.0.1").setEncoding("utf8");
    await once(socket, "connect");
    return socket;
  };
  const [unused, idle, busy] = [await opened(), await opened(), await opened()];
  const ask = (socket: Socket, path: string) =>
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost:${running.port}\r\n\r\n`);
  ask(idle, "/quick");
  expect((await once(idle, "data"))[0]).toContain("Connection: keep-alive");
  ask(busy, "/slow");
  await begun;
  const ended = [unused, idle].map((socket) => once(socket.resume(), "close"));
  const stopped = running.stop();
  await Promise.all(ended);
  finish();
  expect((await once(busy, "data"))[0]).toContain("Connection: close");
  await stopped;
});
