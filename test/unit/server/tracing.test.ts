// Spans of OpenTelemetry, as an SDK gets them that was loaded before the server.
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  SimpleSpanProcessor,
  type ReadableSpan,
} from "@opentelemetry/sdk-trace-node";
import { curdoc } from "../../../src/document/current.js";
import { Slider } from "../../../src/exports/models.js";
import { sessionHash } from "../../../src/tokens/session-id.js";
import { ProtocolClient } from "../../support/protocol-client.js";
import { startServer } from "../../support/server.js";
import { until } from "../../support/until.js";

const exporter = new InMemorySpanExporter();
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
provider.register();
afterAll(() => provider.shutdown());
afterEach(() => exporter.reset());

const named = (name: string): ReadableSpan[] => exporter.getFinishedSpans().filter((span) => span.name === name);
const idOf = (span: ReadableSpan | undefined): string | undefined => span?.spanContext().spanId;
const parentOf = (span: ReadableSpan | undefined): string | undefined => span?.parentSpanContext?.spanId;

const TRACE = "0af7651916cd43dd8448eb211c80319c";
const PARENT = "b7ad6b7169203331";

describe("the spans of a server", () => {
  it("put a page and the creation of its session below the trace of the request", async () => {
    const running = await startServer({ "/a": () => undefined });
    const headers = { traceparent: `00-${TRACE}-${PARENT}-01`, "Bokeh-Session-Id": "known" };
    await (await fetch(running.url("/a"), { headers })).text();
    await running.stop();
    const [page] = named("plotctl.page");
    const [creation] = named("plotctl.session.create");
    expect(page?.spanContext().traceId).toBe(TRACE);
    expect(parentOf(page)).toBe(PARENT);
    expect(parentOf(creation)).toBe(idOf(page));
    const session = sessionHash("known");
    expect(page?.attributes).toEqual({ "plotctl.app": "/a", "plotctl.session": session, "plotctl.kind": "page" });
    expect(creation?.attributes).toMatchObject({ "plotctl.app": "/a", "plotctl.session": session });
  });

  it("put callbacks and what they send below the message, which begins a trace", async () => {
    let finish: (() => void) | undefined;
    const running = await startServer({
      "/a": () => {
        const slider = new Slider({ start: 0, end: 10, value: 0, name: "slider" });
        slider.on_change("value", async () => {
          await new Promise<void>((resolve) => (finish = resolve));
          slider.title = "moved";
        });
        curdoc().add_root(slider);
        curdoc().add_timeout_callback(() => undefined, 1);
      },
    });
    const client = await ProtocolClient.connect(running.url("/a"), { sessionId: "known" });
    await client.pull();
    await until("the timeout has run", () => named("plotctl.callback").length === 1);
    expect(named("plotctl.callback")[0]?.attributes["plotctl.kind"]).toBe("timeout");
    expect(parentOf(named("plotctl.callback")[0])).toBeUndefined();
    exporter.reset();
    const [session] = [...(running.server.contexts.get("/a")?.sessions.values() ?? [])];
    const id = session?.document.select_one({ name: "slider" })?.id;
    const events = [{ kind: "ModelChanged", model: { id }, attr: "value", new: 4 }];
    const replied = client.request("PATCH-DOC", { events });
    await until("the callback runs", () => finish !== undefined);
    expect(named("plotctl.callback")).toEqual([]);
    finish?.();
    await replied;
    await until("the message has ended", () => named("plotctl.message").length === 1);
    await running.stop();
    const [message] = named("plotctl.message");
    const [callback] = named("plotctl.callback");
    const [broadcast] = named("plotctl.broadcast");
    expect(parentOf(message)).toBeUndefined();
    expect(message?.attributes["plotctl.kind"]).toBe("PATCH-DOC");
    expect(parentOf(callback)).toBe(idOf(message));
    expect(callback?.attributes).toEqual({
      "plotctl.app": "/a",
      "plotctl.session": sessionHash("known"),
      "plotctl.kind": "change",
    });
    expect(broadcast?.spanContext().traceId).toBe(message?.spanContext().traceId);
  });

  it("of a callback that fails are marked as failed, without the text of the error", async () => {
    const running = await startServer({
      "/a": () =>
        void curdoc().add_next_tick_callback(() => {
          throw new TypeError("secret text");
        }),
    });
    const client = await ProtocolClient.connect(running.url("/a"));
    await client.pull();
    await until("the callback has run", () => named("plotctl.callback").length === 1);
    await running.stop();
    expect(named("plotctl.callback")[0]?.status).toEqual({ code: 2, message: "TypeError" });
    expect(JSON.stringify(exporter.getFinishedSpans().map(({ events }) => events))).not.toContain("secret");
  });
});
