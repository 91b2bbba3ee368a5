// Handshakes and websocket frames that no websocket library sends.
import { connect } from "node:net";
import { deflateRawSync } from "node:zlib";
import { rawUpgrade, sendRaw } from "../unit/server/raw-request.js";
import { closeBody, frame, handshake, message, OPCODE } from "./raw-socket.js";
import { expectPlain, target } from "./target.js";

const { binary, close, continuation, ping, text } = OPCODE;
const PULL = { msgid: "1", msgtype: "PULL-DOC-REQ" };

describe("a handshake", () => {
  const attacked = target();
  const subprotocols = () => `Sec-WebSocket-Protocol: bokeh, ${attacked.token()}`;

  it.each([
    ["without a key", { headers: ["Sec-WebSocket-Key: "] }, 400],
    ["with a short key", { headers: ["Sec-WebSocket-Key: short"] }, 400],
    ["of version 7", { headers: ["Sec-WebSocket-Version: 7"] }, 426],
    ["of no version", { headers: ["Sec-WebSocket-Version: "] }, 426],
    ["by POST", { headers: [], method: "POST" }, 405],
  ])("%s is rejected", async (_what, { headers, method }: { headers: string[]; method?: string }, status) => {
    const answer = await rawUpgrade(attacked.port, {
      target: "/simple/ws",
      headers: [...headers, subprotocols()],
      ...(method === undefined ? {} : { method }),
    });
    expect(answer.status).toBe(status);
    if (status === 426) expect(answer.text).toContain("Sec-WebSocket-Version: 13\r\n");
    if (status === 405) expect(answer.text).toContain("Allow: GET\r\n");
    expectPlain(answer.text.split("\r\n\r\n")[1]);
    expect(attacked.made).toBe(0);
    expect(attacked.complaints).toHaveLength(1);
  });

  it("in HTTP/1.0 is rejected", async () => {
    const request = handshake(attacked.port, { target: "/simple/ws", token: attacked.token() });
    const answer = await sendRaw(attacked.port, request.replace("HTTP/1.1", "HTTP/1.0"));
    expect(answer.status).toBe(400);
    expect(attacked.made).toBe(0);
  });

  it.each([
    "/nope/ws",
    "/nope",
    "/ws",
    "/simple",
    "/simple/",
    "/simple/ws/",
    "/static/js/bokeh.min.js",
    "/simple/autoload.js",
  ])("at %s is rejected with 404, and the connection is closed", async (path) => {
    const answer = await rawUpgrade(attacked.port, { target: path, headers: [subprotocols()] });
    expect(answer.status).toBe(404);
    expect(answer.text).toContain("Connection: close\r\n");
    expect(attacked.made).toBe(0);
    expect(attacked.complaints).toHaveLength(1);
  });

  it("does not negotiate compression by default", async () => {
    const headers = [subprotocols(), "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits"];
    const answer = await rawUpgrade(attacked.port, { target: "/simple/ws", headers });
    expect(answer.status).toBe(101);
    expect(answer.text).not.toMatch(/sec-websocket-extensions/i);
  });

  it("cut off at any byte leaves no connection and no session", async () => {
    const request = handshake(attacked.port, { target: "/simple/ws", token: attacked.token() });
    const lengths = Array.from({ length: 40 }, (_, i) => Math.ceil((request.length * (i + 1)) / 40));
    const cut = (length: number) =>
      new Promise<void>((resolve) => {
        const socket = connect(attacked.port, "127.0.0.1", () => {
          socket.write(request.slice(0, length), () => socket.resetAndDestroy());
        });
        socket.on("error", () => {});
        socket.on("close", () => resolve());
      });
    await Promise.all(lengths.map(cut));
  });
});

describe("a websocket with compression", () => {
  const attacked = target({ websocketCompressionLevel: 6, websocketMaxMessageBytes: 300_000 });

  it("is negotiated with a compression level, and carries messages in both directions", async () => {
    const one = await attacked.reader();
    expect(one.ws.extensions).toContain("permessage-deflate");
    const reply = await one.request("PATCH-DOC", { events: [] });
    expect(reply.header.msgtype).toBe("OK");
  });

  it("is closed with 1009 as soon as a frame inflates beyond the limit", async () => {
    const client = await attacked.client();
    client.ws.send("0".repeat(20_000_000));
    expect((await client.closed).code).toBe(1009);
  });
});

describe("an open websocket", () => {
  const attacked = target();

  it.each([
    ["a frame without a mask", [frame({ payload: "{}", masked: false })]],
    ["the first reserved bit, for compression that was not agreed on", [frame({ payload: "{}", reserved: 4 })]],
    ["the second reserved bit", [frame({ payload: "{}", reserved: 2 })]],
    ["the third reserved bit", [frame({ payload: "{}", reserved: 1 })]],
    ["a data frame of an unknown kind", [frame({ opcode: 3 })]],
    ["a control frame of an unknown kind", [frame({ opcode: 11 })]],
    ["a ping in fragments", [frame({ opcode: ping, fin: false })]],
    ["a ping of 126 bytes", [frame({ opcode: ping, payload: "x".repeat(126) })]],
  ])("is closed with 1002 for %s", async (_what, frames) => {
    const raw = await attacked.raw();
    raw.write(...frames);
    expect(await raw.closed).toBe(1002);
  });

  it.each([
    ["in one frame", [frame({ payload: Uint8Array.of(0x7b, 0xc3, 0x28, 0x7d) })]],
    ["of half a surrogate pair", [frame({ payload: Uint8Array.of(0xed, 0xa0, 0x80) })]],
    [
      "across two",
      [
        frame({ payload: Uint8Array.of(0x7b, 0xc3), fin: false }),
        frame({ opcode: continuation, payload: Uint8Array.of(0x28) }),
      ],
    ],
  ])("is closed with 1007 for bad UTF-8 %s", async (_what, frames) => {
    const raw = await attacked.raw();
    raw.write(...frames);
    expect(await raw.closed).toBe(1007);
  });

  it("accepts a character that is split across fragments", async () => {
    const raw = await attacked.raw();
    const bytes = Buffer.from(JSON.stringify({ ...PULL, msgid: "é" }));
    const middle = bytes.indexOf(0xc3) + 1;
    raw.write(
      frame({ payload: bytes.subarray(0, middle), fin: false }),
      frame({ opcode: continuation, payload: bytes.subarray(middle) }),
      frame({ payload: "{}" }),
      frame({ payload: "{}" }),
    );
    await raw.until(() => raw.texts.some((part) => part.includes('"reqid":"é"')));
  });

  it.each([
    ["a continuation of nothing", [frame({ opcode: continuation, payload: "{}" })]],
    ["a new text inside another", [frame({ payload: "{", fin: false }), frame({ opcode: text, payload: "}" })]],
    ["a binary frame inside a text", [frame({ payload: "{", fin: false }), frame({ opcode: binary, payload: "}" })]],
  ])("is closed with 1002 for %s", async (_what, frames) => {
    const raw = await attacked.raw();
    raw.write(...frames);
    expect(await raw.closed).toBe(1002);
  });

  it.each([2n ** 63n - 1n, 2n ** 63n, 2n ** 53n, 20n * 1024n * 1024n + 1n])(
    "is closed with 1009 when the header of a frame declares %s bytes",
    async (declares) => {
      const raw = await attacked.raw();
      raw.write(frame({ declares }));
      expect(await raw.closed).toBe(1009);
    },
  );

  it.each([
    ["a body of 1 byte", Uint8Array.of(3), 1002],
    ["the code 999", closeBody(999), 1002],
    ["the code 1005", closeBody(1005), 1002],
    ["the code 1006", closeBody(1006), 1002],
    ["the code 10000", closeBody(10_000), 1002],
    ["a reason of bad UTF-8", closeBody(1000, Uint8Array.of(0xc3, 0x28)), 1007],
  ])("answers a close frame with %s", async (_what, payload, code) => {
    const raw = await attacked.raw();
    raw.write(frame({ opcode: close, payload }));
    expect(await raw.closed).toBe(code);
  });

  it("accepts a valid close frame whose reason has line breaks, and logs it on one line", async () => {
    const raw = await attacked.raw();
    raw.write(frame({ opcode: close, payload: closeBody(1000, "bye\n2026-01-01 forged line\u2028\u0000") }));
    expect(await raw.closed).toBe(1000);
    await raw.ended;
  });

  it("ignores everything after a close frame", async () => {
    const raw = await attacked.raw({ sessionId: "closing" });
    const other = await attacked.reader({ sessionId: "closing" });
    const [slider] = (await other.pull())["roots"] as [{ id: string }];
    const events = [{ kind: "ModelChanged", model: { id: slider.id }, attr: "value", new: 9 }];
    raw.write(
      frame({ opcode: close, payload: closeBody(1000) }),
      message({ msgid: "late", msgtype: "PATCH-DOC" }, { events }),
    );
    await raw.ended;
    expect(raw.texts.join("")).not.toContain("late");
    expect(JSON.stringify(await other.pull())).toContain('"value":1');
    expect(other.events).toEqual([]);
  });

  it("reset at any byte of its messages leaves no connection and no session", async () => {
    const bytes = Buffer.concat([message(PULL), message({ msgid: "2", msgtype: "PATCH-DOC" }, { events: [] })]);
    const raws = await Promise.all(Array.from({ length: 60 }, () => attacked.raw()));
    raws.forEach((raw, i) => {
      raw.socket.write(bytes.subarray(0, Math.floor((bytes.length * i) / raws.length)), () => {
        raw.socket.resetAndDestroy();
      });
    });
    await Promise.all(raws.map(({ ended }) => ended));
  });

  it("reset right after the handshake leaves no connection and no session", async () => {
    const raws = await Promise.all(Array.from({ length: 60 }, () => attacked.raw()));
    for (const { socket } of raws) socket.resetAndDestroy();
    await Promise.all(raws.map(({ ended }) => ended));
  });
});

describe("an open websocket with small limits", () => {
  const KIB = 1024;
  const attacked = target({ websocketMaxMessageBytes: 210 * KIB, messageTimeMs: 200 });

  it("is closed with 1009 for a message that is too big in one frame", async () => {
    const raw = await attacked.raw();
    raw.write(frame({ payload: "x".repeat(211 * KIB) }));
    expect(await raw.closed).toBe(1009);
  });

  it("is closed with 1009 for a message that is too big in 21 fragments", async () => {
    const raw = await attacked.raw();
    raw.write(frame({ payload: "x".repeat(10 * KIB), fin: false }));
    for (let i = 0; i < 20; i++)
      raw.write(frame({ opcode: continuation, payload: "x".repeat(10 * KIB + 512), fin: false }));
    expect(await raw.closed).toBe(1009);
  });

  it("is closed with 1009 for a message that is too big together with its 20 buffers", async () => {
    const raw = await attacked.raw();
    raw.write(
      frame({ payload: JSON.stringify({ msgid: "1", msgtype: "PATCH-DOC", num_buffers: 20 }) }),
      frame({ payload: "{}" }),
      frame({ payload: JSON.stringify({ events: [], padding: "x".repeat(10 * KIB) }) }),
    );
    for (let i = 0; i < 20; i++) {
      raw.write(frame({ payload: `{"id":"${i}"}` }), frame({ opcode: binary, payload: Buffer.alloc(10 * KIB) }));
    }
    expect(await raw.closed).toBe(1009);
    expect(attacked.complaints).toHaveLength(1);
  });

  it("is closed with 1002 for a compressed frame where compression was not negotiated, and nothing is inflated", async () => {
    const raw = await attacked.raw();
    raw.write(frame({ payload: deflateRawSync(Buffer.alloc(1_000_000)), reserved: 4 }));
    expect(await raw.closed).toBe(1002);
  });

  it("is closed with 1008 for a message of more fragments than 4,096", async () => {
    const raw = await attacked.raw();
    const heapBefore = process.memoryUsage().heapUsed;
    raw.write(frame({ payload: "{", fin: false }));
    const some = Buffer.concat(
      Array.from({ length: 1000 }, () => frame({ opcode: continuation, payload: " ", fin: false })),
    );
    for (let i = 0; i < 5; i++) raw.write(some);
    expect(await raw.closed).toBe(1008);
    expect(process.memoryUsage().heapUsed - heapBefore).toBeLessThan(16 * KIB * KIB);
  });

  it("is closed with 4408 when a message that is sent byte by byte exceeds the time limit", async () => {
    const raws = await Promise.all(Array.from({ length: 20 }, () => attacked.raw()));
    const bytes = message(PULL);
    let sent = 0;
    const timer = setInterval(() => {
      for (const { socket } of raws) socket.write(bytes.subarray(sent, sent + 1));
      sent++;
    }, 50);
    const codes = await Promise.all(raws.map(({ closed }) => closed));
    clearInterval(timer);
    expect(new Set(codes)).toEqual(new Set([4408]));
    expect(sent).toBeLessThan(bytes.length);
  });

  it("is closed with 4408 for an unfinished message that begins in the packet in which another ends", async () => {
    const raw = await attacked.raw();
    raw.write(message(PULL), frame({ payload: JSON.stringify({ msgid: "2", msgtype: "PULL-DOC-REQ" }) }));
    expect(await raw.closed).toBe(4408);
  });

  it("is destroyed when its client does not answer our close frame", async () => {
    const raw = await attacked.raw();
    raw.write(frame({ payload: "no message" }));
    expect(await raw.closed).toBe(4400);
    await raw.ended;
  });
});
