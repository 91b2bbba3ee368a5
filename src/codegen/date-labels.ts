// The default tick labels of date and duration axes. As in Python Bokeh, some ticks have a second and third line with the
// day or year. BokehJS's own default is one line, which omits the date.
import type { Wire } from "./schema.js";

type Formats = Readonly<Record<string, Wire>>;

const DAY = "%b %d, %Y";
const DAYS = "%d days";

const sameFor = (units: readonly string[], format: string): Formats =>
  Object.fromEntries(units.map((unit) => [unit, format]));

const formatter = (name: string, attributes: Formats) => ({ type: "object", name, attributes });

const dates = (formats: Formats) => formatter("DatetimeTickFormatter", { ...formats, boundary_scaling: false });
const BELOW_SECONDS = ["microseconds", "milliseconds"];
const UP_TO_HOURS = ["seconds", "minsec", "minutes", "hourmin", "hours"];

const dayOfTimes = dates({
  ...sameFor(BELOW_SECONDS, DAY),
  ...sameFor([...UP_TO_HOURS, "days", "months", "years"], ""),
  hide_repeats: true,
});
const dayOrYear = dates({
  ...sameFor(BELOW_SECONDS, "%T"),
  ...sameFor(UP_TO_HOURS, DAY),
  days: "%Y",
  ...sameFor(["months", "years"], ""),
  hide_repeats: true,
  context: dayOfTimes,
  context_which: "all",
});
const timeOrDay = dates({
  ...sameFor(["seconds", "minsec"], "%T"),
  ...sameFor(["minutes", "hours"], "%H:%M"),
  days: "%b %d",
  months: "%b %Y",
  strip_leading_zeros: [...BELOW_SECONDS, "seconds"],
  context: dayOrYear,
  context_which: "all",
});

const durations = (formats: Formats) => formatter("TimedeltaTickFormatter", formats);
const PARTS_OF_SECONDS = ["nanoseconds", "microseconds", "milliseconds"];

const daysOfParts = durations({
  ...sameFor(PARTS_OF_SECONDS, DAYS),
  ...sameFor([...UP_TO_HOURS, "days"], ""),
  hide_repeats: true,
});
const daysOrTime = durations({
  nanoseconds: "%H:%M:%S.%MS%US",
  microseconds: "%H:%M:%S.%MS",
  milliseconds: "%H:%M:%S",
  ...sameFor(UP_TO_HOURS, DAYS),
  days: "",
  hide_repeats: true,
  context: daysOfParts,
  context_which: "all",
});
const timeOrDays = durations({
  strip_leading_zeros: PARTS_OF_SECONDS,
  context: daysOrTime,
  context_which: "all",
});

/** Defaults that replace those of BokehJS, by model and inherited property. */
export const DEFAULTS: Readonly<Record<string, Readonly<Record<string, Wire>>>> = {
  DatetimeAxis: { formatter: timeOrDay },
  TimedeltaAxis: { formatter: timeOrDays },
};
