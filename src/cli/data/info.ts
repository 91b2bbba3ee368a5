// plotctl data info: the columns of files, with their kinds and extents.
import type { Call } from "../command.js";
import type { ColumnInfo } from "../../engine/contract.js";
import type { Effects } from "../effects.js";
import { indexed, reportProblems, rowsText } from "./opened-data.js";

export async function dataInfo({ files }: Call, effects: Effects): Promise<number> {
  const data = await indexed(files, effects);
  const code = reportProblems(data, effects);
  const lines = [
    ["column", "kind", "lowest", "highest", "no value", "sorted"],
    ...data.schema.map((column) => [
      column.name,
      column.kind,
      valueText(column, column.min),
      valueText(column, column.max),
      column.kind === "text" ? "" : (column.nulls + column.infinite).toLocaleString("en"),
      column.kind !== "text" && column.firstUnsorted < 0 ? "yes" : "",
    ]),
  ];
  const widths = (lines[0] ?? []).map((_, index) => Math.max(...lines.map((line) => (line[index] ?? "").length)));
  const table = lines.map((line) =>
    line
      .map((text, index) => text.padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  effects.stdout(`${rowsText(data.length)} of ${files.join(", ")}\n\n${table.join("\n")}\n`);
  data.close();
  return code;
}

function valueText({ kind }: ColumnInfo, value: number): string {
  if (kind === "text" || !Number.isFinite(value)) return "";
  return kind === "time" ? new Date(value).toISOString() : String(value);
}
