// What is known of the columns of live data: of the history when it was opened, and of the stream as its rows come.
import { MAX_CATEGORIES, type ColumnInfo } from "../contract.js";
import type { NewValues, TailColumn } from "./live-tail.js";

/** The counts and extents of the rows of a stream. */
export interface StreamInfo extends Pick<ColumnInfo, "nulls" | "infinite" | "min" | "max" | "minPositive"> {
  readonly texts: ReadonlySet<string>;
}

const NOTHING: StreamInfo = {
  nulls: 0,
  infinite: 0,
  min: Infinity,
  max: -Infinity,
  minPositive: Infinity,
  texts: new Set(),
};

/** After these values. */
export function streamInfo(values: NewValues = [], before: StreamInfo = NOTHING): StreamInfo {
  let { min, max, minPositive, nulls, infinite, texts } = before;
  for (const value of values) {
    if (value === null || Number.isNaN(value)) nulls++;
    else if (typeof value === "string") texts = withText(texts, value);
    else if (!Number.isFinite(value)) infinite++;
    else {
      if (value < min) min = value;
      if (value > max) max = value;
      if (value > 0 && value < minPositive) minPositive = value;
    }
  }
  return { min, max, minPositive, nulls, infinite, texts };
}

/** One more than categories may have says that there are too many. */
function withText(texts: ReadonlySet<string>, text: string): ReadonlySet<string> {
  return texts.has(text) || texts.size > MAX_CATEGORIES ? texts : new Set([...texts, text]);
}

/** A column of a history, which may be missing, and the stream after it. */
export function joinedInfo({ name, kind }: TailColumn, before: ColumnInfo | undefined, stream: StreamInfo): ColumnInfo {
  const { nulls, infinite, min, max, minPositive, texts } = stream;
  const categories = kind === "text" ? joinedCategories(before, texts) : undefined;
  return {
    name,
    kind,
    nulls: (before?.nulls ?? 0) + nulls,
    infinite: (before?.infinite ?? 0) + infinite,
    min: Math.min(before?.min ?? Infinity, min),
    max: Math.max(before?.max ?? -Infinity, max),
    minPositive: Math.min(before?.minPositive ?? Infinity, minPositive),
    firstUnsorted: before?.firstUnsorted ?? -1,
    ...(categories && { categories }),
    ...(before?.isRounded === true && { isRounded: true }),
  };
}

function joinedCategories(before: ColumnInfo | undefined, texts: ReadonlySet<string>): readonly string[] | undefined {
  if (before !== undefined && before.categories === undefined) return undefined;
  const all = [...new Set([...(before?.categories ?? []), ...texts])];
  return all.length > MAX_CATEGORIES ? undefined : all;
}
