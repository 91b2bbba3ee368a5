// How a table of large data looks: its style sheets, and how cells of each kind become text. The colours are those of the
// page around it, if it has any.
import type { ColumnInfo } from "../../engine/contract.js";
import {
  DateFormatter,
  NumberFormatter,
  StringFormatter,
  TableColumn,
  type CellFormatter,
} from "../../model/generated/tables.js";

/** Above it, numbers are shown as exact texts. */
const MAX_EXACT = Number.MAX_SAFE_INTEGER;

const NONE = { null_format: "", nan_format: "" };

export function tableColumn({ name, kind, min, max }: ColumnInfo): TableColumn {
  return new TableColumn({ field: name, title: name, sortable: false, formatter: formatter(kind, { min, max }) });
}

function formatter(kind: ColumnInfo["kind"], { min, max }: Pick<ColumnInfo, "min" | "max">): CellFormatter {
  if (kind === "time") return new DateFormatter({ ...NONE, format: "%Y-%m-%d %H:%M:%S" });
  if (kind === "text" || Math.max(Math.abs(min), Math.abs(max)) === Infinity) return new StringFormatter(NONE);
  if (Math.max(-min, max) > MAX_EXACT) return new StringFormatter({ ...NONE, text_align: "right" });
  return new NumberFormatter({ ...NONE, format: "0,0.[0000]", text_align: "right" });
}

export const BAD_CLASS = "plotctl-filter-bad";

export const FIELD_SHEET = `
:host(.${BAD_CLASS}) .bk-input { border-color: var(--plotctl-bad, #c02626); box-shadow: 0 0 0 1px var(--plotctl-bad, #c02626); }`;

/** In a narrow page, the fields take several lines. */
export const FIELDS_SHEET = `
:host { flex-wrap: wrap; }`;

/** A vertical slider without a title is as high as its model. */
export const BAR_SHEET = `
.bk-input-group, .bk-input-group > * { height: 100%; }
.noUi-vertical { height: 100%; margin: 0; }`;

export const BUTTON_SHEET = `
.bk-btn[disabled] { background: none; color: inherit; opacity: .4; }`;

export const COUNT_SHEET = `
:host { color: var(--plotctl-muted, inherit); font-variant-numeric: tabular-nums; align-self: center; }`;

export const BUSY_SHEET = `
:host { height: 3px; overflow: hidden; background: var(--plotctl-border, rgba(128, 128, 128, .25)); border-radius: 2px; }
:host::after { content: ""; display: block; width: 30%; height: 3px; border-radius: 2px;
  background: var(--plotctl-accent, #2563eb); animation: plotctl-busy 1.2s ease-in-out infinite; }
@keyframes plotctl-busy { from { margin-left: -30%; } to { margin-left: 100%; } }
@media (prefers-reduced-motion: reduce) { :host::after { animation: none; width: 100%; } }`;
