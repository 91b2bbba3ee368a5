// The kinds of change that a document announces, named as on the wire, and their wire form.
import { FrozenMap } from "../base/plain.js";
import type { CellPatches } from "../model/change.js";
import type { ChangeOrigin } from "../model/document-link.js";
import type { HasProps } from "../model/has-props.js";
import { columnView, heldView } from "../model/access.js";
import { INFO } from "../model/has-props.js";
import type { ColumnMap } from "../property/columns.js";
import type { Encoder } from "../serialize/encoder.js";
import type { Json } from "../serialize/wire-values.js";

interface Announced {
  /** The connection that made the change, or undefined for the app. */
  readonly setter: ChangeOrigin;
}

export interface ModelChanged extends Announced {
  readonly kind: "ModelChanged";
  readonly model: HasProps;
  readonly attr: string;
  readonly new: unknown;
}

export interface ColumnDataChanged extends Announced {
  readonly kind: "ColumnDataChanged";
  readonly model: HasProps;
  readonly attr: "data";
  readonly data: ColumnMap;
  /** The columns that were replaced; null: all of them. */
  readonly cols: readonly string[] | null;
}

export interface ColumnsStreamed extends Announced {
  readonly kind: "ColumnsStreamed";
  readonly model: HasProps;
  readonly attr: "data";
  /** The new rows only. */
  readonly data: ColumnMap;
  readonly rollover: number | null;
}

export interface ColumnsPatched extends Announced {
  readonly kind: "ColumnsPatched";
  readonly model: HasProps;
  readonly attr: "data";
  readonly patches: CellPatches;
}

export interface RootAdded extends Announced {
  readonly kind: "RootAdded";
  readonly model: HasProps;
}

export interface RootRemoved extends Announced {
  readonly kind: "RootRemoved";
  readonly model: HasProps;
}

export interface TitleChanged extends Announced {
  readonly kind: "TitleChanged";
  readonly title: string;
}

/** A change that `on_change` of a document reports: `kind` is the type of the change, the rest its details. */
export type DocumentChange =
  ModelChanged | ColumnDataChanged | ColumnsStreamed | ColumnsPatched | RootAdded | RootRemoved | TitleChanged;

/** The event of a PATCH-DOC for a change. */
export function encodeChange(change: DocumentChange, encoder: Encoder): Json {
  const { kind } = change;
  switch (kind) {
    case "ModelChanged": {
      const { model, attr } = change;
      const def = model[INFO].properties.get(attr);
      const value = def === undefined ? encoder.encode(change.new) : def.encode(change.new, encoder);
      return { kind, model: { id: model.id }, attr, new: value };
    }
    case "ColumnDataChanged":
      return { kind, ...target(change), data: encoder.encode(change.data), cols: change.cols };
    case "ColumnsStreamed":
      return { kind, ...target(change), data: encoder.encode(change.data), rollover: change.rollover };
    case "ColumnsPatched":
      return { kind, ...target(change), patches: encoder.encode(change.patches) };
    case "RootAdded":
      return { kind, model: encoder.encode(change.model) };
    case "RootRemoved":
      return { kind, model: { id: change.model.id } };
    case "TitleChanged":
      return { kind, title: change.title };
  }
}

function target({ model, attr }: { readonly model: HasProps; readonly attr: string }): { model: Json; attr: string } {
  return { model: { id: model.id }, attr };
}

/** The values of a change that may hold models. */
export function valueOf(change: DocumentChange): unknown {
  switch (change.kind) {
    case "ModelChanged":
      return change.new;
    case "RootAdded":
      return change.model;
    case "ColumnDataChanged":
    case "ColumnsStreamed":
    case "ColumnsPatched":
    case "RootRemoved":
    case "TitleChanged":
      return null;
  }
}

/** The change for listeners: with read-only views of lists, maps and columns. */
export function viewOf(change: DocumentChange): DocumentChange {
  switch (change.kind) {
    case "ModelChanged": {
      const { model, attr, new: value } = change;
      if (typeof value !== "object" || value === null) return change;
      return { ...change, new: heldView(model, attr, value) };
    }
    case "ColumnDataChanged":
    case "ColumnsStreamed": {
      const { model } = change;
      return {
        ...change,
        data: new FrozenMap([...change.data].map(([name, rows]) => [name, columnView(model, name, rows)])),
      };
    }
    case "ColumnsPatched":
    case "RootAdded":
    case "RootRemoved":
    case "TitleChanged":
      return change;
  }
}
