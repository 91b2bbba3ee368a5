// A test's handle of a view of large data: sets ranges as a reader does, and waits for the final picture.
import { REST_MS } from "../data/follower.js";
import type { DataRow } from "../data/nearest-rows.js";
import type { View, ViewStatus } from "../data/view.js";

interface TestedViewParts {
  readonly view: View;
  /** Sets the ends of the range as the browser does. */
  readonly setRange: (ends: { readonly start: number; readonly end: number }) => Promise<void>;
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

  /** Zooms or pans to a part of the x range, as the browser does. The picture follows: see `at_rest`. */
  async zoom(start: number, end: number): Promise<void> {
    await this.#parts.setRange({ start, end });
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
