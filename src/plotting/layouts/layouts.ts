// Layouts of plots and widgets: rows, columns, nested lists of them, and grids.
import { PlotctlError } from "../../base/errors.js";
import { isPlainObject } from "../../base/plain.js";
import { show } from "../../base/show.js";
import type { SizingMode } from "../../model/generated/enums.js";
import {
  Column,
  FlexBox,
  GridBox,
  LayoutDOM,
  Row,
  type ColumnProps,
  type FlexBoxProps,
  type GridBoxProps,
  type RowProps,
} from "../../model/generated/layouts.js";
import { UIElement } from "../../model/generated/ui.js";

/** Properties of the Row that `row` makes. */
export type RowOptions = Omit<Partial<RowProps>, "children">;
/** Properties of the Column that `column` and `layout` make. */
export type ColumnOptions = Omit<Partial<ColumnProps>, "children">;

/**
 * Puts plots, widgets and layouts beside each other. A `sizing_mode` also goes to children that have none and no policies, as
 * in Python: it stretches those, too, that have a `width` or `height`; give these `width_policy: "fixed"` to keep it.
 */
export function row(children: readonly UIElement[], options?: RowOptions): Row;
export function row(...children: [...UIElement[], RowOptions] | UIElement[]): Row;
export function row(...args: readonly unknown[]): Row {
  return new Row(flexProps("row", args));
}

/**
 * Puts plots, widgets and layouts below each other. A `sizing_mode` also goes to children that have none and no policies, as
 * in Python: it stretches those, too, that have a `width` or `height`; give these `width_policy: "fixed"` to keep it.
 */
export function column(children: readonly UIElement[], options?: ColumnOptions): Column;
export function column(...children: [...UIElement[], ColumnOptions] | UIElement[]): Column;
export function column(...args: readonly unknown[]): Column {
  return new Column(flexProps("column", args));
}

/** Layout children: models, and lists of them at any depth. */
export type Nested = UIElement | readonly Nested[];

/** Nested lists as columns and rows in turn: the list itself is a column, the lists in it are rows, and so on. */
export function layout(children: readonly Nested[], options: ColumnOptions = {}): Column {
  const build = (items: readonly Nested[], depth: number): Row | Column => {
    const built = items.map((item) => (isList(item) ? build(item, depth + 1) : item));
    const own = depth === 0 ? options : { sizing_mode: options.sizing_mode ?? null };
    return depth % 2 === 0 ? column(built, own) : row(built, own);
  };
  return build(children, 0);
}

/** Grid children: models, null for an empty place, and lists of these at any depth. */
export type GridCells = UIElement | null | readonly GridCells[];

/** Properties of the GridBox that `grid` makes, and how many columns it has. */
export interface GridOptions extends Omit<Partial<GridBoxProps>, "children" | "rows" | "cols"> {
  /** The number of rows of a flat list. */
  nrows?: number;
  /** The number of columns of a flat list. */
  ncols?: number;
}

/**
 * A grid in which everything lines up: out of nested lists (a column of rows of columns…), out of rows and columns that
 * have no sizing of their own, or out of a flat list with `nrows` or `ncols`.
 */
export function grid(children: readonly GridCells[] | LayoutDOM, options: GridOptions = {}): GridBox {
  const { nrows, ncols, ...props } = options;
  const tree = isList(children)
    ? nrows === undefined && ncols === undefined
      ? listTree(children, 0)
      : flatTree(children, ncols ?? Math.ceil(children.length / (nrows ?? 1)))
    : boxTree(children, true);
  const { cells } = placed(tree);
  for (const { model } of cells) passSizing(model, props.sizing_mode);
  return new GridBox({
    ...props,
    children: cells.map(({ model, row, column, rows, columns }) => [model, row, column, rows, columns] as const),
  });
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

function flexProps(what: string, args: readonly unknown[]): Partial<FlexBoxProps> {
  const last = args.at(-1);
  const options: Partial<FlexBoxProps> = isPlainObject(last) ? last : {};
  const given = isPlainObject(last) ? args.slice(0, -1) : args;
  const children: readonly unknown[] = given.length === 1 && isList(given[0]) ? given[0] : given;
  const checked = children.map((child) => checkedChild(what, child));
  for (const child of checked) passSizing(child, options.sizing_mode);
  return { ...options, children: checked };
}

function checkedChild(what: string, child: unknown): UIElement {
  if (child instanceof UIElement) return child;
  throw new PlotctlError("INVALID_ARGUMENT", `${what}(): expected plots, widgets and layouts, got ${show(child)}.`);
}

/** Whether a model says nothing of its own size. */
export function hasNoSizing(model: UIElement): model is LayoutDOM {
  return (
    model instanceof LayoutDOM &&
    model.sizing_mode === null &&
    model.width_policy === "auto" &&
    model.height_policy === "auto"
  );
}

/** Gives a model without any sizing that of the layout it is in. */
export function passSizing(model: UIElement, sizing_mode: SizingMode | null | undefined): void {
  if (sizing_mode !== undefined && sizing_mode !== null && hasNoSizing(model)) model.sizing_mode = sizing_mode;
}

/** What a grid is made of, before places are known. */
type Tree = UIElement | null | { readonly direction: "row" | "column"; readonly children: readonly Tree[] };

interface Cell {
  readonly model: UIElement;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

interface Placed {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Cell[];
}

function listTree(children: readonly GridCells[], depth: number): Tree {
  return {
    direction: depth % 2 === 0 ? "column" : "row",
    children: children.map((child) =>
      isList(child) ? listTree(child, depth + 1) : child === null ? null : checkedChild("grid", child),
    ),
  };
}

function flatTree(children: readonly GridCells[], ncols: number): Tree {
  const rows: Tree[] = [];
  for (let first = 0; first < children.length; first += ncols) {
    const cells = children.slice(first, first + ncols);
    rows.push({ direction: "row", children: cells.map((cell) => (cell === null ? null : checkedChild("grid", cell))) });
  }
  return { direction: "column", children: rows };
}

function boxTree(model: UIElement, isTop: boolean): Tree {
  if (!(model instanceof FlexBox) || !(isTop || (hasNoSizing(model) && model.spacing === 0))) return model;
  return {
    direction: model instanceof Column ? "column" : "row",
    children: model.children.map((child) => boxTree(child, false)),
  };
}

/** Children that stand beside each other get as many rows as their row counts have in common, and vice versa. */
function placed(tree: Tree): Placed {
  if (tree === null) return { rows: 1, columns: 1, cells: [] };
  if (tree instanceof UIElement) {
    return { rows: 1, columns: 1, cells: [{ model: tree, row: 0, column: 0, rows: 1, columns: 1 }] };
  }
  const parts = tree.children.map(placed).filter(({ rows, columns }) => rows > 0 && columns > 0);
  if (parts.length === 0) return { rows: 0, columns: 0, cells: [] };
  const isRow = tree.direction === "row";
  const common = parts.map(({ rows, columns }) => (isRow ? rows : columns)).reduce(leastCommonMultiple);
  const cells: Cell[] = [];
  let offset = 0;
  for (const part of parts) {
    const down = isRow ? common / part.rows : 1;
    const across = isRow ? 1 : common / part.columns;
    for (const cell of part.cells) {
      cells.push({
        model: cell.model,
        row: cell.row * down + (isRow ? 0 : offset),
        column: cell.column * across + (isRow ? offset : 0),
        rows: cell.rows * down,
        columns: cell.columns * across,
      });
    }
    offset += isRow ? part.columns : part.rows;
  }
  return isRow ? { rows: common, columns: offset, cells } : { rows: offset, columns: common, cells };
}

function leastCommonMultiple(a: number, b: number): number {
  const divisor = (x: number, y: number): number => (y === 0 ? x : divisor(y, x % y));
  return (a * b) / divisor(a, b);
}
