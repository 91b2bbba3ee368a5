// Columns that are named where there are none: a glyph, filter, table or legend entry that names one fails in the
// browser, and a tooltip shows ???. Sources that are empty or loaded by the browser are taken to have any column.
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import type { Document } from "../document/document.js";
import { columnsOf } from "../model/behaviour/with-columns.js";
import { LegendItem } from "../model/generated/annotations.js";
import { GroupFilter } from "../model/generated/filters.js";
import { Glyph } from "../model/generated/glyphs.js";
import { Plot } from "../model/generated/plots.js";
import { GlyphRenderer, GraphRenderer } from "../model/generated/renderers.js";
import { ColumnDataSource, WebDataSource } from "../model/generated/sources.js";
import { TableColumn, TableWidget } from "../model/generated/tables.js";
import { HoverTool } from "../model/generated/tools.js";
import { INFO, internals, type HasProps } from "../model/has-props.js";
import type { Model } from "../model/model.js";
import { Field } from "../serialize/specs.js";
import { describe } from "./describe.js";
import { tooltipColumns } from "./tooltip-columns.js";
import type { Problem } from "./problem.js";

/** What is wrong with the columns of a document's sources, and with those who name them. */
export function columnProblems(doc: Document): Problem[] {
  const models = [...doc.models];
  const placed = new Set(models.filter((model) => model instanceof GraphRenderer).flatMap(partsOf));
  return [
    ...models.flatMap((model) => (model instanceof ColumnDataSource ? unequalColumns(model) : [])),
    ...models.flatMap((model) => namedColumns(model, placed).flatMap((named) => missing(named, models))),
    ...models.flatMap((model) => (model instanceof HoverTool ? missingInTooltips(model, models) : [])),
  ];
}

function unequalColumns(source: HasProps): Problem[] {
  const lengths = [...columnsOf(source)].map(([name, column]) => [name, column.length] as const);
  const odd = lengths.find(([, length]) => length !== lengths[0]?.[1]);
  if (odd === undefined) return [];
  const message = `${describe(source)}: columns must be of one length, but ${lengths
    .map(([name, length]) => `${show(name)} has ${length} rows`)
    .join(" and ")}.`;
  return [{ severity: "error", message }];
}

interface NamedColumn {
  /** Who names it: `Scatter.x`. */
  readonly by: string;
  readonly owner: HasProps;
  readonly column: string;
  readonly sources: readonly unknown[];
}

/** `placed`: renderers whose coordinates a layout of a graph gives. */
function namedColumns(model: Model, placed: ReadonlySet<HasProps>): NamedColumn[] {
  if (model instanceof GlyphRenderer) {
    const { glyph, hover_glyph, selection_glyph, nonselection_glyph, muted_glyph, data_source, view } = model;
    const glyphs = [glyph, hover_glyph, selection_glyph, nonselection_glyph, muted_glyph];
    const sources = [data_source];
    return [
      ...glyphs.flatMap((each) =>
        each instanceof Glyph ? fieldsOf(each, { owner: model, sources, hasPlace: placed.has(model) }) : [],
      ),
      ...filterColumns(view, { owner: model, sources }),
    ];
  }
  if (model instanceof TableWidget) {
    const { source, view } = model;
    const columns = model.select(TableColumn).map(({ field }) => field);
    return [
      ...columns.map((column) => ({ by: "TableColumn.field", owner: model, column, sources: [source] })),
      ...filterColumns(view, { owner: model, sources: [source] }),
    ];
  }
  if (model instanceof LegendItem) {
    const sources = model.renderers.map(({ data_source }) => data_source);
    return fieldsOf(model, { owner: model, sources, hasPlace: false });
  }
  const source = model[INFO].properties.get("source");
  if (source === undefined) return [];
  return fieldsOf(model, { owner: model, sources: [internals.read(model, source)], hasPlace: false });
}

interface Around {
  readonly owner: HasProps;
  readonly sources: readonly unknown[];
}

function fieldsOf(model: HasProps, { hasPlace, ...around }: Around & { readonly hasPlace: boolean }): NamedColumn[] {
  const { properties, typeName } = model[INFO];
  return [...properties.values()].flatMap((def) => {
    const isCoordinate = def.schema.spec?.includes("Coordinate") === true;
    const value = internals.read(model, def);
    if (!(value instanceof Field) || (hasPlace && isCoordinate)) return [];
    return [{ by: `${typeName}.${def.name}`, column: value.field as string, ...around }];
  });
}

function filterColumns(view: Model, around: Around): NamedColumn[] {
  return view
    .select(GroupFilter)
    .map(({ column_name }) => ({ by: "GroupFilter.column_name", column: column_name, ...around }));
}

function missing({ by, owner, column, sources }: NamedColumn, models: readonly Model[]): Problem[] {
  const known = sources.map(knownColumns);
  if (known.length === 0 || known.some((columns) => columns === undefined || columns.has(column))) return [];
  const names = new Set(known.flatMap((columns) => [...(columns ?? [])]));
  const hint = didYouMean(column, names);
  const message = `${by} of ${describe(plotOf(owner, models) ?? owner)} names the column ${show(column)}, which the source does not have; it has ${[...names].map(show).join(", ")}.`;
  return [{ severity: "error", message: hint === undefined ? message : `${message} ${hint}` }];
}

/** The names of a source's columns; undefined where they cannot be told. */
function knownColumns(source: unknown): ReadonlySet<string> | undefined {
  if (!(source instanceof ColumnDataSource) || source instanceof WebDataSource) return undefined;
  const columns = columnsOf(source);
  return columns.size === 0 ? undefined : new Set(columns.keys());
}

function missingInTooltips(tool: HoverTool, models: readonly Model[]): Problem[] {
  const plots = models.filter((model): model is Plot & Model => model instanceof Plot);
  const plot = plots.find(({ toolbar }) => toolbar.references().has(tool));
  const renderers = tool.renderers === "auto" ? (plot?.renderers ?? []) : tool.renderers;
  const known = renderers.flatMap((renderer) =>
    renderer instanceof GlyphRenderer ? [knownColumns(renderer.data_source)] : [undefined],
  );
  if (known.length === 0 || known.includes(undefined)) return [];
  const names = new Set(known.flatMap((columns) => [...(columns ?? [])]));
  return tooltipColumns(tool.tooltips)
    .filter((column) => !names.has(column))
    .map((column) => {
      const hint = didYouMean(column, names);
      const message = `A tooltip of ${describe(plot ?? tool)} names the column ${show(column)}, which no source has; it will show ???.`;
      return { severity: "warning", message: hint === undefined ? message : `${message} ${hint}` };
    });
}

function plotOf(owner: HasProps, models: readonly Model[]): Model | undefined {
  return models.find(
    (model) =>
      model instanceof Plot && (model.renderers as readonly HasProps[]).some((each) => partsOf(each).includes(owner)),
  );
}

/** A renderer, and those that it is made of. */
function partsOf(renderer: HasProps): HasProps[] {
  if (!(renderer instanceof GraphRenderer)) return [renderer];
  return [renderer, renderer.node_renderer, renderer.edge_renderer];
}
