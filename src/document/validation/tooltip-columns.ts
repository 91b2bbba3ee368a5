// The columns that the tooltips of a hover tool name: `@name`, or `@{any name}`, in texts.

/** Names, once each. Tooltips that are models are not looked into. */
export function tooltipColumns(tooltips: unknown): string[] {
  const texts = typeof tooltips === "string" ? [tooltips] : Array.isArray(tooltips) ? tooltips.map(valueOf) : [];
  const names = texts.flatMap((text) =>
    [...text.matchAll(/@(?:\{([^{}]+)\}|(\w+))/g)].map(([, braced, plain]) => braced ?? plain ?? ""),
  );
  return [...new Set(names)].filter((name) => name !== "");
}

/** Of a pair of label and value. */
function valueOf(pair: unknown): string {
  const value: unknown = Array.isArray(pair) ? pair[1] : undefined;
  return typeof value === "string" ? value : "";
}
