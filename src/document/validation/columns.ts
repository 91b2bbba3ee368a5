// Finds references to columns that do not exist. A glyph, filter, table or legend entry with one fails in the browser, and a
// tooltip shows ???. Sources that the browser loads may have any column; an empty source causes only a warning.
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import { columnsOf } from "../../model/behaviour/with-columns.js";
import { LegendItem } from "../../model/generated/annotations.js";
import { GroupFilter } from "../../model/generated/filters.js";
import { Glyph } from "../../model/generated/glyphs.js";
import { Plot } from "../../model/generated/plots.js";
import { GlyphRenderer, GraphRenderer } from "../../model/generated/renderers.js";
import { ColumnDataSource, WebDataSource } from "../../model/generated/sources.js";
import { TableColumn, TableWidget } from "../../model/generated/tables.js";
import { HoverTool } from "../../model/generated/tools.js";
import { explicitValues, heldValue } from "../../model/access.js";
import { INFO, type HasProps } from "../../model/has-props.js";
import type { Model } from "../../model/model.js";
import { Field } from "../../serialize/specs.js";
import { describeModel } from "./describe-model.js";
import type { Issue } from "./issue.js";

/** Finds errors in the columns of sources and in models that refer to columns. */
export function columnIssues(models: readonly Model[]): Issue[] {
  const placed = new Set(models.filter((model) => model instanceof GraphRenderer).flatMap(partsOf));
  const plotOfTool = new Map<HasProps, Plot>();
  for (const plot of models.filter((model) => model instanceof Plot)) {
    for (const tool of plot.toolbar.references()) if (tool instanceof HoverTool) plotOfTool.set(tool, plot);
  }
  return [
    ...models.flatMap((model) => (model instanceof ColumnDataSource ? unequalColumns(model) : [])),
    ...models.flatMap((model) => namedColumns(model, placed).flatMap((named) => missing(named, models))),
    ...models.flatMap((model) => (model instanceof LegendItem ? unfitLegendItem(model) : [])),
    ...models.flatMap((model) => (model instanceof HoverTool ? missingInTooltips(model, plotOfTool.get(model)) : [])),
  ];
}

function unequalColumns(source: HasProps): Issue[] {
  const lengths = [...columnsOf(source)].map(([name, column]) => [name, column.length] as const);
  const odd = lengths.find(([, length]) => length !== lengths[0]?.[1]);
  if (odd === undefined) return [];
  const message = `${describeModel(source)}: columns must be of one length, but ${lengths
    .map(([name, length]) => `${show(name)} has ${length} rows`)
    .join(" and ")}.`;
  return [{ severity: "error", message, model: source, attrs: ["data"] }];
}

interface NamedColumn {
  /** The property that refers to it, such as `Scatter.x`. */
  readonly by: string;
  readonly owner: HasProps;
  /** Whether Bokeh has this check, too. */
  readonly code?: "E-1001" | undefined;
  readonly column: string;
  readonly sources: readonly unknown[];
}

/** `placed` contains renderers whose coordinates come from a graph's layout. */
function namedColumns(model: Model, placed: ReadonlySet<HasProps>): NamedColumn[] {
  if (model instanceof GlyphRenderer) {
    const { glyph, hover_glyph, selection_glyph, nonselection_glyph, muted_glyph, data_source, view } = model;
    const glyphs = [glyph, hover_glyph, selection_glyph, nonselection_glyph, muted_glyph];
    const sources = [data_source];
    return [
      ...glyphs.flatMap((each) => {
        if (!(each instanceof Glyph)) return [];
        return fieldsOf(each, { owner: model, sources, hasPlace: placed.has(model), isDrawn: each === glyph });
      }),
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
  if (model instanceof LegendItem) return [];
  const source = model[INFO].properties.get("source");
  if (source === undefined) return [];
  return fieldsOf(model, { owner: model, sources: [heldValue(model, source)], hasPlace: false, isDrawn: false });
}

interface Around {
  readonly owner: HasProps;
  readonly sources: readonly unknown[];
}

interface FieldsAround extends Around {
  /** Whether the coordinates come from a graph's layout. */
  readonly hasPlace: boolean;
  /** Whether it is the renderer's normal glyph. */
  readonly isDrawn: boolean;
}

function fieldsOf(model: HasProps, { hasPlace, isDrawn, ...around }: FieldsAround): NamedColumn[] {
  const { properties, typeName } = model[INFO];
  const held = explicitValues(model);
  return [...properties.values()].flatMap((def) => {
    const isCoordinate = def.schema.spec?.includes("Coordinate") === true;
    const value = heldValue(model, def);
    if (!(value instanceof Field) || (hasPlace && isCoordinate)) return [];
    const code = isDrawn && held[def.name] !== undefined ? "E-1001" : undefined;
    return [{ by: `${typeName}.${def.name}`, column: value.field as string, code, ...around }];
  });
}

function filterColumns(view: Model, around: Around): NamedColumn[] {
  return view
    .select(GroupFilter)
    .map(({ column_name }) => ({ by: "GroupFilter.column_name", column: column_name, ...around }));
}

function missing({ by, owner, column, sources, code }: NamedColumn, models: readonly Model[]): Issue[] {
  const known = sources.map(knownColumns);
  if (known.length === 0 || known.some((columns) => columns === undefined || columns.has(column))) return [];
  const names = new Set(known.flatMap((columns) => [...(columns ?? [])]));
  if (names.size === 0 && code === undefined) return [];
  const named = `${by} of ${describeModel(plotOf(owner, models) ?? owner)} names the column ${show(column)}`;
  return [{ ...missingColumn(named, column, names), code, model: owner }];
}

/** An empty source may get its columns later. */
function missingColumn(named: string, column: string, names: ReadonlySet<string>): Pick<Issue, "severity" | "message"> {
  if (names.size === 0) return { severity: "warning", message: `${named}, and the source has no columns yet.` };
  const hint = didYouMean(column, names);
  const message = `${named}, which the source does not have; it has ${[...names].map(show).join(", ")}.`;
  return { severity: "error", message: hint === undefined ? message : `${message} ${hint}` };
}

/** A label from a column uses the source of the item's renderers. */
function unfitLegendItem(item: LegendItem): Issue[] {
  const { label } = item;
  if (!(label instanceof Field)) return [];
  const column = label.field;
  const where = { model: item, attrs: ["label", "renderers"] };
  const named = `LegendItem.label names the column ${show(column)}`;
  if (item.renderers.length === 0) {
    const message = `${named}, and there are no renderers whose source could have it.`;
    return (["E-1001", "E-1006"] as const).map((code) => ({ severity: "error", code, message, ...where }));
  }
  const sources = [...new Set(item.renderers.map(({ data_source }) => data_source))];
  const columns = knownColumns(sources[0]);
  const isMissing = columns !== undefined && !columns.has(column);
  const message = `${named}, and its ${item.renderers.length} renderers have ${sources.length} sources: it needs a single one.`;
  return [
    ...(sources.length === 1 ? [] : [{ severity: "error", code: "E-1006", message, ...where } as const]),
    ...(isMissing ? [{ ...missingColumn(named, column, columns), code: "E-1001", ...where } as const] : []),
  ];
}

/** Returns the names of a source's columns; undefined if the browser loads them. */
function knownColumns(source: unknown): ReadonlySet<string> | undefined {
  if (!(source instanceof ColumnDataSource) || source instanceof WebDataSource) return undefined;
  return new Set(columnsOf(source).keys());
}

function missingInTooltips(tool: HoverTool, plot: Plot | undefined): Issue[] {
  const renderers = tool.renderers === "auto" ? (plot?.renderers ?? []) : tool.renderers;
  const known = renderers.flatMap((renderer) =>
    renderer instanceof GlyphRenderer ? [knownColumns(renderer.data_source)] : [undefined],
  );
  if (known.length === 0 || known.some((columns) => columns === undefined || columns.size === 0)) return [];
  const names = new Set(known.flatMap((columns) => [...(columns ?? [])]));
  return tooltipColumns(tool.tooltips)
    .filter((column) => !names.has(column))
    .map((column) => {
      const hint = didYouMean(column, names);
      const message = `A tooltip of ${describeModel(plot ?? tool)} names the column ${show(column)}, which no source has; it will show ???.`;
      return {
        severity: "warning",
        message: hint === undefined ? message : `${message} ${hint}`,
        model: tool,
        attrs: ["tooltips"],
      };
    });
}

function plotOf(owner: HasProps, models: readonly Model[]): Model | undefined {
  return models.find(
    (model) =>
      model instanceof Plot && (model.renderers as readonly HasProps[]).some((each) => partsOf(each).includes(owner)),
  );
}

/** Returns a renderer and the ones that it consists of. */
function partsOf(renderer: HasProps): HasProps[] {
  if (!(renderer instanceof GraphRenderer)) return [renderer];
  return [renderer, renderer.node_renderer, renderer.edge_renderer];
}

/** Returns the columns that tooltips refer to with `@name` or `@{any name}` in texts. Models in tooltips are not searched. */
function tooltipColumns(tooltips: unknown): string[] {
  const texts = typeof tooltips === "string" ? [tooltips] : Array.isArray(tooltips) ? tooltips.map(textOfPair) : [];
  const names = texts.flatMap((text) =>
    [...text.matchAll(/@(?:\{([^{}]+)\}|(\w+))/g)].map(([, braced, plain]) => braced ?? plain ?? ""),
  );
  return [...new Set(names)].filter((name) => name !== "");
}

/** Returns the value in a pair of label and value. */
function textOfPair(pair: unknown): string {
  const value: unknown = Array.isArray(pair) ? pair[1] : undefined;
  return typeof value === "string" ? value : "";
}
