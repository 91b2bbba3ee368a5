// Checks whether the sessions of an app survive a restart of the server: runs the app, uses its widgets, restores the session
// in a second run, and uses the widgets of both again. A third run shows what depends on chance.
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Application } from "../application/application.js";
import { messageOf } from "../base/errors.js";
import { silentLog, type Log } from "../base/log.js";
import { ApplicationContext } from "../hosting/application-context.js";
import type { ServerSession } from "../hosting/server-session.js";
import type { SessionOrigin } from "../hosting/session-origin.js";
import { decodeSnapshot, encodeSnapshot } from "../hosting/session-snapshot.js";
import { ActingReader } from "./acting-reader.js";
import { firstDifference, imageOf } from "./first-difference.js";
import { firstRequest } from "./first-request.js";
import { problemOf, type Problem } from "./problem.js";
import { RepeatedChance, RepeatedTime } from "./repeated-chance.js";

interface RestoredApp {
  readonly route: string;
  /** Compiles the app, as each process does. */
  readonly load: () => Promise<Application>;
  /** The path behind the app, with its parameters. Undefined: none. */
  readonly params: string | undefined;
}

const ID = "check";
const NO_LIMIT = 2 ** 40;

/** Of random numbers: in a run, in another one, and while widgets are used. */
const SEEDS = { run: 7, otherRun: 1009, firstUse: 11, secondUse: 17 };

interface Process {
  readonly context: ApplicationContext;
  readonly time: RepeatedTime;
}

/** Runs an app three times. Changes the time and the random numbers of this process until it has ended. */
export function restoreProblems(app: RestoredApp): Promise<readonly Problem[]> {
  const chance = new RepeatedChance();
  return chance.during(async () => {
    const check = new RestoreCheck(app, chance);
    try {
      return await check.problems();
    } catch (error) {
      return [problemOf(error)];
    } finally {
      await check.stop();
    }
  });
}

class RestoreCheck {
  readonly #app: RestoredApp;
  readonly #chance: RepeatedChance;
  readonly #processes: Process[] = [];
  /** What the app's callbacks have thrown. */
  readonly #failures: unknown[] = [];
  /** The warnings of the processes. */
  readonly #warnings: string[] = [];

  constructor(app: RestoredApp, chance: RepeatedChance) {
    this.#app = app;
    this.#chance = chance;
  }

  async problems(): Promise<readonly Problem[]> {
    const first = await this.#process();
    const session = await this.#open(first, SEEDS.run);
    const reader = new ActingReader(session, first.time);
    await this.#use(reader, 1);
    const bytes = encodeSnapshot(await session.snapshot());
    const before = imageOf(session.document);
    const second = await this.#process(first.time.now());
    await this.#use(reader, 2);
    const after = imageOf(session.document);

    const difference = await this.#otherRun(session);
    if (difference !== undefined) return [refused(difference)];
    const restored = await this.#restore(second, bytes);
    if (restored === undefined) return [refused(this.#warnings.join("; "))];
    const atOnce = firstDifference(before, imageOf(restored.document));
    if (atOnce !== undefined) return [differs(atOnce, "after the session was restored")];
    await this.#use(new ActingReader(restored, second.time), 2);
    const later = firstDifference(after, imageOf(restored.document));
    if (later !== undefined) return [differs(later, "when the restored session goes on")];
    const [failure] = this.#failures;
    if (failure === undefined) return [];
    return [{ ...problemOf(failure), severity: "warning", message: `A callback failed: ${messageOf(failure)}` }];
  }

  async stop(): Promise<void> {
    for (const { context, time } of this.#processes) {
      const stopped = context.stop();
      await time.advance(60_000, nextTurn);
      await stopped;
    }
  }

  async #process(ms = 0): Promise<Process> {
    const keep = (text: string): void => void this.#warnings.push(text);
    const log: Log = { ...silentLog, warn: keep };
    const time = new RepeatedTime(ms);
    const context = new ApplicationContext(this.#app.route, await this.#app.load(), {
      log,
      clock: time,
      onFailure: ({ error }) => void this.#failures.push(error),
      unusedLifetimeMs: NO_LIMIT,
      checkUnusedMs: NO_LIMIT,
      maxSessions: 1,
      maxConnections: 1,
      memory: { limitBytes: NO_LIMIT, isTight: () => false },
      appStartTimeoutMs: NO_LIMIT,
      sendsTracebacks: false,
      scriptUrls: () => [],
    });
    const process = { context, time };
    this.#processes.push(process);
    await context.start();
    return process;
  }

  async #open({ context, time }: Process, seed: number): Promise<ServerSession> {
    this.#chance.time = time;
    const first = await firstRequest(context.application, this.#app);
    const origin = (): SessionOrigin => ({ ...first, user: null, logoutUrl: null });
    this.#chance.seed(seed);
    return context.open(ID, { visitor: "socket", owner: null, origin });
  }

  async #restore({ context, time }: Process, bytes: Uint8Array): Promise<ServerSession | undefined> {
    this.#chance.time = time;
    this.#warnings.length = 0;
    this.#chance.seed(SEEDS.run);
    const outcome = await context.restoreSession(decodeSnapshot(bytes));
    return outcome === "restored" ? context.sessions.get(ID) : undefined;
  }

  async #use(reader: ActingReader, round: 1 | 2): Promise<void> {
    this.#chance.time = reader.time;
    this.#chance.seed(round === 1 ? SEEDS.firstUse : SEEDS.secondUse);
    this.#failures.push(...(await reader.act(round)));
  }

  /** How the models differ that the app creates when chance is another one. */
  async #otherRun(session: ServerSession): Promise<string | undefined> {
    const other = await this.#open(await this.#process(), SEEDS.otherRun);
    const [before, now] = [(await session.snapshot()).run, (await other.snapshot()).run];
    if (before.count !== now.count) {
      return `one run of the app creates ${before.count} models, another one ${now.count}`;
    }
    return before.types === now.types ? undefined : "two runs of the app create models of other types";
  }
}

function refused(why: string): Problem {
  const message = `A session cannot go on after a restart: ${why}`;
  return { severity: "error", code: "RESTORE_REFUSED", message, isOfDocument: true };
}

function differs(property: string, when: string): Problem {
  const hint = "is a counter, or something else that it depends on, outside of the document? See curdoc().state.";
  const message = `${property} is another one ${when}: ${hint}`;
  return { severity: "error", code: "RESTORE_DIFFERS", message, isOfDocument: true };
}
