// Checks the types of the columns of a data source: `npm run types` is the test; no code here runs.
import {
  ColumnDataSource,
  dodge,
  factor_cmap,
  field,
  figure,
  jitter,
  linear_cmap,
  stack,
  value,
  type Columns,
} from "plotctl";
import { LinearColorMapper, type AjaxDataSource, type GeoJSONDataSource } from "plotctl/models";

const linear_mapper = new LinearColorMapper({ palette: ["red"] });

type Cities = { x: Float64Array; city: string[] };

export function known(source: ColumnDataSource<Cities>, dynamic: string): void {
  const x: Float64Array = source.data.x;
  const city: string[] = source.data.city;
  source.data.x = Float64Array.from(city, (_, row) => x[row] ?? 0);
  source.data = { x: [1, 2], city: ["a", "b"] };
  source.stream({ x: [1], city: ["c"] }, 100);
  source.patch({ city: [[0, "z"]] });
  source.patch(new Map([["city", [[0, "z"]]]]));
  source.remove("city");
  source.on_change("data", (_attr, _old, data) => data.x.length);

  // @ts-expect-error unknown column
  source.data.ctiy = [];
  // @ts-expect-error unknown column
  source.data = { x: [1], ctiy: ["a"] };
  // @ts-expect-error a column is missing
  source.stream({ x: [1] });
  // @ts-expect-error unknown column
  source.stream({ x: [1], ctiy: ["c"] });
  // @ts-expect-error numbers instead of texts
  source.stream({ x: [1], city: [2] });
  // @ts-expect-error unknown column
  source.patch({ ctiy: [[0, "z"]] });
  // @ts-expect-error unknown column
  source.remove("ctiy");

  const p = figure();
  p.scatter("x", "city", { source });
  p.scatter(field("x"), field("city"), { source, size: 3 });
  p.scatter({ x: field("x"), y: { field: "city" }, source, color: factor_cmap("city", ["red"], ["a"]) });
  p.scatter(source.field("x"), value(3), { source, fill_color: source.field("city") });
  p.scatter(field(dynamic), dynamic, { source, color: field(dynamic) });
  p.line(jitter("x", 1), dodge("x", 0.1), { source });
  p.line(field("x"), stack("x"), { source });
  p.image(linear_mapper, field("x"), 0, 0, 1, 1, { source });
  const again: Float64Array = p.scatter("x", "city", { source }).data_source.data.x;
  x.set(again);

  // @ts-expect-error unknown column, by position
  p.scatter(field("x"), field("ctiy"), { source });
  // @ts-expect-error unknown column, as an option
  p.scatter({ x: field("x"), y: field("ctiy"), source });
  // @ts-expect-error unknown column beside positions
  p.scatter(field("x"), field("city"), { source, size: field("sise") });
  // @ts-expect-error unknown column for a short form
  p.scatter(field("x"), field("city"), { source, color: field("colour") });
  // @ts-expect-error unknown column in a transform
  p.scatter({ x: field("x"), y: jitter("ctiy", 1), source });
  // @ts-expect-error unknown column in a colour mapper
  p.scatter("x", "city", { source, fill_color: linear_cmap("xx", "Viridis256") });
  const colors = linear_cmap("x", "Viridis256");
  const shared: LinearColorMapper = p.scatter("x", "city", { source, fill_color: colors }) && colors.transform;
  shared.low = 1;
  // @ts-expect-error unknown column in the helper
  p.scatter(source.field("ctiy"), 3, { source });
  // @ts-expect-error options are still checked
  p.scatter(field("x"), field("city"), { source, sise: 3 });
  // @ts-expect-error an image has no colour
  p.image({ image: field("x"), x: 0, y: 0, dw: 1, dh: 1, source, color: "red" });
  // @ts-expect-error the former names of columns
  p.circle(field("x"), field("yy"), 3, { source });
}

export function inferred(): void {
  const source = new ColumnDataSource({ data: { x: new Float64Array(3), city: ["a"], when: [new Date()] } });
  const x: Float64Array = source.data.x;
  const when: readonly number[] = source.data.when;
  source.stream({ x, city: ["b"], when });
  source.stream({ x: [1], city: ["b"], when: [new Date()] });
  // @ts-expect-error unknown column
  source.field("ctiy");
  const typed: ColumnDataSource<Cities> = new ColumnDataSource();
  known(typed, "x");

  const gaps = new ColumnDataSource({ data: { y: [1, null, NaN] } });
  gaps.stream({ y: [null] });

  const empty = new ColumnDataSource({ data: { x: [], y: [] } });
  empty.stream({ x: [1], y: ["a"] });
  empty.data = { x: [1], y: [2] };
  // @ts-expect-error unknown column
  empty.stream({ x: [1], z: ["a"] });

  // Columns of an object literal are known as well.
  figure().line({ x: field("a"), y: field("b"), source: { a: [1], b: [2] } });
  // @ts-expect-error unknown column
  figure().line({ x: field("a"), y: field("c"), source: { a: [1], b: [2] } });
}

export function unknownColumns(any: ColumnDataSource, ajax: AjaxDataSource, geo: GeoJSONDataSource): void {
  any.data.z = [1];
  any.data = { anything: [1] };
  any.stream({ anything: [1] });
  any.patch({ anything: [[0, 1]] });
  any.field("anything");
  const p = figure();
  p.line(field("a"), field("b"), { source: any });
  p.line({ x: field("a"), y: field("b"), source: ajax });
  p.patches(field("xs"), field("ys"), { source: geo });
  p.line([1], [2]).data_source.stream({ x: [1], y: [2] });
  p.line(field("a"), field("b"));
  const loose = new ColumnDataSource<Columns>({ data: { x: [1] } });
  loose.data.y = [2];
  any = new ColumnDataSource({ data: { x: [1] } });
  const sources: ColumnDataSource[] = [any, new ColumnDataSource({ data: { y: [1] } })];
  sources.push(loose);
}
