// Which changes of a document are what people enter: a client sets a value of a widget.
import type { DocumentChange } from "../document/changes.js";
import type { ClassInfo } from "../model/class-info.js";
import { INFO, type HasProps } from "../model/has-props.js";

/** All widgets, and the layouts of which people set something. */
const ENTRY_TYPES = ["Widget", "Tabs", "GroupBox"];

/** The answers by class: `isEntry` is called for every change. */
const answers = new WeakMap<ClassInfo, boolean>();

/** Whether people enter values in a model. */
export function holdsEntries({ [INFO]: info }: HasProps): boolean {
  let answer = answers.get(info);
  if (answer === undefined) {
    answer = info.lineage.some(({ typeName }) => ENTRY_TYPES.includes(typeName));
    answers.set(info, answer);
  }
  return answer;
}

/** Whether a change was made by a client, to a model in which people enter values. */
export function isEntry(change: DocumentChange): boolean {
  return change.kind === "ModelChanged" && change.setter !== undefined && holdsEntries(change.model);
}
