// What a server shares with the servers of other processes that serve one port together, each with sessions of its own
// (plotctl serve --num-procs). A server that is alone has parts of its own.
import type { Rates } from "./admission/address-rate.js";
import type { SignInStore } from "./auth/sign-ins.js";
import type { Store } from "../store/contract.js";
import type { ListeningServers } from "./bind.js";
import type { ListenOptions } from "./listen.js";

export interface ServerGroup {
  /** The number of processes. */
  readonly size: number;
  /** The share of this process in a limit of the whole server. */
  readonly shareOf: (limit: number) => number;
  /** Serves the connections that this process gets from the one that accepts them. */
  readonly listen: (options: ListenOptions) => Promise<ListeningServers>;
  /** Whether this process owns a key: the id of a session, or the ticket of a download. */
  readonly owns: (key: string) => boolean;
  /** When the server has started, in Unix milliseconds; a process may have started later, in the place of another one. */
  readonly startedAt: number;
  /** Where sessions are kept for the process that follows this one, where the settings name no folder. It ends with the server. */
  readonly snapshotFolder: string;
  readonly rates: Rates;
  readonly signIns: SignInStore;
  /** The store that one process owns for all; undefined for a database, which each process opens. */
  readonly store: Store | undefined;
  /** Protects cookies and forms, where the settings have no secret. */
  readonly cookieSecret: string;
  /** The slots whose processes ended several times, and are not started at this moment. */
  readonly waitingSlots: () => readonly number[];
}
