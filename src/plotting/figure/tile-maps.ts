// Tile maps below the glyphs of a plot in web Mercator coordinates.
import { PlotctlError } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import type { Plot } from "../../model/generated/plots.js";
import { TileRenderer, TileSource, WMTSTileSource, type TileRendererProps } from "../../model/generated/tiles.js";

const OSM = '&copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors';
const CARTO = `${OSM} &copy; <a href="https://carto.com/attributions">CARTO</a>`;
const carto = (style: string) =>
  ({ url: `https://a.basemaps.cartocdn.com/${style}/{z}/{x}/{y}.png`, attribution: CARTO, max_zoom: 20 }) as const;

/** Well-known providers. Some require a key for sites with many visitors. */
const PROVIDERS = {
  "OpenStreetMap Mapnik": { url: "https://tile.openstreetmap.org/{z}/{x}/{y}.png", attribution: OSM, max_zoom: 19 },
  "CartoDB Positron": carto("light_all"),
  "CartoDB DarkMatter": carto("dark_all"),
  "CartoDB Voyager": carto("rastertiles/voyager"),
  "Esri WorldImagery": {
    url: "https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}",
    attribution: "Tiles &copy; Esri and its data providers",
    max_zoom: 19,
  },
} as const;

/** The names of tile providers. Case, spaces, dots and underscores are ignored. `OSM` is the first one. */
export type TileProvider = keyof typeof PROVIDERS | "OSM";

/** A tile source, a URL with {X}, {Y} and {Z}, or the name of a provider. */
export type TilesLike = TileSource | TileProvider | (string & {});

/** Properties of the TileRenderer that `add_tile` makes. */
export type TileOptions = Omit<Partial<TileRendererProps>, "tile_source">;

/** Adds a map to a plot. Throws PlotctlError for names of unknown providers. */
export function addTile(plot: Plot, tiles: TilesLike, options: TileOptions = {}): TileRenderer {
  const renderer = new TileRenderer({ ...options, tile_source: sourceOf(tiles) });
  plot.renderers = [...plot.renderers, renderer];
  return renderer;
}

function sourceOf(tiles: unknown): TileSource {
  if (tiles instanceof TileSource) return tiles;
  if (typeof tiles === "string") {
    if (/\{X\}/i.test(tiles) && /\{Y\}/i.test(tiles)) return new WMTSTileSource({ url: tiles });
    const wanted = plain(tiles);
    const names = Object.keys(PROVIDERS) as (keyof typeof PROVIDERS)[];
    const name = wanted === "osm" ? names[0] : names.find((candidate) => plain(candidate) === wanted);
    if (name !== undefined) return new WMTSTileSource(PROVIDERS[name]);
    throw new PlotctlError("UNKNOWN_TILES", `add_tile: unknown tile provider ${show(tiles)}.`, {
      hint: `${didYouMean(tiles, names) ?? ""} Known are ${names.join(", ")}; or use a URL with {X}, {Y} and {Z}.`.trim(),
    });
  }
  throw new PlotctlError(
    "INVALID_ARGUMENT",
    `add_tile: expected a tile source, a URL, or the name of a provider, got ${show(tiles)}.`,
  );
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s._-]/g, "");
}
