// A TCP proxy whose connections can die without an end, as when a cable is pulled: nothing passes any more, and neither side
// learns why.
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

export interface Proxy {
  readonly port: number;
  /** Nothing passes through the present connections any more; new ones work. */
  cut(): void;
  stop(): void;
}

export async function startProxy(toPort: number): Promise<Proxy> {
  const links = new Set<{ readonly client: Socket; readonly server: Socket }>();
  const proxy = createServer((client) => {
    const server = connect(toPort, "localhost");
    links.add({ client, server });
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      from.pipe(to);
      from.on("error", () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    cut() {
      for (const { client, server } of links) {
        client.unpipe(server).resume();
        server.unpipe(client).resume();
      }
    },
    stop() {
      proxy.close();
      for (const { client, server } of links) {
        client.destroy();
        server.destroy();
      }
    },
  };
}
