// The address of a document on the command line: `owner/name`, or `name` for one of the user's own.
import { UsageError } from "../flags.js";
import { show } from "../../base/show.js";

export interface DocumentAddress {
  /** Undefined: the user of the key. */
  readonly owner: string | undefined;
  readonly name: string;
}

/** Throws UsageError for another form. */
export function documentAddress(text: string): DocumentAddress {
  const [first = "", second, ...others] = text.split("/");
  if (first === "" || second === "" || others.length > 0)
    throw new UsageError(`Expected owner/name, or the name of a document of yours, got ${show(text)}.`);
  return second === undefined ? { owner: undefined, name: first } : { owner: first, name: second };
}
