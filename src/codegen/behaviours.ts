// Which generated classes stand on hand-written behaviour. A behaviour goes between a class and its parent, and may
// bring accessors of its own for some properties.

export interface Behaviour {
  readonly mixin: string;
  /** Below `src/model`. */
  readonly file: string;
  /** Properties whose getters and setters the mixin writes, with types of its own. */
  readonly own: readonly string[];
  /** An interface beside the mixin, with what depends on the type parameter of the class. */
  readonly members?: string;
}

export const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  Button: { mixin: "withClick", file: "behaviour/with-click.js", own: [] },
  Dropdown: { mixin: "withMenuClick", file: "behaviour/with-click.js", own: [] },
  GlyphRenderer: { mixin: "withColorBar", file: "behaviour/with-color-bar.js", own: [] },
  HelpButton: { mixin: "withClick", file: "behaviour/with-click.js", own: [] },
  Legend: { mixin: "withItemClick", file: "behaviour/with-click.js", own: [] },
  Plot: { mixin: "withPlotParts", file: "behaviour/with-plot-parts.js", own: [] },
  SetValue: { mixin: "withTarget", file: "behaviour/with-target.js", own: [] },
  Toggle: { mixin: "withToggle", file: "behaviour/with-click.js", own: [] },
  ColumnDataSource: { mixin: "withColumns", file: "behaviour/with-columns.js", own: ["data"], members: "TypedColumns" },
};
