// A test's handle of a view of large data: sets ranges as a reader does, and waits for the final picture.
import { REST_MS } from "../data/follower.js";
import type { DataRow } from "../data/nearest-rows.js";
import { PlotctlError } from "../base/errors.js";
import type { Range1d } from "../model/generated/ranges.js";
import type { View, ViewStatus } from "../data/view.js";

interface Ends {
  readonly start: number;
  readonly end: number;
}

interface TestedViewParts {
  readonly view: View;
  /** Sets the ends of a range as the browser does. */
  readonly setRange: (range: Range1d, ends: Ends) => Promise<void>;
  readonly advance: (ms: number) => Promise<void>;
}

/** What a renderer shows of large data. `session.view` returns it. */
export class TestedView {
  readonly #parts: TestedViewParts;

  constructor(parts: TestedViewParts) {
    this.#parts = parts;
  }

  /** What the view shows now. */
  get status(): ViewStatus {
    return this.#parts.view.status;
  }

  /**
   * Zooms or pans to a part of the x range, as the browser does, and of the y range too if `y` is given. The picture follows:
   * see `at_rest`. Throws PlotctlError for `y` of lines, areas and bars, which follow the x range only.
   */
  async zoom(start: number, end: number, y?: { readonly start: number; readonly end: number }): Promise<void> {
    const { view, setRange } = this.#parts;
    const { ranges } = view;
    if (y !== undefined && ranges.y === undefined) {
      throw new PlotctlError("INVALID_ARGUMENT", "zoom(): y: this view follows its x range only.", {
        hint: "Set the y range of the plot with session.set().",
      });
    }
    // The view has checked that its ranges have ends.
    await setRange(ranges.x as Range1d, { start, end });
    if (y !== undefined) await setRange(ranges.y as Range1d, { start: y.start, end: y.end });
  }

  /** The rows of the data within 8 pixels of a place, nearest first, as `on_pick` gets them. */
  rows_near(x: number, y: number): Promise<readonly DataRow[]> {
    return this.#parts.view.rowsNear({ x, y });
  }

  /** Advances the session's time until the view shows the final picture of its range. */
  async at_rest(): Promise<void> {
    const { view, advance } = this.#parts;
    while (!view.isAtRest) {
      // An answer arrives by itself, but is put in place by a callback of the session.
      await view.answered;
      await advance(REST_MS);
    }
  }
}
