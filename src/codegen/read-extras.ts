// Reads UI events, tool names and glyph methods from BokehJS.
import type { Bokeh, BokehClass } from "./load-bokeh.js";
import type { FoundClass } from "./read-classes.js";
import type { DefaultReader } from "./read-default.js";
import type { EventSchema, GlyphMethod, ToolAlias, Wire } from "./schema.js";

/** Reads the UI events with their classes, general ones first. */
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

/** Reads the short names of tools, such as `xpan`. */
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

type RecordGlyph = (
  cls: BokehClass,
  method: string,
  args: readonly string[],
  given: unknown,
  attributes?: object,
) => void;

/** Reads the glyph methods of a figure, by calling each on a figure that only records its arguments. */
export function readGlyphMethods(
  bokeh: Bokeh,
  classes: ReadonlyMap<BokehClass, FoundClass>,
  defaults: DefaultReader,
): Readonly<Record<string, GlyphMethod>> {
  const { GlyphAPI } = bokeh.module("api/glyph_api") as { GlyphAPI: { prototype: object } };
  const methods: Record<string, GlyphMethod> = {};
  for (const method of Object.getOwnPropertyNames(GlyphAPI.prototype)) {
    if (method === "constructor" || method.startsWith("_")) continue;
    const record: RecordGlyph = (cls, _method, args, _given, attributes) => {
      const glyph = classes.get(cls)?.name;
      if (glyph === undefined) throw new Error(`the glyph method ${method} creates a model that is not registered`);
      const entries = Object.entries(attributes ?? {}).map(([key, value]) => [key, defaults.encode(value) as Wire]);
      const fixed = entries.length === 0 ? {} : { attributes: Object.fromEntries(entries) as Record<string, Wire> };
      methods[method] = { glyph, args: [...args], ...fixed };
    };
    const figure = Object.create(GlyphAPI.prototype, { _glyph: { value: record } }) as Record<string, () => void>;
    figure[method]?.();
  }
  return methods;
}
