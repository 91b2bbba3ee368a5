// plotctl data types: the columns of files as a TypeScript type, for the type argument of `open`.
import { basename } from "node:path";
import type { Call } from "../command.js";
import type { DataKind } from "../../engine/data-kind.js";
import type { Effects } from "../effects.js";
import { indexed, reportProblems } from "./opened-data.js";

const TYPES: Readonly<Record<DataKind, string>> = { number: "number", time: "Date", text: "string" };

export async function dataTypes({ files }: Call, effects: Effects): Promise<number> {
  const data = await indexed(files, effects);
  const code = reportProblems(data, effects);
  const name = typeName(files[0] ?? "");
  const what = JSON.stringify(files.length === 1 ? files[0] : files);
  const columns = data.schema.map(({ name: column, kind }) => `  ${propertyName(column)}: ${TYPES[kind]};\n`);
  effects.stdout(
    `/** The columns of ${files.join(", ")}: \`open<${name}>(${what})\`. Written by \`plotctl data types\`. */\n` +
      `export interface ${name} {\n${columns.join("")}}\n`,
  );
  data.close();
  return code;
}

/** `readings/*.parquet` → `Readings`, `taxi-trips.csv.gz` → `TaxiTrips`. */
function typeName(file: string): string {
  const parts = file.split(/[/\\]/);
  const own = basename(file).replace(/\..*$/, "");
  const words = /[a-z]/i.test(own.replace(/[*?]/g, "")) ? own : (parts.at(-2) ?? "");
  const name = words
    .split(/[^a-z0-9]+/i)
    .filter((word) => word !== "")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
  return /^[A-Z]/.test(name) ? name : `Data${name}`;
}

function propertyName(column: string): string {
  return /^[a-z_$][\w$]*$/i.test(column) ? column : JSON.stringify(column);
}
