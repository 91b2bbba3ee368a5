// The functions of a plain script: output_server, show, cursession; and the default document.
import { cursession, output_server, pull_session, show } from "plotctl/client";
import { silentLog } from "../../../src/base/log.js";
import { curdoc, withoutDocument } from "../../../src/document/current.js";
import { ColumnDataSource } from "../../../src/model/generated/sources.js";
import { Slider } from "../../../src/model/generated/sliders.js";
import { figure } from "../../../src/plotting/figure/figure.js";
import { startServer, type StartedServer } from "../../support/server.js";

const SECRET = "secret-key-of-at-least-32-bytes-long!!";

describe("a plain script", () => {
  let started: StartedServer;
  beforeAll(async () => {
    started = await startServer({ "/": () => undefined }, { sessionIds: "signed", secretKey: SECRET });
  });
  afterAll(() => started.stop());

  it("has a document once plotctl/client is loaded, but modules that sessions share have none", () => {
    expect(curdoc()).toBe(curdoc());
    expect(() => withoutDocument(curdoc)).toThrow("no current document");
  });

  it("gets an error with the missing call when it shows something too early", async () => {
    await expect(show(figure())).rejects.toThrow('Call output_server("name") first.');
    expect(() => cursession()).toThrow("no current session");
    expect(() => output_server("")).toThrow("expected the name of a document");
    expect(() => output_server("name", { url: "ftp://x" })).not.toThrow();
    await expect(show(figure())).rejects.toThrow("http or https address");
  });

  it("shows models on a running server, with a signed id, and its later changes reach every viewer", async () => {
    const url = started.url("/");
    curdoc().clear();
    output_server("lines", { url, secret: SECRET, log: silentLog });
    const source = new ColumnDataSource({ name: "source", data: { x: [1], y: [1] } });
    const plot = figure();
    plot.line("x", "y", { source });
    const opened: string[] = [];
    const page = await show(plot, { open: (address) => opened.push(address) });
    expect(opened).toEqual([page]);
    expect(page).toMatch(/\?bokeh-session-id=lines\.[\w-]{43}$/);
    expect((await fetch(page)).status).toBe(200);

    const { session } = cursession();
    const viewer = await pull_session({ url, secret: SECRET, session_id: session.id, log: silentLog });
    source.stream({ x: [2], y: [2] });
    await cursession().store_objects(source);
    await viewer.force_roundtrip();
    expect(viewer.document.select_one<ColumnDataSource>("source")?.data.x).toEqual([1, 2]);

    const slider = new Slider({ start: 0, end: 1, value: 0, name: "slider" });
    await expect(cursession().store_objects(slider)).rejects.toThrow("is not in the document");
    await show([slider, plot]);
    await viewer.force_roundtrip();
    expect(viewer.document.roots).toHaveLength(2);
    expect(() => output_server("other")).toThrow("Close it first");
    await viewer.close();
    await session.close();
  });
});
