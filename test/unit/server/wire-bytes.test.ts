// The websocket frames that the server writes without the library.
import fc from "fast-check";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocket, WebSocketServer } from "ws";
import type { Frames } from "../../../src/protocol/framing.js";
import { wireBytes } from "../../../src/server/websocket/wire-bytes.js";

it("writes fragments of any length that a websocket client receives unchanged, as text or bytes", async () => {
  const sent = fc.sample(
    fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.uint8Array({ maxLength: 300 })), {
      minLength: 1,
      maxLength: 5,
    }),
    50,
  ) as Frames[];
  sent.push([
    "a".repeat(125),
    "b".repeat(126),
    "é".repeat(40_000),
    new Uint8Array(70_000).fill(7),
    new Uint8Array(8192).fill(8),
    "",
    new Uint8Array(0),
  ]);
  const received: (string | Uint8Array)[] = [];
  const expected = sent
    .flat()
    .map((frame) => (typeof frame === "string" ? Buffer.from(frame).toString("utf8") : frame));
  const http = createServer();
  const server = new WebSocketServer({ noServer: true });
  http.on("upgrade", (request, socket, head) =>
    server.handleUpgrade(request, socket, head, () => sent.flatMap(wireBytes).forEach((chunk) => socket.write(chunk))),
  );
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
  await new Promise<void>((resolve, reject) => {
    client.on("error", reject);
    client.on("message", (data: Buffer, isBinary) => {
      received.push(isBinary ? new Uint8Array(data) : data.toString("utf8"));
      if (received.length === expected.length) resolve();
    });
  });
  client.terminate();
  http.close();
  expect(received.map((frame) => (typeof frame === "string" ? frame : [...frame]))).toEqual(
    expected.map((frame) => (typeof frame === "string" ? frame : [...frame])),
  );
});
