// A reader without a page, who uses every widget of a document in turn: moves sliders, chooses, types, clicks, selects rows and
// zooms. Two readers who act on equal documents do the same.
import { setTimeout as wait } from "node:timers/promises";
import { applyPatch } from "../document/apply-patch.js";
import { actingFor } from "../document/transfers/acting-client.js";
import { pool } from "../engine/pool.js";
import { heldValue } from "../model/access.js";
import { INFO, type HasProps } from "../model/has-props.js";
import type { ServerSession } from "../hosting/server-session.js";
import type { Json } from "../serialize/wire-values.js";
import type { RepeatedTime } from "./repeated-chance.js";

type Values = Readonly<Record<string, Json>>;
type Read = (attr: string) => unknown;

const number = (value: unknown, otherwise: number): number => (typeof value === "number" ? value : otherwise);

function slide(read: Read, round: number): Values {
  const [start, end, step] = [number(read("start"), 0), number(read("end"), 1), number(read("step"), 0)];
  const third = step > 0 ? start + step * Math.round((end - start) / step / 3) : start + (end - start) / 3;
  const value = round === 1 ? third : end;
  return { value, value_throttled: value };
}

function slideRange(read: Read, round: number): Values {
  const [start, end] = [number(read("start"), 0), number(read("end"), 1)];
  const value = [start, round === 1 ? (start + end) / 2 : end];
  return { value, value_throttled: value };
}

function optionsOf(read: Read): readonly Json[] {
  const options = read("options") ?? read("categories");
  if (!Array.isArray(options)) return [];
  return options.map((option: Json) => (Array.isArray(option) ? (option as Json[])[0] : option) ?? null);
}

function choose(read: Read, round: number): Values | undefined {
  const options = optionsOf(read);
  const value = options[round % Math.max(1, options.length)];
  return value === undefined ? undefined : { value };
}

const chooseSome = (read: Read, round: number): Values => ({ value: optionsOf(read).slice(0, round) });
const type = (_read: Read, round: number): Values => ({ value: `typed ${round}` });
const toggle = (read: Read): Values => ({ active: read("active") !== true });
const activate = (_read: Read, round: number): Values => ({ active: round === 1 ? [] : [0] });
const choosePart =
  (attr: string) =>
  (read: Read, round: number): Values | undefined => {
    const items = read(attr);
    return Array.isArray(items) && items.length > 0 ? { active: round % items.length } : undefined;
  };

function zoom(read: Read, round: number): Values | undefined {
  const [start, end] = [read("start"), read("end")];
  if (typeof start !== "number" || typeof end !== "number" || !Number.isFinite(end - start)) return undefined;
  const quarter = (round * (end - start)) / 8;
  return { start: start + quarter, end: end - quarter };
}

/** What a reader sets in the models of a type, in the first and the second round. */
const ENTRIES: Readonly<Record<string, (read: Read, round: number) => Values | undefined>> = {
  Slider: slide,
  DateSlider: slide,
  RangeSlider: slideRange,
  DateRangeSlider: slideRange,
  CategoricalSlider: choose,
  Select: choose,
  MultiSelect: chooseSome,
  MultiChoice: chooseSome,
  TextInput: type,
  TextAreaInput: type,
  AutocompleteInput: type,
  Spinner: (read, round) => ({ value: number(read("low"), 0) + round }),
  NumericInput: (_read, round) => ({ value: round }),
  ColorPicker: (_read, round) => ({ color: round === 1 ? "#ff0000" : "#00ff00" }),
  Checkbox: toggle,
  Switch: toggle,
  Toggle: toggle,
  CheckboxGroup: activate,
  CheckboxButtonGroup: activate,
  RadioGroup: choosePart("labels"),
  RadioButtonGroup: choosePart("labels"),
  Tabs: choosePart("tabs"),
  Range1d: zoom,
  DataRange1d: zoom,
  Selection: (_read, round) => ({ indices: round === 1 ? [0, 1] : [2] }),
};

const CLICKED = new Set(["Button", "Toggle"]);

/** How long nothing must change, in milliseconds, until work that goes on elsewhere counts as ended. */
const QUIET_MS = 10;
/** The same, before and after all widgets are used. */
const ROUND_QUIET_MS = 150;
const MAX_QUIET_MS = 2000;

/** Changes are made on behalf of it. */
const READER = {};

/** What callbacks send to the page of the reader is not looked at. */
const CLIENT = { send: () => undefined };

export class ActingReader {
  readonly #session: ServerSession;
  readonly time: RepeatedTime;
  #changes = 0;

  constructor(session: ServerSession, time: RepeatedTime) {
    this.#session = session;
    this.time = time;
    session.document.on_change(() => void this.#changes++);
  }

  /** Uses all widgets, before and after which some time passes. Resolves with what callbacks have thrown. */
  async act(round: 1 | 2): Promise<readonly unknown[]> {
    const { document } = this.#session;
    const failures: unknown[] = [];
    await this.#pass(300);
    const models = [...document.models].sort((one, other) => (one.id < other.id ? -1 : 1));
    for (const model of models) {
      if (document.findModel(model.id) === model)
        await this.#use(model, round).catch((error: unknown) => failures.push(error));
    }
    await this.#pass(700);
    return failures;
  }

  async #pass(ms: number): Promise<void> {
    await this.time.advance(ms, () => this.#quiet());
    await this.#quiet(ROUND_QUIET_MS);
  }

  async #use(model: HasProps, round: number): Promise<void> {
    const { typeName, properties } = model[INFO];
    const read: Read = (attr) => {
      const def = properties.get(attr);
      return def === undefined ? undefined : heldValue(model, def);
    };
    if (read("disabled") === true) return;
    const values = ENTRIES[typeName]?.(read, round) ?? {};
    const target = { id: model.id };
    const events: Json[] = Object.entries(values)
      .filter(([attr]) => properties.has(attr))
      .map(([attr, value]) => ({ kind: "ModelChanged", model: target, attr, new: value }));
    if (CLICKED.has(typeName)) {
      const event = { type: "event", name: "button_click", values: { type: "map", entries: [["model", target]] } };
      events.push({ kind: "MessageSent", msg_type: "bokeh_event", msg_data: event });
    }
    if (events.length === 0) return;
    const { document } = this.#session;
    await this.#session.runToEnd(() => actingFor(CLIENT, () => applyPatch(document, { events }, new Map(), READER)()));
    await this.#quiet();
  }

  /** Waits for questions about large data, and for work of threads and files of which only the changes are seen. */
  async #quiet(ms = QUIET_MS): Promise<void> {
    let isQuiet = false;
    for (let waited = 0; !isQuiet && waited < MAX_QUIET_MS; waited += ms) {
      const [before, isWorking] = [this.#changes, pool.isBusy];
      await wait(ms);
      isQuiet = before === this.#changes && !isWorking;
    }
  }
}
