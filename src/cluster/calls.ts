// What the parent and its workers ask of each other.
import type { RateName } from "../server/admission/address-rate.js";
import type { SignIn } from "../server/auth/sign-ins.js";
import type { MetricsSnapshot } from "../server/metrics/merged-metrics.js";
import type { SessionKey } from "../snapshots/snapshot-folder.js";

/** Where the parent listens. */
export interface ParentPlace {
  readonly port: number;
  readonly addresses: readonly string[];
  readonly places: readonly string[];
}

/** What a worker learns before anything else. */
export interface WorkerStart extends ParentPlace {
  readonly slot: number;
  readonly size: number;
  /** The folder of the sockets between workers; only this user may open it. */
  readonly folder: string;
  /** Signs what workers pass on to each other. */
  readonly key: string;
  /** When the parent has started, in Unix milliseconds. */
  readonly startedAt: number;
  readonly cookieSecret: string;
  /** The place of the store that the parent shares; undefined for a database, which each worker opens. */
  readonly storePlace: string | undefined;
  /** Whether it writes the log lines of the start, for all workers. */
  readonly isFirst: boolean;
  /** Whether the parent takes the place of a server that runs: the worker enters when its apps have started. */
  readonly isSuccessor: boolean;
  /** What the worker serves; the command line reads it. */
  readonly task: unknown;
}

/** What a worker learns when the former server has left. */
export interface Entry {
  readonly place: ParentPlace;
  readonly cookieSecret: string;
}

/** A server that serves. */
export interface Started {
  readonly urls: readonly string[];
  readonly baseUrl: string;
}

/** Why a worker could not start. */
export interface StartFailure {
  readonly message: string;
  /** Undefined for an error of plotctl itself. */
  readonly code: string | undefined;
}

export interface Load {
  readonly sessions: number;
}

/** What all workers know of each other. */
export interface ClusterState {
  /** The slots that are not served at this moment, and not started either. */
  readonly waiting: readonly number[];
  /** The sessions of each slot. */
  readonly sessions: readonly number[];
  /** Whether sessions of a former server are still to come. */
  readonly isSuccessor: boolean;
}

export interface RateQuestion {
  readonly name: RateName;
  readonly address: string;
  readonly scope?: string | undefined;
}

export interface SignInChange {
  readonly key: string;
  /** Undefined for one that has ended. */
  readonly signIn?: SignIn | undefined;
}

export interface NamedSession {
  readonly app: string;
  readonly session: string;
}

/** A session on its way to another process. */
export interface MovingSession extends SessionKey {
  readonly snapshot: Uint8Array;
}

export const STORE_PARTS = ["users", "signIns", "keys", "documents", "live", "sharing", "pictures", "audit"] as const;

/** A call of a function of the store. */
export interface StoreCall {
  readonly part: (typeof STORE_PARTS)[number];
  readonly name: string;
  readonly values: readonly unknown[];
}

/** What workers ask of the parent. */
export type ParentCalls = {
  /** The first call of a worker. */
  start(argument: null): WorkerStart;
  /** The apps of the worker have started: the former server may leave. */
  enter(argument: null): Entry;
  /** The worker takes connections. */
  listening(argument: null): void;
  started(argument: Started): void;
  failed(argument: StartFailure): void;
  /** The worker has got the connection with a number. */
  taken(number: number): void;
  load(argument: Load): void;
  takeRate(argument: RateQuestion): number;
  resetRate(argument: RateQuestion): void;
  getSignIn(key: string): SignIn | null;
  putSignIn(argument: SignIn): void;
  deleteSignIn(key: string): void;
  deleteSignInsOf(userId: string): number;
  store(argument: StoreCall): unknown;
  /** The secret of a name; the value becomes it if there is none yet. */
  storeSecret(argument: { readonly name: string; readonly value: string }): string;
  cleanStore(argument: null): void;
  /** What the other workers' pages for administrators show. */
  figuresOfOthers(argument: null): readonly unknown[];
  endSessionOfOthers(argument: NamedSession): boolean;
  /** Resolves when a session of the former server has moved here, or does not come. */
  awaitSession(argument: SessionKey): void;
  /** Offers a session to the successor. Resolves to whether it has it. */
  offer(argument: MovingSession): boolean;
};

/** What the parent asks of a worker. */
export type WorkerCalls = {
  /** Passes a connection on, with the bytes that were read from it, as Latin-1 text. */
  take(argument: { readonly number: number; readonly head: string }): void;
  state(argument: ClusterState): void;
  signInChanged(argument: SignInChange): void;
  signInsEnded(userId: string): void;
  metrics(argument: null): MetricsSnapshot;
  figures(argument: null): unknown;
  endSession(argument: NamedSession): boolean;
  /** Creates no sessions from now on. Resolves to those that move, busy ones last. */
  release(argument: null): readonly SessionKey[];
  /** Goes on after `release`. */
  resume(argument: null): void;
  /** Offers a session. Resolves to whether it has moved. */
  moveSession(argument: SessionKey): boolean;
  /** Goes on with a session of the former server. Resolves to what became of it. */
  restoreSession(argument: MovingSession): string;
  /** Resolves when the readers of sessions that do not move have left. */
  readersLeft(argument: null): void;
  /** Drains and ends. */
  stop(argument: { readonly drainDelayS: number }): void;
};
