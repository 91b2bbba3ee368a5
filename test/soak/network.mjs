// The network between the clients and the server: a TCP proxy whose connections can be reset, lose everything, or stop
// delivering what the server sends.
import { connect, createServer } from "node:net";

export class Network {
  #links = new Set();
  #server;

  /** Resolves with a network to that port of this machine. */
  static async to(port) {
    const network = new Network();
    network.#server = createServer((client) =>
      network.#join(client, connect({ host: "127.0.0.1", port, noDelay: true })),
    );
    await new Promise((resolve) => network.#server.listen(0, "127.0.0.1", resolve));
    return network;
  }

  get port() {
    return this.#server.address().port;
  }

  #join(client, server) {
    client.setNoDelay(true);
    const link = { client, server };
    this.#links.add(link);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ]) {
      from.pipe(to);
      // After an error the other side is cut too.
      from.on("error", () => {});
      from.on("close", () => {
        to.destroy();
        this.#links.delete(link);
      });
    }
  }

  /** Some connections, chosen at random. */
  #some(count) {
    const all = [...this.#links];
    return Array.from({ length: Math.min(count, all.length) }, () =>
      all.splice(Math.floor(Math.random() * all.length), 1),
    ).flat();
  }

  /** Both sides see ECONNRESET. */
  reset(count) {
    for (const { client, server } of this.#some(count)) {
      server.resetAndDestroy();
      client.resetAndDestroy();
    }
  }

  /** Nothing passes in either direction, as after a cable is cut. Returns the function that ends the clients' sides only. */
  blackHole(count) {
    const links = this.#some(count);
    for (const { client, server } of links) {
      for (const [from, to] of [
        [client, server],
        [server, client],
      ]) {
        from.unpipe(to).resume();
        from.removeAllListeners("close");
      }
    }
    return () => {
      for (const link of links) {
        link.client.destroy();
        this.#links.delete(link);
      }
    };
  }

  /** What the server sends is not read. Returns the function that reads again. */
  stall(count) {
    const links = this.#some(count);
    for (const { client, server } of links) server.unpipe(client).pause();
    return () => {
      for (const { client, server } of links) if (!server.destroyed) server.pipe(client);
    };
  }

  close() {
    this.#server.close();
    for (const { client, server } of this.#links) {
      client.destroy();
      server.destroy();
    }
  }
}
