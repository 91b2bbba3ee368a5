// The generated classes that have hand-written behaviour. A behaviour is a mixin between a class and its parent; it may
// define the accessors of some properties.

export interface Behaviour {
  readonly mixin: string;
  /** The path relative to `src/model`. */
  readonly file: string;
  /** Properties whose accessors the mixin defines. */
  readonly own: readonly string[];
  /** An interface in the mixin's file, with the members that depend on the type parameter of the class. */
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
