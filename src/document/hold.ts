// Changes held back between `hold` and `unhold`.
import type { DocumentChange } from "./changes.js";

/** `combine` keeps the last of several changes of one property, and of the title; `collect` keeps them all. */
export type HoldPolicy = "combine" | "collect";

export class HeldChanges {
  readonly policy: HoldPolicy;
  #changes: DocumentChange[] = [];

  constructor(policy: HoldPolicy) {
    this.policy = policy;
  }

  add(change: DocumentChange): void {
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
