// What a glyph of a session shows of large data, as apps see it. `follower` says when a view asks; the subclasses for lines
// and rasters say what, and draw it.
import { codeOf, messageOf } from "../base/errors.js";
import { currentDocument } from "../document/current.js";
import type { Engine } from "../engine/contract.js";
import { READY, type DataStatus } from "../engine/data-changes.js";
import type { Plot } from "../model/generated/plots.js";
import { followWeakly } from "./follow-changes.js";
import type { AnyFollower } from "./follower.js";
import type { DataRow } from "./nearest-rows.js";
import type { NumberRange } from "./number-range.js";

/** What a view shows. */
export interface ViewStatus {
  /** The rows of the data that the picture was made from: those in view, and half a view on both sides. */
  readonly rows: number;
  /** The points that were sent to browsers. */
  readonly points: number;
  /** Whether lowest, highest, first and last value are right in every pixel column. */
  readonly exact: boolean;
  /** The part of the engine that answered: `memory`. */
  readonly tier: string;
  /** How long the last answer took, in milliseconds. */
  readonly ms: number;
  /** Why the last question had no answer; then the picture is the one before. */
  readonly problem: string | undefined;
  /** How far the data is indexed: see `Data.status`. */
  readonly state: DataStatus["state"];
  /** The indexed part of the data, from 0 to 1. */
  readonly done: number;
}

/** What subclasses report; the state of the data is added. */
export type PictureStatus = Omit<ViewStatus, "state" | "done">;

/** What a glyph of this session shows of large data. `view_of` returns it. */
export abstract class View {
  readonly #callbacks: ((status: ViewStatus) => unknown)[] = [];
  readonly #picked: ((rows: readonly DataRow[]) => unknown)[] = [];
  #picture: PictureStatus = { rows: 0, points: 0, exact: false, tier: "", ms: 0, problem: undefined };
  #status: ViewStatus = { ...this.#picture, state: "ready", done: 1 };
  /** The version of the data that is shown. */
  #version = "";
  #isRenewing = false;
  #stopFollowing: (() => void) | undefined;

  protected abstract readonly engine: Pick<Engine, "version" | "changes">;

  protected abstract readonly follower: AnyFollower;

  /** The plot of the renderer. */
  protected abstract readonly plot: Plot;

  /** The ranges that the view follows; y is undefined for views that show all of y. @internal */
  abstract readonly ranges: { readonly x: NumberRange; readonly y: NumberRange | undefined };

  /** Whether there is a first picture. @internal */
  abstract readonly isDrawn: boolean;

  /** Asks for the first picture, and returns what shows it. */
  protected abstract first(): Promise<() => void>;

  /** What is loaded counts no more: everything is asked for again. */
  protected abstract forget(): void;

  /** Makes the ranges reach over all data as it is now. Followed by `first`. */
  protected abstract adapt(): void;

  /** The rows near a place of the plot, nearest first. @internal */
  abstract rowsNear(at: { readonly x: number; readonly y: number }): Promise<readonly DataRow[]>;

  /** What the view shows now. */
  get status(): ViewStatus {
    return this.#status;
  }

  /** Calls back with the new status after each new picture. */
  on_change(...callbacks: ((status: ViewStatus) => unknown)[]): void {
    this.#callbacks.push(...callbacks);
  }

  /**
   * Calls back with the rows of the data under a tap or click on the plot: those within 8 pixels, at most 1,000, nearest
   * first, with all columns.
   */
  on_pick(...callbacks: ((rows: readonly DataRow[]) => unknown)[]): void {
    if (this.#picked.length === 0) this.plot.on_event("tap", ({ x, y }) => this.#pick(x, y));
    this.#picked.push(...callbacks);
  }

  /** The session does not wait for the rows: meanwhile the reader goes on. */
  #pick(x: number | null, y: number | null): void {
    if (x === null || y === null) return;
    this.rowsNear({ x, y }).then(
      (rows) => {
        for (const callback of this.#picked) this.follower.document?.add_next_tick_callback(() => callback(rows));
      },
      (error: unknown) => void this.follower.locked(() => this.fail(error)),
    );
  }

  /** Asks for the picture again. */
  refresh(): void {
    this.forget();
    this.follower.moved();
  }

  /** Whether nothing is under way: the picture is the final one for the present ranges, or the last one. @internal */
  get isAtRest(): boolean {
    if (this.follower.isClosed) return true;
    return this.isDrawn && this.follower.isAtRest && !this.#isRenewing;
  }

  /** Resolves when the question that is under way has an answer, which a callback of the session then shows. @internal */
  get answered(): Promise<unknown> {
    return this.follower.answered;
  }

  /** Loads the first picture. @internal */
  start(): Promise<void> {
    this.#version = this.engine.version;
    const { changes } = this.engine;
    if (changes !== undefined) {
      this.#stopFollowing = followWeakly(this, (changed) => changes.onChange(changed));
    }
    // A page or picture without a server is drawn once.
    const isFinal = currentDocument()?.session_context === null;
    // The data may change while the app runs.
    return this.follower.start(
      () => (isFinal ? this.#final() : this.first()),
      () => this.dataChanged(),
    );
  }

  /** Stops all questions. @internal */
  close(): void {
    this.#stopFollowing?.();
    this.follower.close();
  }

  /** Shows the data as it is now. @internal */
  dataChanged(): void {
    if (this.follower.document === undefined) return;
    const { state, done } = this.#progress;
    if (this.#version !== this.engine.version) void this.#renew();
    else if (this.#status.state !== state || this.#status.done !== done) {
      void this.follower.locked(() => this.report(this.#picture));
    }
  }

  /** Replaces the picture by that of another version of the data, until it shows the newest one. */
  async #renew(): Promise<void> {
    if (this.#isRenewing) return;
    this.#isRenewing = true;
    while (this.#version !== this.engine.version && this.follower.document !== undefined) {
      this.#version = this.engine.version;
      await this.follower.renew(async () => {
        await this.follower.locked(() => this.adapt());
        return this.first();
      });
    }
    this.#isRenewing = false;
  }

  async #final(): Promise<() => void> {
    await this.engine.changes?.ready();
    if (this.#version !== this.engine.version) this.adapt();
    this.#version = this.engine.version;
    return this.first();
  }

  get #progress(): Pick<ViewStatus, "state" | "done"> {
    const { state, done } = this.engine.changes?.status ?? READY;
    return { state, done };
  }

  protected fail(error: unknown): void {
    // Closed data has no answers any more, and its app knows.
    if (codeOf(error) === "DATA_CLOSED") this.close();
    else this.follower.document?.log.error(`A view of large data has no answer: ${messageOf(error)}`);
    this.report({ ...this.#picture, problem: messageOf(error) });
  }

  protected report(picture: PictureStatus): void {
    this.#picture = picture;
    this.#status = Object.freeze({ ...picture, ...this.#progress });
    for (const callback of this.#callbacks) callback(this.#status);
  }
}
