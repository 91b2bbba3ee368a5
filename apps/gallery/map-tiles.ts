// A map: tiles below a track in Web Mercator, with axes in degrees. A tile source is a URL with {Z}, {X} and {Y}: here
// a `data:` URL that draws open sea, so no network is needed. With `?tiles=osm` the page shows OpenStreetMap.
import { ColumnDataSource, curdoc, field, figure } from "plotctl";
import { LabelSet, WMTSTileSource } from "plotctl/models";

const EARTH_RADIUS_M = 6_378_137;
const RADIANS = Math.PI / 180;
const eastOf = (longitude: number): number => EARTH_RADIUS_M * longitude * RADIANS;
const northOf = (latitude: number): number =>
  EARTH_RADIUS_M * Math.log(Math.tan((Math.PI / 2 + latitude * RADIANS) / 2));

const square = '<rect width="256" height="256" fill="#d7e8f0"/><path d="M0 0H256M0 0V256" stroke="#bdd5e1"/>';
const sea = `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256">${square}
  <text x="8" y="20" font-family="sans-serif" font-size="12" fill="#8fb0c2">{Z}/{X}/{Y}</text></svg>`;
const drawn = new WMTSTileSource({
  url: `data:image/svg+xml,${encodeURIComponent(sea).replaceAll("%7B", "{").replaceAll("%7D", "}")}`,
  attribution: "Tiles drawn by this page",
});
const wantsNetwork = curdoc().session_context?.request?.query.includes("tiles=osm") === true;

// A sailing voyage around the Atlantic: ports and noon positions.
const stops = [
  { port: "Lisbon", latitude: 38.7, longitude: -9.1, days: 6 },
  { port: "Las Palmas", latitude: 28.1, longitude: -15.4, days: 8 },
  { port: "Mindelo", latitude: 16.9, longitude: -25, days: 17 },
  { port: "Bridgetown", latitude: 13.1, longitude: -59.6, days: 9 },
  { port: "Hamilton", latitude: 32.3, longitude: -64.8, days: 16 },
  { port: "Horta", latitude: 38.5, longitude: -28.6, days: 8 },
  { port: "Lisbon", latitude: 38.7, longitude: -9.1, days: 1 },
];
const noons = stops.flatMap((stop, index) => {
  const next = stops[index + 1] ?? stop;
  return Array.from({ length: stop.days }, (_, day) => {
    const part = day / stop.days;
    const drift = 1.3 * Math.sin(part * Math.PI) * Math.cos(day * 1.3);
    return {
      east: eastOf(stop.longitude + (next.longitude - stop.longitude) * part),
      north: northOf(stop.latitude + (next.latitude - stop.latitude) * part + drift),
    };
  });
});
const called = stops.slice(0, -1);
const isWest = called.map(({ longitude }) => longitude < -50);
const ports = new ColumnDataSource({
  data: {
    east: called.map(({ longitude }) => eastOf(longitude)),
    north: called.map(({ latitude }) => northOf(latitude)),
    port: called.map(({ port }) => port),
    align: isWest.map((west) => (west ? "right" : "left")),
    aside: isWest.map((west) => (west ? -12 : 12)),
    above: called.map(({ latitude }) => (latitude < 20 ? -22 : 5)),
  },
});

const plot = figure({
  title: "Around the Atlantic in 64 days",
  height: 600,
  sizing_mode: "stretch_width",
  x_axis_type: "mercator",
  y_axis_type: "mercator",
  x_range: [eastOf(-80), eastOf(2)],
  y_range: [northOf(4), northOf(48)],
  match_aspect: true,
  x_axis_label: "longitude",
  y_axis_label: "latitude",
  tools: "pan,wheel_zoom,reset",
  active_scroll: "wheel_zoom",
});
plot.add_tile(wantsNetwork ? "OSM" : drawn);
const voyage = new ColumnDataSource({
  data: { east: noons.map(({ east }) => east), north: noons.map(({ north }) => north) },
});
plot.line("east", "north", { source: voyage, line_color: "#c8442c", line_width: 2.5, line_dash: [6, 4] });
plot.scatter("east", "north", { source: voyage, size: 6, fill_color: "white", line_color: "#c8442c" });
plot.scatter("east", "north", { source: ports, size: 13, fill_color: "#c8442c", line_color: "white", line_width: 2 });
const words = { text: field("port"), text_align: field("align"), x_offset: field("aside"), y_offset: field("above") };
plot.add_layout(new LabelSet({ source: ports, x: "east", y: "north", ...words, text_font_style: "bold" }));

curdoc().add_root(plot);
curdoc().title = "Map tiles";
