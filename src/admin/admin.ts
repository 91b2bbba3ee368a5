// The admin page of a server: an app of plotctl's own, which the server serves beside the others. Its figures are read once
// for all viewers.
import { Application } from "../application/application.js";
import { systemClock, type Clock } from "../base/clock.js";
import type { Log } from "../base/log.js";
import type { SessionRow } from "../server/figures.js";
import { fillAdminPage } from "./admin-page.js";
import { joinFigures, type AdminFigures, type AdminView } from "./admin-view.js";
import { LoadHistory } from "./load-history.js";
import { LogTail } from "./log-tail.js";

/** What the page needs of a server. */
export interface AdminTarget {
  figures(): readonly SessionRow[];
  /** Resolves to whether there was such a session. */
  endSession(app: string, session: string): Promise<boolean>;
  /** Resolves to the number of sign-ins that have ended. */
  signOut(user: string): Promise<number>;
  /** The figures of the other processes of the server, where there are several. */
  others?(): Promise<readonly AdminFigures[]>;
}

/** Viewers look every two seconds, at different moments. */
const FIGURES_AGE_MS = 1900;

export class Admin implements AdminView {
  readonly application: Application;
  /** The log that the server has to write to, so that the page has its newest lines. */
  readonly log: Log;
  readonly clock: Clock;
  readonly #tail: LogTail;
  readonly #load: LoadHistory;
  #target: AdminTarget | undefined;
  #figures: AdminFigures | undefined;
  #readAt = -Infinity;
  /** Of other processes, when they were last asked. */
  #others: readonly AdminFigures[] = [];

  constructor(log: Log, clock = systemClock) {
    this.clock = clock;
    this.#tail = new LogTail(log);
    this.#load = new LoadHistory(clock);
    this.log = this.#tail.log;
    this.application = new Application((document) => fillAdminPage(document, this), {
      hooks: {
        on_server_loaded: () => this.#load.start(),
        on_server_unloaded: () => this.#load.stop(),
      },
    });
  }

  /** Shows a server, which serves the application. */
  attach(target: AdminTarget): void {
    this.#target = target;
  }

  figures(): AdminFigures {
    const now = this.clock.now();
    if (this.#figures === undefined || now - this.#readAt > FIGURES_AGE_MS) {
      this.#readAt = now;
      this.#askOthers();
      this.#figures = [this.ownFigures(), ...this.#others].reduce(joinFigures);
    }
    return this.#figures;
  }

  /** The figures of this process. */
  ownFigures(): AdminFigures {
    const sessions = this.#target?.figures() ?? [];
    return { sessions, samples: [...this.#load.samples], lines: [...this.#tail.lines] };
  }

  /** Their answer is shown when the page looks next. */
  #askOthers(): void {
    this.#target?.others?.().then(
      (others) => (this.#others = others),
      // The page shows what it knows.
      () => undefined,
    );
  }

  async endSessions(rows: readonly SessionRow[], by: string): Promise<string> {
    let count = 0;
    for (const { app, session } of rows) if ((await this.#target?.endSession(app, session)) === true) count++;
    this.#forget();
    this.#audit(`Ended ${count} sessions`, by, { sessions: rows.map(({ session }) => session) });
    return `Ended ${count} of ${rows.length} sessions.`;
  }

  async signOut(users: readonly string[], by: string): Promise<string> {
    let count = 0;
    for (const user of users) count += (await this.#target?.signOut(user)) ?? 0;
    this.#forget();
    this.#audit(`Ended ${count} sign-ins`, by, { users });
    if (count > 0) return `Ended ${count} sign-ins of ${users.join(", ")}.`;
    return `${users.join(", ")} did not sign in with this server: a proxy or a module names the user.`;
  }

  #forget(): void {
    this.#figures = undefined;
  }

  #audit(what: string, user: string, fields: Readonly<Record<string, unknown>>): void {
    this.log.info(`${what}, by ${user} on the admin page`, { event: "admin", user, ...fields });
  }
}
