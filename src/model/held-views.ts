// The read-only views that authors get for stored lists, objects, Maps and Sets. Changes in place would not be sent to
// browsers, so they throw an error that says what to write instead.
import { PlotctlError } from "../base/errors.js";
import { readOnlyView, type Attempt } from "../base/read-only-view.js";
import { cut } from "../base/show.js";
import type { Column, ColumnMap } from "../property/columns.js";
import { columnsRecord } from "../property/windowed-columns.js";
import { isEncodable } from "../serialize/wire-values.js";

/** The views of one model's values. The same stored value always has the same view. */
export class HeldViews {
  readonly #typeName: string;
  /** By stored value, then by the property or column that contains it. */
  readonly #views = new WeakMap<object, Map<string, object>>();

  constructor(typeName: string) {
    this.#typeName = typeName;
  }

  /** Returns the value of a property for authors. Models and dataspecs are not containers and are returned unchanged. */
  ofProperty(name: string, held: object): object {
    if (isEncodable(held)) return held;
    return this.#viewOf(name, held, (attempt) => propertyRejection(this.#typeName, name, attempt));
  }

  /** Returns one column of a data source for authors. */
  ofColumn(name: string, column: Column): Column {
    return this.#viewOf(`data.${name}`, column, (attempt) => columnRejection(this.#typeName, name, attempt)) as Column;
  }

  /** Returns the present columns of a data source as an object. */
  ofColumns(columns: ColumnMap): Readonly<Record<string, Column>> {
    return columnsRecord(columns, (name, column) => this.ofColumn(name, column));
  }

  #viewOf(name: string, held: object, rejection: (attempt: Attempt) => PlotctlError): object {
    const views = this.#views.get(held);
    const known = views?.get(name);
    if (known !== undefined) return known;
    const view = readOnlyView(held, rejection);
    if (view === held) return held;
    this.#views.set(held, new Map([...(views ?? []), [name, view]]));
    return view;
  }
}

function propertyRejection(typeName: string, name: string, attempt: Attempt): PlotctlError {
  const value = `${typeName.charAt(0).toLowerCase()}${typeName.slice(1)}.${name}`;
  return rejection(`${typeName}.${name}`, attempt, `Assign ${NEW[attempt.on]}: ${value} = ${changed(value, attempt)}.`);
}

function columnRejection(typeName: string, name: string, attempt: Attempt): PlotctlError {
  const isName = /^[A-Za-z_$][\w$]*$/.test(name);
  const at = isName ? `.${name}` : `[${JSON.stringify(name)}]`;
  const key = isName ? name : JSON.stringify(name);
  const value = `source.data${at}`;
  const row = attempt.path === "" && attempt.method === undefined ? rowOf(attempt.key) : undefined;
  const assign = `assign a new list: ${value} = ${changed(value, attempt)}`;
  const instead =
    row !== undefined
      ? `Change cells with source.patch({ ${key}: [[${row}, value]] }), or ${assign}.`
      : `Append rows with source.stream(…), change cells with source.patch(…), or ${assign}.`;
  return rejection(`${typeName}.data${at}`, attempt, instead);
}

function rejection(place: string, attempt: Attempt, hint: string): PlotctlError {
  return new PlotctlError("CHANGED_IN_PLACE", `${place}${attempt.path} cannot be changed in place${means(attempt)}.`, {
    hint,
  });
}

/** Returns the attempted change as source code. */
function means({ method, key }: Attempt): string {
  if (key === undefined) return method === undefined ? "" : ` by ${method}()`;
  const part = rowOf(key) === undefined ? `.${key}` : `[${key}]`;
  return method === undefined ? ` by ${cut(part)} = …` : ` by ${method} ${cut(part)}`;
}

const NEW = { list: "a new list", object: "a new object", map: "a new Map", set: "a new Set" } as const;

function rowOf(key: string | undefined): string | undefined {
  return key !== undefined && /^\d+$/.test(key) ? key : undefined;
}

/** Returns source code that makes a changed copy of a value. */
function changed(value: string, { on, path, method, key = "key" }: Attempt): string {
  if (path !== "") return on === "list" ? "[…]" : "{ … }";
  switch (on) {
    case "list":
      return changedList(value, method, rowOf(key));
    case "object":
      return method === "delete" ? "{ … }" : `{ ...${value}, ${JSON.stringify(key)}: value }`;
    case "map":
      return method === "delete" ? `new Map([…])` : `new Map([...${value}, [key, value]])`;
    case "set":
      return method === "delete" ? `new Set([…])` : `new Set([...${value}, item])`;
  }
}

function changedList(value: string, method: string | undefined, index: string | undefined): string {
  if (method === undefined && index !== undefined) return `${value}.with(${index}, item)`;
  switch (method) {
    case "pop":
      return `${value}.slice(0, -1)`;
    case "shift":
      return `${value}.slice(1)`;
    case "unshift":
      return `[item, ...${value}]`;
    case "splice":
      return `${value}.toSpliced(…)`;
    case "sort":
      return `${value}.toSorted(…)`;
    case "reverse":
      return `${value}.toReversed()`;
    case "delete":
      return `${value}.filter((item) => …)`;
    case "fill":
      return `${value}.map(() => item)`;
    default:
      return `[...${value}, item]`;
  }
}
