// Axes of dates and durations label their ticks as in Python Bokeh, with the day or year in lines of their own. The
// values are those that Python Bokeh 3.9.2 writes for its axes.
import { DatetimeAxis, Document, figure } from "plotctl";
import { TimedeltaAxis, type Model } from "plotctl/models";
import { normalForm } from "./compare.js";

const DAY = "%b %d, %Y";

const DATES = {
  name: "DatetimeTickFormatter",
  seconds: "%T",
  minsec: "%T",
  minutes: "%H:%M",
  hours: "%H:%M",
  days: "%b %d",
  months: "%b %Y",
  strip_leading_zeros: ["microseconds", "milliseconds", "seconds"],
  boundary_scaling: false,
  context: {
    name: "DatetimeTickFormatter",
    microseconds: "%T",
    milliseconds: "%T",
    seconds: DAY,
    minsec: DAY,
    minutes: DAY,
    hourmin: DAY,
    hours: DAY,
    days: "%Y",
    months: "",
    years: "",
    boundary_scaling: false,
    hide_repeats: true,
    context: {
      name: "DatetimeTickFormatter",
      microseconds: DAY,
      milliseconds: DAY,
      seconds: "",
      minsec: "",
      minutes: "",
      hourmin: "",
      hours: "",
      days: "",
      months: "",
      years: "",
      boundary_scaling: false,
      hide_repeats: true,
    },
    context_which: "all",
  },
  context_which: "all",
};

const DURATIONS = {
  name: "TimedeltaTickFormatter",
  strip_leading_zeros: ["nanoseconds", "microseconds", "milliseconds"],
  context: {
    name: "TimedeltaTickFormatter",
    nanoseconds: "%H:%M:%S.%MS%US",
    microseconds: "%H:%M:%S.%MS",
    milliseconds: "%H:%M:%S",
    seconds: "%d days",
    minsec: "%d days",
    minutes: "%d days",
    hourmin: "%d days",
    hours: "%d days",
    days: "",
    hide_repeats: true,
    context: {
      name: "TimedeltaTickFormatter",
      nanoseconds: "%d days",
      microseconds: "%d days",
      milliseconds: "%d days",
      seconds: "",
      minsec: "",
      minutes: "",
      hourmin: "",
      hours: "",
      days: "",
      hide_repeats: true,
    },
    context_which: "all",
  },
  context_which: "all",
};

/** The document's JSON for the formatter of an axis. */
function formatterOf(axis: Model): unknown {
  const doc = new Document();
  doc.add_root(axis);
  const [root] = doc.to_json().roots as unknown as [{ attributes: { formatter: unknown } }];
  return normalForm(root.attributes.formatter);
}

it.each([
  ["dates", new DatetimeAxis(), DATES],
  ["durations", new TimedeltaAxis(), DURATIONS],
])("an axis of %s shows day and year below the time", (_what, axis, expected) => {
  expect(formatterOf(axis)).toEqual(expected);
});

it("each figure with an axis of dates has its own formatter", () => {
  const [one, other] = [figure({ x_axis_type: "datetime" }), figure({ x_axis_type: "datetime" })];
  expect(one.xaxis.formatter).not.toBe(other.xaxis.formatter);
  expect(normalForm(JSON.parse(JSON.stringify(formatterOf(one.xaxis[0] as Model))))).toEqual(DATES);
});
