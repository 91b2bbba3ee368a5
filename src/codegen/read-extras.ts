// What the plotting layer and event handling need besides models: UI events, names of tools, glyph methods.
import type { Bokeh, BokehClass } from "./load-bokeh.js";
import type { FoundClass } from "./read-classes.js";
import type { DefaultReader } from "./read-default.js";
import type { EventSchema, GlyphMethod, ToolAlias, Wire } from "./schema.js";

/** The UI events by the class that BokehJS declares them with, general ones first. */
export function readEvents(bokeh: Bokeh): readonly EventSchema[] {
  const events = new Map<string, EventSchema>();
  const general = bokeh.module("core/bokeh_events");
  for (const exported of [general, ...bokeh.modules.values()]) {
    for (const [name, value] of Object.entries(exported)) {
      if (typeof value !== "function" || value.name !== name || events.has(name)) continue;
      const { event_name, publish } = (value.prototype ?? {}) as { event_name?: unknown; publish?: unknown };
      if (typeof event_name !== "string") continue;
      events.set(name, { class: name, event_name, ...(publish !== false && { publish: true }) });
    }
  }
  return [...events.values()];
}

/** The words that stand for tools, such as `xpan`. */
export function readToolAliases(bokeh: Bokeh, defaults: DefaultReader): Readonly<Record<string, ToolAlias>> {
  const { Tool } = bokeh.module("models/tools/tool") as {
    Tool: { prototype: { _known_aliases: ReadonlyMap<string, { fn: () => unknown }> } };
  };
  const aliases = [...Tool.prototype._known_aliases].map(([alias, { fn }]) => {
    const { name, attributes } = defaults.encode(fn()) as unknown as ToolAlias;
    return [alias, { name, ...(attributes && { attributes }) }] as const;
  });
  return Object.fromEntries(aliases);
}

type TakeNote = (cls: BokehClass, method: string, args: readonly string[], given: unknown, attributes?: object) => void;

/** The glyph methods of a figure, found by calling each with a figure that only takes notes. */
export function readGlyphMethods(
  bokeh: Bokeh,
  classes: ReadonlyMap<BokehClass, FoundClass>,
  defaults: DefaultReader,
): Readonly<Record<string, GlyphMethod>> {
  const { GlyphAPI } = bokeh.module("api/glyph_api") as { GlyphAPI: { prototype: object } };
  const methods: Record<string, GlyphMethod> = {};
  for (const method of Object.getOwnPropertyNames(GlyphAPI.prototype)) {
    if (method === "constructor" || method.startsWith("_")) continue;
    const note: TakeNote = (cls, _method, args, _given, attributes) => {
      const glyph = classes.get(cls)?.name;
      if (glyph === undefined) throw new Error(`the glyph method ${method} makes a model that is not registered`);
      const entries = Object.entries(attributes ?? {}).map(([key, value]) => [key, defaults.encode(value) as Wire]);
      const fixed = entries.length === 0 ? {} : { attributes: Object.fromEntries(entries) as Record<string, Wire> };
      methods[method] = { glyph, args: [...args], ...fixed };
    };
    const figure = Object.create(GlyphAPI.prototype, { _glyph: { value: note } }) as Record<string, () => void>;
    figure[method]?.();
  }
  return methods;
}
