// A network: `from_edges` takes nodes, edges and a layout. Hover over a person to highlight the friendships, tap to
// select all friends: policies define what is highlighted and selected together. The buttons change the layout of the
// open page.
import { ColumnDataSource, DataRange1d, RadioButtonGroup, column, curdoc, factor_cmap, field, figure } from "plotctl";
import { HoverTool, LabelSet, NodesAndAdjacentNodes, NodesAndLinkedEdges } from "plotctl/models";
import { StaticLayoutProvider, TapTool } from "plotctl/models";
import { circular_layout, from_edges, spring_layout } from "plotctl/plotting";
import { seeded } from "./data/random.js";

const circles = {
  choir: ["Ada", "Bo", "Cleo", "Dov", "Edda", "Finn", "Gala"],
  football: ["Hugo", "Ines", "Jonas", "Kaja", "Lars", "Mila"],
  chess: ["Nils", "Olga", "Pia", "Quin", "Rosa", "Sven", "Tilda", "Uwe"],
};
const people = Object.entries(circles).flatMap(([circle, names]) => names.map((name) => ({ name, circle })));
const names = people.map(({ name }) => name);
const random = seeded(11);
const friends = people.flatMap((one, index) =>
  people.slice(index + 1).flatMap((other): [string, string][] => {
    const areNeighbours = names[index + 1] === other.name;
    const chance = areNeighbours ? 1 : one.circle === other.circle ? 0.52 : 0.045;
    return random.uniform(0, 1) < chance ? [[one.name, other.name]] : [];
  }),
);
const count = names.map((name) => friends.filter((pair) => pair.includes(name)).length);

const layouts = [spring_layout(names, friends, 200), circular_layout(names)] as const;
const provider = new StaticLayoutProvider({ graph_layout: layouts[0] });

const plot = figure({
  title: "Who is friends with whom in a village",
  height: 580,
  sizing_mode: "stretch_width",
  x_range: new DataRange1d({ range_padding: 0.12 }),
  y_range: new DataRange1d({ range_padding: 0.2 }),
  x_axis_type: null,
  y_axis_type: null,
  tools: "pan,wheel_zoom,reset",
});
const palette = ["#e07a5f", "#3d5a80", "#81b29a"];
const nodes = {
  index: names,
  circle: people.map(({ circle }) => circle),
  friends: count,
  size: count.map((friends) => 16 + 4 * friends),
};
const network = from_edges(nodes, friends, provider, {
  node_size: { field: "size" },
  node_fill_color: factor_cmap("circle", palette, Object.keys(circles)),
  node_line_color: "white",
  node_line_width: 2,
  node_hover_line_color: "#333333",
  node_selection_line_color: "black",
  node_nonselection_alpha: 0.3,
  edge_line_color: "#b8b8c0",
  edge_line_width: 1.5,
  edge_hover_line_color: "#e9a03b",
  edge_hover_line_width: 4,
  inspection_policy: new NodesAndLinkedEdges(),
  selection_policy: new NodesAndAdjacentNodes(),
});
plot.add_renderers(network);
plot.add_tools(new HoverTool({ renderers: [network], tooltips: "<b>@index</b>, @circle<br>@friends friends" }));
plot.add_tools(new TapTool({ renderers: [network] }));

const labels = new ColumnDataSource({ data: { name: names, x: [...names.keys()], y: [...names.keys()] } });
const look = { text_align: "center", text_font_size: "12px", text_color: "#33333a" } as const;
plot.add_layout(new LabelSet({ source: labels, x: "x", y: "y", text: field("name"), y_offset: 22, ...look }));
function arrange(layout: (typeof layouts)[number]): void {
  provider.graph_layout = layout;
  const places = names.map((name) => layout.get(name) ?? [0, 0]);
  labels.data = { name: names, x: places.map(([x]) => x), y: places.map(([, y]) => y) };
}
arrange(layouts[0]);

const choice = new RadioButtonGroup({ labels: ["springs", "circle"], active: 0, width: 240, width_policy: "fixed" });
choice.on_change("active", (_attr, _old, active) => arrange(layouts[active === 1 ? 1 : 0]));
curdoc().add_root(column(choice, plot, { sizing_mode: "stretch_width" }));
curdoc().title = "Networks";
