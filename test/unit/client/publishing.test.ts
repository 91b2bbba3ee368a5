// Published documents from scripts: publish, push_live, and the names of the first Bokeh server.
import { cursession, output_server, publish, push_live, show } from "plotctl/client";
import { silentLog } from "../../../src/base/log.js";
import { pushLive } from "../../../src/client/publishing/push-live.js";
import { curdoc } from "../../../src/document/current.js";
import { Document } from "../../../src/document/document.js";
import { ColumnDataSource } from "../../../src/model/generated/sources.js";
import { Slider } from "../../../src/model/generated/sliders.js";
import { figure } from "../../../src/plotting/figure/figure.js";
import { startApiServer, type ApiServer } from "../../support/api-server.js";
import { cuttingProxy } from "../../support/cutting-proxy.js";
import { failure } from "../../support/failure.js";
import { ManualClock } from "../../support/manual-clock.js";
import { until } from "../../support/until.js";

let api: ApiServer;
let key = "";
let url = "";
beforeAll(async () => {
  api = await startApiServer({ guests: true, allowHosts: ["*"] }, { "/": () => undefined });
  key = (await api.addUser("ada")).key;
  url = api.running.url("");
});
afterAll(() => api.running.stop());

function lines() {
  const source = new ColumnDataSource({ name: "rows", data: { x: [1], y: [1] } });
  const plot = figure({ title: "Lines" });
  plot.line("x", "y", { source });
  const doc = new Document();
  doc.add_root(plot);
  return { source, plot, doc };
}

/** What the server has of a document. */
async function stored(name: string): Promise<Document> {
  const { json, status } = await api.call(`GET /documents/ada/${name}/doc`, { key });
  expect(status).toBe(200);
  return Document.from_json(json as never);
}
const rows = (doc: Document): unknown => doc.select_one<ColumnDataSource>("rows")?.data.x;

describe("publish", () => {
  it("publishes a plot under the name of the key's user, and then its next revision", async () => {
    const { plot, source } = lines();
    const options = { name: "lines", visibility: "link", title: "Lines", url, key } as const;
    expect(await publish(plot, options)).toEqual({ url: `${url}/d/ada/lines`, revision: 1 });
    source.stream({ x: [2], y: [2] });
    expect(await publish([plot], { ...options, visibility: undefined })).toMatchObject({ revision: 2 });
    expect(rows(await stored("lines"))).toEqual([1, 2]);
    const { json } = await api.call("GET /documents/ada/lines", { key });
    expect(json).toMatchObject({ visibility: "link", title: "Lines", kind: "still" });
  });

  it("rejects with the server's code, and with its own for what is no document", async () => {
    const { doc } = lines();
    const code = async (run: () => Promise<unknown>) => (await failure(run)) as { code: string };
    expect(await code(() => publish(doc, { name: "a/b", url, key }))).toMatchObject({ code: "INVALID_NAME" });
    expect(await code(() => publish(doc, { name: "x", owner: "eve", url, key }))).toHaveProperty("code");
    expect(await code(() => publish(new Document(), { name: "x", url, key }))).toMatchObject({ code: "NO_ROOTS" });
    expect(await code(() => publish(doc, { nme: "x" } as never))).toMatchObject({ code: "UNKNOWN_OPTION" });
    expect(await code(() => publish(doc, { name: "x", url, key: "pk_1" }))).toMatchObject({ code: "INVALID_API_KEY" });
    const other = { name: "x", visibility: "Public", url, key } as never;
    expect(await code(() => publish(doc, other))).toMatchObject({ code: "INVALID_REQUEST" });
    const stop = AbortSignal.abort();
    expect(await code(() => publish(doc, { name: "x", url, key, signal: stop }))).toMatchObject({
      code: "REQUEST_ABORTED",
    });
  });
});

describe("push_live", () => {
  it("keeps a document in step with a live one, which stays when the script has ended", async () => {
    const { doc, source } = lines();
    const live = await push_live(doc, { name: "live", visibility: "public", url, key, log: silentLog });
    expect(live.url).toBe(`${url}/d/ada/live`);
    source.stream({ x: [2, 3], y: [2, 3] }, 2);
    await live.force_roundtrip();
    expect(rows(await stored("live"))).toEqual([2, 3]);
    await live.close();
    expect(live.connected).toBe(false);
    source.stream({ x: [4], y: [4] });
    expect(rows(await stored("live"))).toEqual([2, 3]);
  });

  it("gives a live document of the same name its content, title and readers, and leaves still ones alone", async () => {
    await (await push_live(lines().doc, { name: "again", url, key, log: silentLog })).close();
    const { doc, source } = lines();
    source.stream({ x: [9], y: [9] });
    const again = await push_live(doc, { name: "again", title: "T", visibility: "link", url, key, log: silentLog });
    expect(rows(await stored("again"))).toEqual([1, 9]);
    await again.close();
    const { json } = await api.call("GET /documents/ada/again", { key });
    expect(json).toMatchObject({ title: "T", visibility: "link", kind: "live" });
    await publish(lines().doc, { name: "still", url, key });
    expect(await failure(() => push_live(lines().doc, { name: "still", url, key }))).toMatchObject({
      code: "OTHER_KIND",
    });
    const { doc: free } = lines();
    await expect(publish(free, { name: "again", url, key })).rejects.toMatchObject({ code: "OTHER_KIND" });
  });

  it("comes back after a cut with another ticket, long after the first one has ended", async () => {
    const proxy = await cuttingProxy(api.running.port);
    const clock = new ManualClock(Date.now());
    const { doc, source } = lines();
    const { session } = await pushLive(
      doc,
      { name: "cut", url: `http://localhost:${proxy.port}`, key, log: silentLog },
      { clock },
    );
    clock.jump(3_600_000);
    proxy.cut();
    await until("the cut is noticed", () => !session.connected);
    source.stream({ x: [2], y: [2] });
    proxy.mend();
    await until("the connection is back", () => {
      clock.advance(1000);
      return session.connected;
    });
    await session.force_roundtrip();
    expect(rows(await stored("cut"))).toEqual([1, 2]);
    await session.close();
    await proxy.stop();
  });
});

describe("output_server with publish", () => {
  it("publishes the default document as live, under the name of the user", async () => {
    curdoc().clear();
    output_server("road", { url, publish: true, key, log: silentLog });
    const slider = new Slider({ name: "s", start: 0, end: 10, value: 1 });
    expect(await show(slider)).toBe(`${url}/d/ada/road`);
    slider.setv({ value: 5 });
    await cursession().store_objects(slider);
    expect((await stored("road")).select_one<Slider>("s")?.value).toBe(5);
    expect(await cursession().publish({ visibility: "public" })).toMatchObject({ url: `${url}/d/ada/road` });
    expect((await api.call("GET /documents/ada/road")).json).toMatchObject({ visibility: "public" });
    await cursession().session.close();
  });

  it("publishes what a session shows by cursession().publish()", async () => {
    curdoc().clear();
    output_server("old", { url, key, log: silentLog });
    const slider = new Slider({ name: "s", start: 0, end: 10, value: 1 });
    expect(await show(slider)).toContain("bokeh-session-id=old");
    slider.setv({ value: 7 });
    expect(await cursession().publish({ title: "Old" })).toEqual({ url: `${url}/d/ada/old`, revision: 1 });
    expect((await stored("old")).select_one<Slider>("s")?.value).toBe(7);
    await cursession().session.close();
  });
});
