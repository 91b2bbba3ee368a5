// Warns of columns whose values an axis cannot show exactly.
import { show } from "../base/show.js";
import { currentDocument } from "../document/current.js";
import type { ColumnInfo, Engine } from "../engine/contract.js";

/** The columns of which the log has a warning, by engine. */
const warned = new WeakMap<Engine, Set<string>>();

/** Writes a warning to the log, once for each column of a data set. */
export function warnIfRounded(engine: Engine, { name, isRounded }: ColumnInfo): void {
  const document = currentDocument();
  const known = warned.get(engine) ?? new Set();
  if (document === undefined || isRounded !== true || known.has(name)) return;
  warned.set(engine, known.add(name));
  document.log.warn(
    `Data: ${show(name)} has numbers beyond 2^53, which axes show rounded to float64. Rows and tables have them exactly.`,
  );
}
