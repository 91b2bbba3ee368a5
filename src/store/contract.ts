// What stays when the server stops: users and their sign-ins, API keys, published documents with their readers and history.
// All values are plain, and all calls are asynchronous: a store may be a file, a database, or another process.
//
// Each call is one step: it happens completely or not at all, and what it has answered survives a crash. Times are Unix
// milliseconds. Ids are 22 letters and digits, of 128 random bits. Secrets are kept as hashes that the caller makes.
//
// Every call may reject with PlotctlError: STORE_UNAVAILABLE when the store does not answer, STORE_FULL when it has no room,
// STORE_READ_ONLY when it cannot be written. What was to be stored is not stored then, with one exception: a database that
// does not answer may have done it, so a caller that repeats a call expects both.
import type { ApiKeyStore } from "./contract/api-keys.js";
import type { AuditStore } from "./contract/audit.js";
import type { DocumentStore } from "./contract/documents.js";
import type { LiveStore } from "./contract/live.js";
import type { PictureStore } from "./contract/pictures.js";
import type { SharingStore } from "./contract/sharing.js";
import type { SignInStore } from "./contract/sign-ins.js";
import type { UserStore } from "./contract/users.js";

export interface Store {
  /** For messages: `memory`, the path of a file, or host and name of a database. Never a password. */
  readonly place: string;
  readonly users: UserStore;
  readonly signIns: SignInStore;
  readonly keys: ApiKeyStore;
  readonly documents: DocumentStore;
  readonly live: LiveStore;
  readonly sharing: SharingStore;
  readonly pictures: PictureStore;
  readonly audit: AuditStore;
  /** The secret of a name, which all processes share; `make` is called when there is none yet, and its result stays. */
  secret(name: string, make: () => string): Promise<string>;
  /**
   * Makes this process the owner of a file in the place of the server that it replaces, and that has agreed. A store of several
   * processes has no owner: nothing happens.
   */
  claim(): Promise<void>;
  /** Deletes what has expired: sign-ins, keys, former names, documents deleted 7 days ago, old audit entries. */
  clean(): Promise<void>;
  /** Calls under way end first. */
  close(): Promise<void>;
}
