// Figures as a table: the measured quantity, plotctl's value, Bokeh's, and plotctl's advantage as a factor. A star marks
// values that were limited by the load process.

const UNITS = {
  perSecond: (value) => withDigits(value),
  count: (value) => String(Math.round(value)),
  percent: (value) => `${value.toFixed(2)} %`,
  us: (value) => `${withDigits(value)} µs`,
  s: (value) => `${withDigits(value)} s`,
  ms: (value) => `${withDigits(value)} ms`,
  kB: (value) => `${withDigits(value)} kB`,
  MB: (value) => `${withDigits(value)} MB`,
  cores: (value) => `${value.toFixed(2)} cores`,
};

/** Three digits, or all digits before the point if these are more. */
function withDigits(value) {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.max(Math.abs(value), 0.01))));
  return value.toFixed(Math.min(digits, 2));
}

/** `figures`: `{ label, unit, better: "more" | "less" | undefined }`, and by server `{ value, isLoadBound }`. */
export function tableOf(figures) {
  const rows = [
    ["", "plotctl", "bokeh serve", "better by"],
    ...figures.map((figure) => [
      figure.label,
      shown(figure.plotctl, figure.unit),
      shown(figure.bokeh, figure.unit),
      gain(figure),
    ]),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join("  "),
  );
  return [lines[0], "-".repeat(lines[0].length), ...lines.slice(1)].join("\n");
}

function shown(found, unit) {
  if (typeof found?.value !== "number") return "–";
  return UNITS[unit](found.value) + (found.isLoadBound ? " *" : "");
}

function gain({ plotctl, bokeh, better }) {
  if (better === undefined || typeof plotctl?.value !== "number" || typeof bokeh?.value !== "number") return "";
  return `× ${withDigits(better === "more" ? plotctl.value / bokeh.value : bokeh.value / plotctl.value)}`;
}
