// Unix sockets that programs of one machine meet at. The file of a socket remains when its process is killed.
import { statSync, unlinkSync } from "node:fs";
import { connect, type Server } from "node:net";

/** Listens at a path, also if the file remains from a process that was killed. Rejects with EADDRINUSE if a process listens. */
export async function listenAtPath(server: Server, path: string): Promise<void> {
  try {
    await listenOnce(server, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || (await isAnswered(path))) throw error;
    unlinkSync(path);
    await listenOnce(server, path);
  }
}

function listenOnce(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ path }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Whether a process listens at the path. A file that is not a socket counts as one in use and is kept. */
async function isAnswered(path: string): Promise<boolean> {
  if (!statSync(path).isSocket()) return true;
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", ({ code }: NodeJS.ErrnoException) => resolve(code !== "ECONNREFUSED"));
  });
}
