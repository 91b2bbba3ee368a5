// Readers of an app that streams numbered rows, as scripts see it: whether a row is missing or comes twice, whether a reader still
// has the same document, and how long it got nothing.
import { pull_session, type ClientSession } from "plotctl/client";
import { ColumnDataSource, Slider } from "plotctl/models";
import { silentLog } from "../../src/base/log.js";

/** Streams a row each 50 ms, numbered in what survives a restart; clicks of the slider are counted there, too. */
export const STREAMING_APP = `
  import { column, curdoc } from "plotctl";
  import { ColumnDataSource, Div, Slider } from "plotctl/models";
  const doc = curdoc();
  const state = doc.state({ row: 0 });
  const source = new ColumnDataSource({ name: "rows", data: { x: [] } });
  const slider = new Slider({ name: "slider", start: 0, end: 10_000, value: 0 });
  const shown = new Div({ name: "shown", text: "0" });
  slider.on_change("value", (_attr, _old, value) => (shown.text = String(value)));
  doc.add_root(column(slider, shown, new Div({ tags: [source] })));
  doc.add_periodic_callback(() => {
    source.stream({ x: [state.row] });
    state.row++;
  }, 50);
`;

export class StreamingReader {
  readonly session: ClientSession;
  readonly #source: ColumnDataSource;
  #heardAt = performance.now();
  #longestMs = 0;

  private constructor(session: ClientSession) {
    this.session = session;
    this.#source = session.document.get_model_by_name("rows") as ColumnDataSource;
    this.#source.on_change("data", () => this.#hear());
  }

  static async open(url: string): Promise<StreamingReader> {
    return new StreamingReader(await pull_session({ url, log: silentLog }));
  }

  /** The longest time without a row since the last call, in milliseconds. */
  takeLongestMs(): number {
    this.#hear();
    const longest = this.#longestMs;
    this.#longestMs = 0;
    return longest;
  }

  get rows(): readonly number[] {
    return this.#current.data["x"] as readonly number[];
  }

  /** Whether the models are those that the reader got first: it has read no whole document since. */
  get isSame(): boolean {
    return this.#current === this.#source;
  }

  get slider(): Slider {
    return this.session.document.get_model_by_name("slider") as Slider;
  }

  /** What the app shows of the slider's value. */
  get shown(): string {
    return (this.session.document.get_model_by_name("shown") as unknown as { text: string }).text;
  }

  /** Rows that are missing or come twice. */
  get faults(): number {
    return this.rows.filter((row, at) => row !== at).length;
  }

  get #current(): ColumnDataSource {
    return this.session.document.get_model_by_name("rows") as ColumnDataSource;
  }

  #hear(): void {
    const now = performance.now();
    this.#longestMs = Math.max(this.#longestMs, now - this.#heardAt);
    this.#heardAt = now;
  }
}
