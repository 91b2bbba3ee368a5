// kpi(): a number with its label, as dashboards show it. On the wire it is a Div, whose text follows the properties.
import { checkOptionNames } from "../../base/option-names.js";
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import { Div } from "../../model/generated/widgets.js";
import { KPI_SHEET } from "./look.js";

/** What a KPI shows. */
export interface KpiValues {
  /** What the value is. */
  label: string;
  /** The value: a number in `format`, or a text as it is. */
  value: number | string;
  /** Follows the value, such as `"€"`. Default: none. */
  unit: string;
  /** The change since before: a number in `delta_format`, or a text, negative if it begins with a minus. Default: null. */
  delta: number | string | null;
  /** Whether growth is good (`normal`), bad (`inverse`) or neither (`off`). Default: `normal`. */
  delta_color: "normal" | "inverse" | "off";
  /** Past values, for a small line. Default: none. */
  trend: readonly number[];
}

/** Options of `kpi`. */
export interface KpiOptions extends Pick<KpiValues, "label" | "value">, Partial<Omit<KpiValues, "label" | "value">> {
  /** How a number becomes text. Default: with separators, and at most two decimals. */
  format?: (value: number) => string;
  /** How a change becomes text. Default: like `format`, with a sign. */
  delta_format?: (delta: number) => string;
  /** A name for finding the model. Default: null. */
  name?: string | null;
}

const DEFAULTS: Omit<KpiValues, "label" | "value"> = { unit: "", delta: null, delta_color: "normal", trend: [] };
const OPTIONS = ["label", "value", ...Object.keys(DEFAULTS), "format", "delta_format", "name"];
const COLORS = ["normal", "inverse", "off"];

const decimals = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });
const signed = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2, signDisplay: "exceptZero" });

/** A number with its label. Set its properties to change it: `revenue.value = 1200`. */
export class Kpi extends Div implements KpiValues {
  readonly #format: (value: number) => string;
  readonly #deltaFormat: (delta: number) => string;
  #values: KpiValues;

  /** Throws PlotctlError for unknown options and invalid values. */
  constructor(options: KpiOptions) {
    checkOptionNames("kpi()", options, OPTIONS);
    const { format, delta_format, name = null, ...values } = options;
    super({
      name,
      css_classes: ["plotctl-kpi"],
      stylesheets: [KPI_SHEET],
      sizing_mode: "stretch_width",
      margin: 0,
      disable_math: true,
    });
    for (const [option, given] of Object.entries({ format, delta_format })) {
      if (given !== undefined && typeof given !== "function") throw invalid(option, "a function", given);
    }
    this.#format = format ?? ((value) => decimals.format(value));
    this.#deltaFormat = delta_format ?? ((delta) => signed.format(delta));
    this.#values = { ...DEFAULTS, ...given(values) };
    this.update({});
  }

  /** What the value is. */
  get label(): string {
    return this.#values.label;
  }
  set label(label: string) {
    this.update({ label });
  }

  /** The value: a number, or a text as it is. */
  get value(): number | string {
    return this.#values.value;
  }
  set value(value: number | string) {
    this.update({ value });
  }

  /** Follows the value. */
  get unit(): string {
    return this.#values.unit;
  }
  set unit(unit: string) {
    this.update({ unit });
  }

  /** The change since before, or null for none. */
  get delta(): number | string | null {
    return this.#values.delta;
  }
  set delta(delta: number | string | null) {
    this.update({ delta });
  }

  /** Whether growth is good, bad or neither. */
  get delta_color(): KpiValues["delta_color"] {
    return this.#values.delta_color;
  }
  set delta_color(delta_color: KpiValues["delta_color"]) {
    this.update({ delta_color });
  }

  /** Past values, for a small line. */
  get trend(): readonly number[] {
    return this.#values.trend;
  }
  set trend(trend: readonly number[]) {
    this.update({ trend });
  }

  /** Changes several values at once, in one message to browsers. Throws PlotctlError for invalid values. */
  update(values: Partial<KpiValues>): void {
    checkOptionNames("Kpi.update()", values, ["label", "value", ...Object.keys(DEFAULTS)]);
    const next = { ...this.#values, ...given(values) };
    checkValues(next);
    this.text = this.#html(next);
    this.#values = next;
  }

  #html({ label, value, unit, delta, delta_color, trend }: KpiValues): string {
    const isNumber = typeof value === "number";
    const number = isNumber ? formatted("format", this.#format, value) : value;
    const after = unit === "" ? "" : `<span class="unit">${escape(unit)}</span>`;
    return [
      `<div class="label">${escape(label)}</div>`,
      `<div class="value${isNumber ? "" : " text"}">${escape(number)}${after}</div>`,
      delta === null
        ? ""
        : deltaHtml(
            typeof delta === "number" ? formatted("delta_format", this.#deltaFormat, delta) : delta,
            delta,
            delta_color,
          ),
      trendSvg(trend),
    ].join("");
  }
}

/** Creates a KPI: a number with its label, and with its change and a small line if you like. */
export function kpi(options: KpiOptions): Kpi {
  return new Kpi(options);
}

function formatted(option: string, format: (value: number) => string, value: number): string {
  const text: unknown = format(value);
  if (typeof text === "string") return text;
  throw invalid(option, "a function that returns a text", text);
}

/** Leaves out options that are undefined. */
function given<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

function checkValues({ label, value, unit, delta, delta_color, trend }: KpiValues): void {
  const isText = (text: unknown): boolean => typeof text === "string";
  const isShown = (shown: unknown): boolean => typeof shown === "string" || typeof shown === "number";
  if (!isText(label)) throw invalid("label", "a text", label);
  if (!isShown(value)) throw invalid("value", "a number or a text", value);
  if (!isText(unit)) throw invalid("unit", "a text", unit);
  if (delta !== null && !isShown(delta)) throw invalid("delta", "a number, a text or null", delta);
  if (!COLORS.includes(delta_color)) throw invalid("delta_color", COLORS.join(", "), delta_color);
  if (!Array.isArray(trend) || !trend.every((item) => typeof item === "number"))
    throw invalid("trend", "a list of numbers", trend);
}

function invalid(name: string, expected: string, value: unknown): PlotctlError {
  return new PlotctlError("INVALID_ARGUMENT", `kpi(): ${name}: expected ${expected}, got ${show(value)}.`);
}

function deltaHtml(text: string, delta: number | string, color: KpiValues["delta_color"]): string {
  const sign = typeof delta === "number" ? Math.sign(delta) : /^\s*[-−–]/.test(delta) ? -1 : 1;
  const quality = sign * (color === "inverse" ? -1 : color === "off" ? 0 : 1);
  const arrow = sign > 0 ? "▲ " : sign < 0 ? "▼ " : "";
  const look = quality > 0 ? " good" : quality < 0 ? " bad" : "";
  return `<div class="delta${look}">${arrow}${escape(text)}</div>`;
}

const [TREND_WIDTH, TREND_HEIGHT] = [84, 34];

function trendSvg(trend: readonly number[]): string {
  const values = trend.filter((value) => Number.isFinite(value));
  if (values.length < 2) return "";
  const low = values.reduce((least, value) => Math.min(least, value));
  const high = values.reduce((most, value) => Math.max(most, value));
  const points = values.map((value, at) => {
    const x = (TREND_WIDTH * at) / (values.length - 1);
    const y = high === low ? TREND_HEIGHT / 2 : TREND_HEIGHT * (1 - (value / 2 - low / 2) / (high / 2 - low / 2));
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  const box = `viewBox="0 0 ${TREND_WIDTH} ${TREND_HEIGHT}"`;
  return `<svg ${box} preserveAspectRatio="none" aria-hidden="true"><polyline points="${points.join(" ")}"/></svg>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escape(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}
