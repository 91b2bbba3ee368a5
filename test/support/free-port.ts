// A port for a server of another process, which cannot report the one that it gets for 0.
import { createServer } from "node:net";

/** Below the ports that systems give to sockets by themselves, which another test might get before this one is used. */
const FIRST = 15_000;
const COUNT = 15_000;

/** Returns a port on which nothing listens at this moment. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + Math.floor(COUNT * Math.random());
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(port, "localhost", () => server.close(() => resolve(true)));
  });
}
