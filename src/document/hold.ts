// The changes that are held between `hold` and `unhold`.
import type { HasProps } from "../model/has-props.js";
import type { DocumentChange } from "./changes.js";

/** `combine` keeps the last of several changes of one property, and of the title; `collect` keeps them all. */
export type HoldPolicy = "combine" | "collect";

export class HeldChanges {
  readonly policy: HoldPolicy;
  #changes: DocumentChange[] = [];
  readonly #newcomers = new Set<HasProps>();

  constructor(policy: HoldPolicy) {
    this.policy = policy;
  }

  /** Models that were added during the hold: the change that sends them to a peer has their current values. */
  onAdopted(models: Iterable<HasProps>): void {
    for (const model of models) this.#newcomers.add(model);
  }

  add(change: DocumentChange): void {
    if ("attr" in change && this.#newcomers.has(change.model)) return;
    if (this.policy === "combine") this.#changes = this.#changes.filter((held) => !replaces(change, held));
    this.#changes.push(change);
  }

  get changes(): readonly DocumentChange[] {
    return this.#changes;
  }
}

function replaces(later: DocumentChange, earlier: DocumentChange): boolean {
  if (later.kind !== earlier.kind || later.setter !== earlier.setter) return false;
  if (later.kind === "TitleChanged") return true;
  const isSet = later.kind === "ModelChanged" && earlier.kind === "ModelChanged";
  return isSet && later.model === earlier.model && later.attr === earlier.attr;
}
