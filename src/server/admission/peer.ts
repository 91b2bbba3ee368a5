// The other end of a request's connection. A request that another process of this server passes on names the peer of the
// connection on which it arrived there.
import type { IncomingMessage } from "node:http";
import type { TLSSocket } from "node:tls";

export interface Peer {
  /** Empty for a Unix socket. */
  readonly address: string;
  /** The port of this server; 0 for a Unix socket. */
  readonly localPort: number;
  readonly isEncrypted: boolean;
}

const passedOn = new WeakMap<IncomingMessage, Peer>();

export function peerOf(req: IncomingMessage): Peer {
  const { remoteAddress, localPort } = req.socket;
  return (
    passedOn.get(req) ?? {
      address: remoteAddress ?? "",
      localPort: localPort ?? 0,
      isEncrypted: (req.socket as Partial<TLSSocket>).encrypted === true,
    }
  );
}

/** Sets the peer of a request that another process of this server has passed on. */
export function setPeer(req: IncomingMessage, peer: Peer): void {
  passedOn.set(req, peer);
}
