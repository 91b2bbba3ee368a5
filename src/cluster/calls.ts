// What the parent and its workers ask of each other.
import type { RateName } from "../server/admission/address-rate.js";
import type { SignIn } from "../server/auth/sign-ins.js";
import type { MetricsSnapshot } from "../server/metrics/merged-metrics.js";

/** What a worker learns before anything else. */
export interface WorkerStart {
  readonly slot: number;
  readonly size: number;
  /** The folder of the sockets between workers; only this user may open it. */
  readonly folder: string;
  /** Signs what workers pass on to each other. */
  readonly key: string;
  /** When the parent has started, in Unix milliseconds. */
  readonly startedAt: number;
  readonly cookieSecret: string;
  /** Where the parent listens. */
  readonly port: number;
  readonly addresses: readonly string[];
  readonly places: readonly string[];
  /** Whether it writes the log lines of the start, for all workers. */
  readonly isFirst: boolean;
  /** What the worker serves; the command line reads it. */
  readonly task: unknown;
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

/** What workers ask of the parent. */
export type ParentCalls = {
  /** The first call of a worker. */
  start(argument: null): WorkerStart;
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
  /** What the other workers' pages for administrators show. */
  figuresOfOthers(argument: null): readonly unknown[];
  endSessionOfOthers(argument: NamedSession): boolean;
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
  /** Drains and ends. */
  stop(argument: null): void;
};
