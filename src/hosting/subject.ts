// What a change is about, without its values.
import type { DocumentChange } from "../document/changes.js";

/** Models are named by their ids, so that removed ones are not kept in memory. */
export type Subject =
  | { readonly is: "property"; readonly model: string; readonly attr: string }
  /** Rows at the end of a data source; rows at its start may have been dropped. */
  | { readonly is: "rows"; readonly model: string; readonly count: number }
  /** Columns of a data source that were replaced or patched; null: all. */
  | { readonly is: "columns"; readonly model: string; readonly names: readonly string[] | null }
  | { readonly is: "root"; readonly model: string }
  | { readonly is: "title" }
  | { readonly is: "message" };

export function subjectOf(change: DocumentChange): Subject {
  switch (change.kind) {
    case "ModelChanged":
      return { is: "property", model: change.model.id, attr: change.attr };
    case "ColumnDataChanged":
      return { is: "columns", model: change.model.id, names: change.cols };
    case "ColumnsStreamed": {
      const [column] = change.data.values();
      return { is: "rows", model: change.model.id, count: column?.length ?? 0 };
    }
    case "ColumnsPatched":
      return { is: "columns", model: change.model.id, names: [...change.patches.keys()] };
    case "RootAdded":
    case "RootRemoved":
      return { is: "root", model: change.model.id };
    case "TitleChanged":
      return { is: "title" };
  }
}
