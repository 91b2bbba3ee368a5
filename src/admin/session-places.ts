// Where sessions stand in the table: a session keeps its row while it exists, and the row of one that has ended stays empty
// for some time. So a click that the page sends while the table changes means the session that was clicked.
import type { Clock } from "../base/clock.js";
import type { SessionRow } from "../server/figures.js";

type Place =
  | { readonly is: "taken"; readonly row: SessionRow }
  /** In milliseconds of the clock. */
  | { readonly is: "empty"; readonly since: number };

/** Longer than a page that was cut off keeps what its reader does. */
const EMPTY_MS = 600_000;

export class SessionPlaces {
  readonly #clock: Clock;
  #places: readonly Place[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The session at each place; undefined for an empty one. */
  get rows(): readonly (SessionRow | undefined)[] {
    return this.#places.map((place) => (place.is === "taken" ? place.row : undefined));
  }

  /** The places with these sessions. */
  indicesOf(keys: ReadonlySet<string>): number[] {
    return this.rows.flatMap((row, at) => (row !== undefined && keys.has(keyOf(row)) ? [at] : []));
  }

  /** The sessions that exist now. */
  update(rows: readonly SessionRow[]): void {
    const now = this.#clock.now();
    const arriving = new Map(rows.map((row) => [keyOf(row), row]));
    const stay = this.#places.map((place): Place => {
      if (place.is === "empty") return place;
      const key = keyOf(place.row);
      const row = arriving.get(key);
      arriving.delete(key);
      return row === undefined ? { is: "empty", since: now } : { is: "taken", row };
    });
    const newcomers = [...arriving.values()].map((row): Place => ({ is: "taken", row }));
    const filled = stay.map((place) =>
      place.is === "empty" && now - place.since > EMPTY_MS ? (newcomers.shift() ?? place) : place,
    );
    this.#places = [...filled, ...newcomers];
  }
}

export function keyOf({ app, session }: SessionRow): string {
  return `${app} ${session}`;
}
