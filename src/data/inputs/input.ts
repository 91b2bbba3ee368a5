// What `open` needs of each kind of input: an identity, the options it takes, and an engine for it.
import type { Engine } from "../../engine/contract.js";
import type { IndexPlace, Progress } from "../../engine/parquet/messages.js";

/** The options of all inputs. */
export interface InputOptions {
  readonly sorted?: string;
  readonly columns?: readonly string[];
  readonly memory?: number;
  readonly rows?: "auto" | boolean;
  readonly index?: IndexPlace;
  readonly watch?: boolean;
  readonly allow?: readonly string[];
  readonly time_zone?: string;
  readonly max_download?: number;
  readonly on_progress?: (progress: Progress) => unknown;
}

export interface Input {
  /** Equal keys are the same data. An object is a key by identity, and is not kept alive by it. */
  readonly key: string | object;
  /** The names of the options that this kind of input takes. */
  readonly optionNames: readonly (keyof InputOptions)[];
  open(options: InputOptions): Promise<Engine>;
  /** Looks for another version of what was opened, before the engine does. Returns whether there is one. */
  renew?(options: InputOptions): Promise<boolean>;
}
