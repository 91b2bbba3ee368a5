import type { Document } from "../../../src/document/document.js";
import { ColumnDataSource } from "../../../src/exports/models.js";
import { ProtocolClient } from "../../support/protocol-client.js";
import { startServer } from "../../support/server.js";

describe("a model with an array, added by a client", () => {
  it("is stored, and is forwarded with a buffer of the server", async () => {
    let document: Document | undefined;
    const running = await startServer({ "/simple": (doc: Document) => void (document = doc) });
    const uploader = await ProtocolClient.connect(running.url("/simple"), { sessionId: "s" });
    const viewer = await ProtocolClient.connect(running.url("/simple"), { sessionId: "s" });
    await uploader.pull();
    await viewer.pull();
    const column = Float64Array.of(1, 2.5, Number.NaN, -0);
    const array = {
      type: "ndarray",
      array: { type: "bytes", data: { id: "mine" } },
      shape: [4],
      dtype: "float64",
      order: "little",
    };
    const source = {
      type: "object",
      name: "ColumnDataSource",
      id: "c1",
      attributes: { data: { type: "map", entries: [["x", array]] } },
    };
    const answer = await uploader.request(
      "PATCH-DOC",
      { events: [{ kind: "RootAdded", model: source }] },
      { buffers: [{ id: "mine", data: new Uint8Array(column.buffer) }] },
    );
    expect(answer.header.msgtype).toBe("OK");

    const kept = document?.roots[0] as ColumnDataSource;
    expect(kept).toBeInstanceOf(ColumnDataSource);
    expect([...(kept.data["x"] as unknown as Float64Array)]).toEqual([...column]);

    const { header, content, buffers } = await viewer.next(({ header }) => header.msgtype === "PATCH-DOC");
    expect(header.num_buffers).toBe(1);
    const [[id, bytes] = ["", new Uint8Array()]] = buffers;
    expect(JSON.stringify(content["events"])).toContain(`{"id":"${id}"}`);
    expect(id).not.toBe("mine");
    expect(Buffer.from(bytes).equals(Buffer.from(column.buffer))).toBe(true);
    await Promise.all([uploader.close(), viewer.close()]);
    await running.stop();
  });
});
