// Checks the types of dates as positions on an axis: `npm run types` is the test; no code here runs.
import { BoxAnnotation, figure, Label, Range1d, Span } from "plotctl";

export function places(day: Date): number {
  const p = figure({ x_axis_type: "datetime", x_range: [day, day] });
  p.x_range.start = day;
  p.x_range.reset_end = day;
  p.xaxis.bounds = [day, day];
  p.vspan(day);
  p.scatter({ x: day, y: 1 });
  p.vbar({ x: [day], top: [1], width: 5 });
  new BoxAnnotation({ left: day }).right = day;
  new Label({ x: day, y: 1 }).x = day;
  new Range1d({ start: day, end: day, bounds: [day, null] }).reset_start = day;
  const span = new Span({ location: day, dimension: "height" });
  span.location = day;
  // @ts-expect-error a text is not a date here
  span.location = "2026-01-31";
  // Reading always returns milliseconds.
  return p.x_range.start + (span.location ?? 0);
}
