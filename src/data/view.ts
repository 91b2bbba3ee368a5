// What a glyph of a session shows of large data, as apps see it. `follower` says when a view asks; the subclasses for lines
// and rasters say what, and draw it.
import { codeOf, messageOf } from "../base/errors.js";
import type { AnyFollower } from "./follower.js";
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
}

/** What a glyph of this session shows of large data. `view_of` returns it. */
export abstract class View {
  readonly #callbacks: ((status: ViewStatus) => unknown)[] = [];
  #status: ViewStatus = { rows: 0, points: 0, exact: false, tier: "", ms: 0, problem: undefined };

  protected abstract readonly follower: AnyFollower;

  /** The ranges that the view follows; y is undefined for views that show all of y. @internal */
  abstract readonly ranges: { readonly x: NumberRange; readonly y: NumberRange | undefined };

  /** Whether there is a first picture. @internal */
  abstract readonly isDrawn: boolean;

  /** Asks for the first picture, and returns what shows it. */
  protected abstract first(): Promise<() => void>;

  /** What is loaded counts no more: everything is asked for again. */
  protected abstract forget(): void;

  /** What the view shows now. */
  get status(): ViewStatus {
    return this.#status;
  }

  /** Calls back with the new status after each new picture. */
  on_change(...callbacks: ((status: ViewStatus) => unknown)[]): void {
    this.#callbacks.push(...callbacks);
  }

  /** Asks for the picture again. */
  refresh(): void {
    this.forget();
    this.follower.moved();
  }

  /** Whether nothing is under way: the picture is the final one for the present ranges. @internal */
  get isAtRest(): boolean {
    return this.isDrawn && this.follower.isAtRest;
  }

  /** Resolves when the question that is under way has an answer, which a callback of the session then shows. @internal */
  get answered(): Promise<unknown> {
    return this.follower.answered;
  }

  /** Loads the first picture. @internal */
  start(): Promise<void> {
    return this.follower.start(() => this.first());
  }

  /** Stops all questions. @internal */
  close(): void {
    this.follower.close();
  }

  protected fail(error: unknown): void {
    // Closed data has no answers any more, and its app knows.
    if (codeOf(error) === "DATA_CLOSED") this.close();
    else this.follower.document?.log.error(`A view of large data has no answer: ${messageOf(error)}`);
    this.report({ ...this.#status, problem: messageOf(error) });
  }

  protected report(status: ViewStatus): void {
    this.#status = Object.freeze(status);
    for (const callback of this.#callbacks) callback(this.#status);
  }
}
