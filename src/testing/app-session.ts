// A test's handle of a live session with one browser. What the browser does is sent as a message, as from a real browser:
// it is validated, runs under the session's lock, and all callbacks are awaited. Sent changes are recorded for the test.
import { setImmediate as nextTurn } from "node:timers/promises";
import { PlotctlError } from "../base/errors.js";
import { NDArray } from "../base/ndarray.js";
import { show } from "../base/show.js";
import { view_of } from "../data/draw.js";
import { withDocument } from "../document/current.js";
import { Document } from "../document/document.js";
import type { TimedCallback } from "../document/timed-callbacks.js";
import { runUnlocked } from "../document/unlocked.js";
import type { ServerSession } from "../hosting/server-session.js";
import {
  eventNameOf,
  type DocumentEventName,
  type EventClass,
  type EventName,
  type EventTypes,
  type UIEvent,
} from "../model/ui-event.js";
import { unknownColumn } from "../model/behaviour/column-checks.js";
import { columnsOf } from "../model/behaviour/with-columns.js";
import type { GlyphRenderer } from "../model/generated/renderers.js";
import type { ColumnDataSource } from "../model/generated/sources.js";
import { AbstractButton, Toggle } from "../model/generated/widgets.js";
import { checkValue, INFO } from "../model/has-props.js";
import type { Model } from "../model/model.js";
import type { ModelClass } from "../model/registry.js";
import { uiEvent, type EventValuesOf, type OwnEventName } from "./browser-events.js";
import type { Browser } from "./browser.js";
import { modelLabel, findAll, findOne } from "./find-model.js";
import type { SentChange } from "./sent-change.js";
import { TestedView } from "./tested-view.js";
import type { TestedDocument } from "./tested-document.js";

interface TestedSession {
  readonly session: ServerSession;
  readonly document: TestedDocument;
  readonly browser: Browser;
  /** The errors of the app so far. */
  readonly errors: readonly unknown[];
  /** Records an error of the app. */
  readonly fail: (error: unknown) => void;
  /** Ends the session. */
  readonly end: () => Promise<void>;
}

/** A session of an app under test, with one browser. `open_app` opens it. */
export class AppSession {
  readonly #tested: TestedSession;
  #isClosed = false;

  constructor(tested: TestedSession) {
    this.#tested = tested;
  }

  /** The session's document. A change that a test makes in it directly is one of the app, not of the browser. */
  get document(): Document {
    return this.#tested.document;
  }

  /** The errors of the app's callbacks and hooks since the session was opened. */
  get errors(): readonly unknown[] {
    return this.#tested.errors;
  }

  /** All changes that were sent to the browser since it read the document, or since the last `take_sent`. */
  get sent(): readonly SentChange[] {
    this.#tested.session.flush();
    return this.#tested.browser.sent;
  }

  /** Returns `sent` and clears it. */
  take_sent(): readonly SentChange[] {
    const { sent } = this;
    this.#tested.browser.sent = [];
    return sent;
  }

  /**
   * Returns the model of a class that has these values. Throws a PlotctlError that lists the candidates if none or several
   * match. A custom class that the test imports is that of the same name which the app has loaded.
   */
  find<C extends ModelClass<Model>>(type: C, values?: Partial<NoInfer<InstanceType<C>>>): InstanceType<C>;
  /** Returns the model of that name. */
  find<M extends Model = Model>(name: string): M;
  find(wanted: ModelClass<Model> | string, values?: object): Model {
    return findOne(this.document, wanted, values as Record<string, unknown>);
  }

  /** Returns all models of a class that have these values. */
  find_all<C extends ModelClass<Model>>(type: C, values?: Partial<NoInfer<InstanceType<C>>>): InstanceType<C>[];
  /** Returns all models of that name. */
  find_all<M extends Model = Model>(name: string): M[];
  find_all(wanted: ModelClass<Model> | string, values?: object): Model[] {
    return findAll(this.document, wanted, values as Record<string, unknown>);
  }

  /** Returns the values of a column of a data source as an array. Throws PlotctlError for an unknown column. */
  column<T = number>(source: ColumnDataSource, name: string): T[] {
    const columns = columnsOf(source);
    const column = columns.get(name);
    if (column === undefined) throw unknownColumn("column", name, columns);
    return Array.from((column instanceof NDArray ? column.data : column) as ArrayLike<T>);
  }

  /**
   * Sets properties as the browser does, in one message: moves and releases a slider (which also sets its
   * `value_throttled`), enters a text, selects a tab. Resolves when all callbacks have ended. Rejects with the first error
   * of a callback.
   */
  async set<M extends Model>(model: M, values: Partial<NoInfer<M>>): Promise<void> {
    this.#checkPresent(model);
    const checked = Object.entries(throttled(model, values)).map(([name, value]) => checkValue(model, name, value));
    await this.#act((browser) =>
      browser.patch((encoder) =>
        checked.map(([def, held]) => ({
          kind: "ModelChanged",
          model: { id: model.id },
          attr: def.name,
          new: def.encode(held, encoder),
        })),
      ),
    );
  }

  /** Clicks a button, dropdown or toggle. Rejects with a PlotctlError if it is disabled, and like `set`. */
  async click(button: Model): Promise<void> {
    if (!(button instanceof AbstractButton)) {
      throw new PlotctlError("INVALID_ARGUMENT", `click: expected a button, got ${show(button)}.`, {
        hint: 'Use emit(plot, "tap", { x, y }) for clicks on plots, and set for other widgets.',
      });
    }
    if (button.disabled)
      throw new PlotctlError("WIDGET_DISABLED", `${modelLabel(button)} cannot be clicked: it is disabled.`);
    if (button instanceof Toggle) await this.set(button, { active: !button.active });
    await this.emit(button, "button_click");
  }

  /**
   * Sends an event of a model as the browser does: only if the app listens to it. For pointer events, omitted coordinates
   * are null, and omitted modifier keys are not pressed. Resolves when all callbacks have ended. Rejects with the first
   * error of a callback.
   */
  async emit<E extends EventName>(model: Model, event: E, values?: EventValuesOf<EventTypes[E]>): Promise<void>;
  async emit<E extends UIEvent>(model: Model, event: EventClass<E>, values?: EventValuesOf<E>): Promise<void>;
  /** Sends an event of a custom model, as its implementation in the browser does. */
  async emit<M extends Model>(
    model: M,
    event: OwnEventName<M>,
    values?: Readonly<Record<string, unknown>>,
  ): Promise<void>;
  /** Sends an event of the document. `open_app` has sent "document_ready" already. */
  async emit(document: Document, event: DocumentEventName): Promise<void>;
  async emit(target: Model | Document, event: string | EventClass, values: object = {}): Promise<void> {
    const name = eventNameOf(event);
    const model = target instanceof Document ? undefined : target;
    if (model !== undefined) this.#checkPresent(model);
    if (model?.subscribed_events.has(name) === false) return;
    await this.#act((browser) =>
      browser.patch((encoder) => [uiEvent(name, model, { values: values as Record<string, unknown>, encoder })]),
    );
  }

  /** What a renderer shows of large data. Throws PlotctlError if its source is not large data. */
  view(renderer: GlyphRenderer): TestedView {
    this.#checkPresent(renderer);
    const view = view_of(renderer);
    return new TestedView({
      view,
      setRange: (range, ends) => this.set(range, ends),
      advance: (ms) => this.advance(ms),
    });
  }

  /** Sends a message as a script in the page does, for the document's `on_message`. */
  async send_message(msg_type: string, msg_data: unknown): Promise<void> {
    await this.#act((browser) =>
      browser.patch((encoder) => [{ kind: "MessageSent", msg_type, msg_data: encoder.encode(msg_data) }]),
    );
  }

  /**
   * Advances the session's time, which otherwise stands still, without waiting. Periodic and timeout callbacks that become
   * due run in order, each until it has ended. Then the event loop turns once, so that a test that advances until something
   * has happened does not keep answers of files and threads away. Rejects with the first error of a callback.
   */
  async advance(ms: number): Promise<void> {
    await this.#act(() => this.#tested.document.timedCallbacks.advance(ms, this.#runTimed));
    await nextTurn();
  }

  /** Disconnects the browser and ends the session. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    const { browser, end, errors } = this.#tested;
    const before = errors.length;
    await browser.leave();
    await end();
    this.#throwSince(before);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  /** Runs an action and the next-tick callbacks that it added. Rejects with the first error of the app in that time. */
  async #act(act: (browser: Browser) => Promise<void>): Promise<void> {
    const { browser, document, errors } = this.#tested;
    if (this.#isClosed) throw new PlotctlError("SESSION_CLOSED", "This session is closed.");
    const before = errors.length;
    try {
      await act(browser);
      await document.timedCallbacks.runDue(this.#runTimed);
    } finally {
      this.#throwSince(before);
    }
  }

  /** Throws the first error after the given count: the session's reply contains only the id of an error. */
  #throwSince(before: number): void {
    const { errors } = this.#tested;
    if (errors.length > before) throw errors[before];
  }

  readonly #runTimed = async (timed: TimedCallback): Promise<void> => {
    const { session, document, fail } = this.#tested;
    const { timedCallbacks } = document;
    const call = (): unknown => {
      const isDue = timed.kind === "periodic" ? timedCallbacks.has(timed) : timedCallbacks.take(timed);
      return isDue ? timed.callback() : undefined;
    };
    try {
      await (timed.isUnlocked ? withDocument(document, () => runUnlocked(call)) : session.runToEnd(call));
    } catch (error) {
      fail(error);
    }
  };

  #checkPresent(model: Model): void {
    if (this.document.findModel(model.id) === model) return;
    throw new PlotctlError(
      "MODEL_NOT_IN_DOCUMENT",
      `${modelLabel(model)} is not in the document, so no browser shows it.`,
    );
  }
}

function throttled(model: Model, values: object): object {
  const isThrottled = "value" in values && model[INFO].properties.has("value_throttled");
  return isThrottled ? { ...values, value_throttled: values.value, ...values } : values;
}
