// Prints the values of Dates in each property that accepts them, as JSON; the test runs it in several time zones.
import { ColumnDataSource, figure, Range1d, Span } from "plotctl";
import {
  DatePicker,
  DateRangePicker,
  DateRangeSlider,
  DateSlider,
  DatetimePicker,
  DatetimeRangePicker,
  DatetimeRangeSlider,
  MultipleDatePicker,
  MultipleDatetimePicker,
} from "plotctl/models";

const local = new Date(2024, 4, 5);
const evening = new Date(2024, 4, 5, 23, 30);
const utc = new Date("2024-05-05");
const later = new Date(2024, 4, 7);

const picker = new DatePicker({ value: local, min_date: new Date(2024, 4, 1), max_date: later });
picker.disabled_dates = [local, [local, later], { from: local, to: evening }];
picker.enabled_dates = [utc];
const slider = new DateSlider({ start: local, end: later, value: evening });
const sliderBefore = [slider.start, slider.end, slider.value];
slider.value = new Date(slider.value);
const ranges = new DateRangeSlider({ start: local, end: later, value: [local, evening] });
const instants = new DatetimePicker({ value: evening, min_date: local, disabled_dates: [evening] });
const span = new DatetimeRangeSlider({ start: local, end: later, value: [local, evening] });

console.log(
  JSON.stringify({
    days: [
      picker.value,
      picker.min_date,
      picker.max_date,
      new DatePicker({ value: evening }).value,
      new DatePicker({ value: utc }).value,
      new DatePicker({ value: utc.getTime() + 5 }).value,
      new DateRangePicker({ value: [local, evening] }).value,
      new MultipleDatePicker({ value: [local, later, utc] }).value,
    ],
    lists: [picker.disabled_dates, picker.enabled_dates, instants.disabled_dates],
    sliders: [sliderBefore, slider.value, ranges.start, ranges.end, ranges.value],
    instants: [
      [instants.value, iso(evening)],
      [instants.min_date, iso(local)],
      [new DatetimeRangePicker({ value: [local, evening] }).value, [iso(local), iso(evening)]],
      [new MultipleDatetimePicker({ value: [evening] }).value, [iso(evening)]],
      [span.value, [local.getTime(), evening.getTime()]],
    ],
    axes: [
      [new Range1d({ start: local, end: later }).start, local.getTime()],
      [new Span({ location: local }).location, local.getTime()],
      [new ColumnDataSource({ data: { t: [local] } }).data.t, [local.getTime()]],
      [figure({ x_range: [local, later] }).x_range.end, later.getTime()],
    ],
  }),
);

/** An instant as pages show it. */
function iso(date: Date): string {
  return date.toISOString().slice(0, 19).replace("T00:00:00", "");
}
