// Lists with distinct items: the categories of an axis. BokehJS throws for a duplicate category, and then draws nothing in
// the whole page.
import { show } from "../base/show.js";
import { kindOf, REJECTED, type Kind } from "./kind.js";

/** Returns the kind of list that rejects repeated items. Items are texts, or lists of texts. */
export function distinctKind(list: Kind): Kind {
  return kindOf({
    ...list,
    accept(value) {
      const held = list.accept(value);
      return held !== REJECTED && repeatedItem(held as readonly unknown[]) !== undefined ? REJECTED : held;
    },
    inside(value) {
      const held = list.accept(value);
      if (held === REJECTED) return list.inside?.(value);
      const repeated = repeatedItem(held as readonly unknown[]);
      if (repeated === undefined) return undefined;
      const { item, first, second } = repeated;
      return {
        at: "",
        why: `expected each factor once (Bokeh's E-1019), got ${show(item)} at [${first}] and at [${second}]`,
      };
    },
  });
}

interface RepeatedItem {
  readonly item: unknown;
  readonly first: number;
  readonly second: number;
}

/** Returns the first item that equals an earlier one. */
function repeatedItem(items: readonly unknown[]): RepeatedItem | undefined {
  const places = new Map<string, number>();
  for (const [second, item] of items.entries()) {
    const key = typeof item === "string" ? item : JSON.stringify(item);
    const first = places.get(key);
    if (first !== undefined) return { item, first, second };
    places.set(key, second);
  }
  return undefined;
}
