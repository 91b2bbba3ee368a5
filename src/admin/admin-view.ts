// What the admin page shows, and what its buttons do.
import type { Clock } from "../base/clock.js";
import type { SessionRow } from "../server/figures.js";
import { joinSamples, type LoadSample } from "./load-history.js";
import { joinLines, type TailLine } from "./log-tail.js";

/** What all viewers see. */
export interface AdminFigures {
  readonly sessions: readonly SessionRow[];
  readonly samples: readonly LoadSample[];
  readonly lines: readonly TailLine[];
}

/** The figures of two processes as those of one server. */
export function joinFigures(a: AdminFigures, b: AdminFigures): AdminFigures {
  return {
    sessions: [...a.sessions, ...b.sessions],
    samples: joinSamples(a.samples, b.samples),
    lines: joinLines(a.lines, b.lines),
  };
}

export interface AdminView {
  readonly clock: Clock;
  /** The same for all viewers within two seconds. */
  figures(): AdminFigures;
  /** Ends sessions, and returns what to say about it. Pages that show one start the app again. */
  endSessions(rows: readonly SessionRow[], by: string): Promise<string>;
  /** Signs users out, and returns what to say about it. */
  signOut(users: readonly string[], by: string): Promise<string>;
}
