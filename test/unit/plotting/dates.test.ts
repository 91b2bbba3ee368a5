// Dates as positions on an axis, in all places: they are stored as milliseconds since 1970, as Python sends them.
import {
  BoxAnnotation,
  ColumnDataSource,
  Document,
  figure,
  FactorRange,
  field,
  Label,
  Range1d,
  Span,
  value,
} from "plotctl";
import { Arrow, HTMLLabel, LinearAxis, PolyAnnotation, XY } from "plotctl/models";

const day = new Date("2026-01-31T00:00:00Z");
const ms = day.getTime();

describe("a date as a position", () => {
  it("is accepted by annotations, as in Python", () => {
    const box = new BoxAnnotation({ left: day, left_limit: day });
    box.right = day;
    expect([box.left, box.right, box.left_limit]).toEqual([ms, ms, ms]);
    expect(new Span({ location: day }).location).toBe(ms);
    expect([new Label({ x: day, y: 1 }).x, new HTMLLabel({ x: day, y: 1 }).x, new XY({ x: day, y: 1 }).x]).toEqual([
      ms,
      ms,
      ms,
    ]);
    expect(new PolyAnnotation({ xs: [day, 5], ys: [1, 2] }).xs).toEqual([ms, 5]);
    const arrow = new Arrow({ x_start: day, x_end: value(day), y_start: 0, y_end: 1 });
    expect([arrow.x_start, arrow.x_end]).toEqual([ms, ms]);
  });

  it("is accepted by ranges and axes, also later", () => {
    const range = new Range1d({ start: day, end: day, bounds: [day, null], reset_start: day });
    expect([range.start, range.end, range.bounds, range.reset_start]).toEqual([ms, ms, [ms, null], ms]);
    const p = figure({ x_axis_type: "datetime" });
    p.x_range.end = day;
    p.xaxis.bounds = [day, day];
    expect([p.x_range.end, p.xaxis.bounds]).toEqual([ms, [ms, ms]]);
    expect(new LinearAxis({ fixed_location: day }).fixed_location).toBe(ms);
  });

  it("is accepted by glyph calls as one position for all", () => {
    const p = figure({ x_axis_type: "datetime" });
    expect(p.vspan(day).glyph.x).toBe(ms);
    expect(p.scatter({ x: day, y: [1, 2] }).glyph.x).toBe(ms);
  });

  it("is sent as a number", () => {
    const doc = new Document();
    doc.add_root(new Span({ location: day, dimension: "height" }));
    expect(JSON.stringify(doc.to_json())).toContain(`"location":${ms}`);
  });

  it("is rejected if it is invalid or not a Date", () => {
    expect(() => new Span({ location: new Date("x") })).toThrow(
      "Span.location: expected a number or a Date or null, got Date(invalid)",
    );
    expect(() => new Range1d({ start: "2026-01-31" as never })).toThrow("expected a number or a Date");
  });
});

describe("texts of dates", () => {
  const texts = ["2026-01-31", "2026-02-01"];

  it("are rejected as coordinates on a range of numbers, where browsers would draw nothing", () => {
    const p = figure({ x_axis_type: "datetime" });
    const message = 'Line.x: the column "x" holds the text "2026-01-31", but its range has numbers or dates';
    expect(() => p.line(texts, [1, 2])).toThrow(message);
    const source = new ColumnDataSource({ data: { x: texts, y: [1, 2] } });
    expect(() => p.line("x", "y", { source })).toThrow(message);
    expect(() => p.line(field("x"), field("y"), { source })).toThrow("Convert the texts to Dates");
    expect(p.renderers).toEqual([]);
  });

  it("are categories on a range of categories", () => {
    const p = figure({ x_range: new FactorRange({ factors: texts }) });
    expect(p.vbar(texts, 0.9, [1, 2]).data_source.data.x).toEqual(texts);
  });

  it("are rejected as the range of an axis of dates, where they would be categories", () => {
    expect(() => figure({ x_range: texts, x_axis_type: "datetime" })).toThrow(
      'figure(): x_range: texts are categories, and x_axis_type is "datetime"',
    );
    expect(() => figure({ y_range: texts, y_axis_type: "datetime" })).toThrow("[new Date(start), new Date(end)]");
    expect(figure({ x_range: texts }).x_range.factors).toEqual(texts);
  });
});
