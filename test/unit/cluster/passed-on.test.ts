import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { peerHeader, takePeerHeader } from "../../../src/cluster/passed-on.js";

const key = "a key of the cluster";
const peer = { address: "2001:db8::7", localPort: 5006, isEncrypted: true };

/** A request with a header. */
function requestWith([name, value]: readonly [string, string]): IncomingMessage {
  const req = new IncomingMessage(new Socket());
  req.headers[name] = value;
  req.rawHeaders.push(name, value);
  return req;
}

describe("a request that a worker passes on", () => {
  it("names the peer of its connection", () => {
    const req = requestWith(peerHeader(peer, { key, now: 1000 }));
    expect(takePeerHeader(req, { key, now: 1500 })).toEqual(peer);
    expect([req.headers, req.rawHeaders]).toEqual([{}, []]);
  });

  it("names a client of a Unix socket", () => {
    const local = { address: "", localPort: 0, isEncrypted: false };
    expect(takePeerHeader(requestWith(peerHeader(local, { key, now: 0 })), { key, now: 0 })).toEqual(local);
  });

  it.each([
    ["[SA8] is repeated after 30 seconds", peerHeader(peer, { key, now: 0 })],
    ["[SA8] is signed by another key", peerHeader(peer, { key: "another", now: 30_001 })],
    ["has a changed address", replaced(peerHeader(peer, { key, now: 30_001 }))],
    ["has no signature", ["x-plotctl-peer", "1 2 3"] as [string, string]],
    ["is empty", ["x-plotctl-peer", ""] as [string, string]],
  ])("is not accepted where it %s", (_, header) => {
    expect(takePeerHeader(requestWith(header), { key, now: 30_001 })).toBeUndefined();
  });
});

function replaced([name, value]: [string, string]): [string, string] {
  return [name, value.replace("::7", "::8")];
}
