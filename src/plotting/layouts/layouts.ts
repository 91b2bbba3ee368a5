// Layouts of plots and widgets: rows, columns, nested lists, and grids.
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

/** Properties of the Row that `row` creates. */
export type RowOptions = Omit<Partial<RowProps>, "children">;
/** Properties of the Column that `column` and `layout` create. */
export type ColumnOptions = Omit<Partial<ColumnProps>, "children">;

/**
 * Places plots, widgets and layouts beside each other. As in Python, a `sizing_mode` also applies to children without one
 * and without policies, and stretches even those with a `width` or `height`; `width_policy: "fixed"` keeps the width.
 */
export function row(children: readonly UIElement[], options?: RowOptions): Row;
export function row(...children: [...UIElement[], RowOptions] | UIElement[]): Row;
export function row(...args: readonly unknown[]): Row {
  return new Row(flexProps("row", args));
}

/**
 * Places plots, widgets and layouts below each other. As in Python, a `sizing_mode` also applies to children without one
 * and without policies, and stretches even those with a `width` or `height`; `width_policy: "fixed"` keeps the width.
 */
export function column(children: readonly UIElement[], options?: ColumnOptions): Column;
export function column(...children: [...UIElement[], ColumnOptions] | UIElement[]): Column;
export function column(...args: readonly unknown[]): Column {
  return new Column(flexProps("column", args));
}

/** Layout children: models, and nested lists of models. */
export type Nested = UIElement | readonly Nested[];

/** Lays out nested lists as alternating columns and rows: the list itself is a column, its lists are rows, and so on. */
export function layout(children: readonly Nested[], options: ColumnOptions = {}): Column {
  const build = (items: readonly Nested[], depth: number): Row | Column => {
    const built = items.map((item) => (isList(item) ? build(item, depth + 1) : item));
    const own = depth === 0 ? options : { sizing_mode: options.sizing_mode ?? null };
    return depth % 2 === 0 ? column(built, own) : row(built, own);
  };
  return build(children, 0);
}

/** Grid children: models, null for an empty cell, and nested lists of these. */
export type GridCells = UIElement | null | readonly GridCells[];

/** Properties of the GridBox that `grid` creates, and its number of rows or columns. */
export interface GridOptions extends Omit<Partial<GridBoxProps>, "children" | "rows" | "cols"> {
  /** The number of rows for a flat list. */
  nrows?: number;
  /** The number of columns for a flat list. */
  ncols?: number;
}

/**
 * Aligns children in a grid: from nested lists (a column of rows of columns…), from rows and columns without sizing, or
 * from a flat list with `nrows` or `ncols`.
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

/** Whether a model has no sizing mode and no size policies. */
function hasNoSizing(model: UIElement): model is LayoutDOM {
  return (
    model instanceof LayoutDOM &&
    model.sizing_mode === null &&
    model.width_policy === "auto" &&
    model.height_policy === "auto"
  );
}

/** Applies the sizing mode of a layout to a child without sizing. */
export function passSizing(model: UIElement, sizing_mode: SizingMode | null | undefined): void {
  if (sizing_mode !== undefined && sizing_mode !== null && hasNoSizing(model)) model.sizing_mode = sizing_mode;
}

/** The content of a grid before cells are assigned. */
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

/** Children in a row span the least common multiple of their row counts; those in a column, of their column counts. */
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
