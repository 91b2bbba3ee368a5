// What the JSON of a document holds, counted without making models.

export interface Survey {
  /** The levels of the deepest value; one more than the limit where it is exceeded. */
  readonly depth: number;
  readonly models: number;
  /** The buffers that values name. */
  readonly bufferIds: ReadonlySet<string>;
}

/** Does not go deeper than `maxDepth`. */
export function surveyOf(json: unknown, maxDepth: number): Survey {
  const bufferIds = new Set<string>();
  let models = 0;
  let deepest = 0;
  // A list of its own instead of calls: the depth is not known to be small.
  const waiting: { value: unknown; depth: number }[] = [{ value: json, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value !== "object" || value === null) continue;
    deepest = Math.max(deepest, depth);
    if (depth > maxDepth) break;
    if (Array.isArray(value)) {
      for (const item of value) if (typeof item === "object") waiting.push({ value: item, depth: depth + 1 });
      continue;
    }
    const { type, data } = value as { readonly type?: unknown; readonly data?: unknown };
    if (type === "object") models++;
    if (type === "bytes" && typeof data === "object" && data !== null) {
      const { id } = data as { readonly id?: unknown };
      if (typeof id === "string") bufferIds.add(id);
    }
    for (const item of Object.values(value))
      if (typeof item === "object") waiting.push({ value: item, depth: depth + 1 });
  }
  return { depth: deepest, models, bufferIds };
}
