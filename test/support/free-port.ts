// A port for a server of another process, which cannot report the one that it gets for 0.
import { createServer, type AddressInfo } from "node:net";

/** Returns a port on which nothing listens at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
