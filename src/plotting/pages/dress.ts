// Gives the widgets and plots of a page its colours. BokehJS sets the colours of each widget in its own shadow root, so each
// one gets a style sheet that takes them from the page's CSS variables. What is added to the page later is dressed, too.
//
// BokehJS prefers CSS variables to the properties of a plot's parts. So each value that the author sets is excluded.
import { explicitValues, watchProperty } from "../../model/access.js";
import { BaseColorBar, Legend, Title } from "../../model/generated/annotations.js";
import { Axis } from "../../model/generated/axes.js";
import { InlineStyleSheet } from "../../model/generated/dom.js";
import { Grid } from "../../model/generated/grids.js";
import { GroupBox, Tabs } from "../../model/generated/layouts.js";
import { Plot } from "../../model/generated/plots.js";
import { AbstractSlider } from "../../model/generated/sliders.js";
import { DataTable } from "../../model/generated/tables.js";
import { Toolbar } from "../../model/generated/tools.js";
import type { UIElement } from "../../model/generated/ui.js";
import { Widget } from "../../model/generated/widgets.js";
import { INFO } from "../../model/has-props.js";
import type { Model } from "../../model/model.js";
import { LEGEND_SHEET, PLOT_SHEET, SLIDER_SHEET, TABLE_SHEET, TABS_SHEET, WIDGET_SHEET } from "./look.js";

/** Properties through which a layout or plot holds the models that it shows. */
const PARTS = ["children", "child", "tabs", "above", "below", "left", "right", "center", "title", "elements"];

/** Properties of plots, axes, grids and others for which the sheet of a plot has a CSS variable. */
const IN_PLOT_SHEET = [
  ...["background_fill_color", "border_fill_color", "outline_line_color", "grid_line_color", "axis_line_color"],
  ...["major_tick_line_color", "minor_tick_line_color", "axis_label_text_color", "axis_label_text_font"],
  ...["axis_label_text_font_style", "major_label_text_color", "major_label_text_font"],
];

/** BokehJS paints a title from these CSS variables, which are too general for a whole plot. */
const OF_TITLE = {
  text_color: "--bk-text-color: var(--plotctl-ink);",
  text_font: "--bk-text-font: var(--plotctl-font);",
};

/** A legend is made of HTML elements, with styles that BokehJS writes once. */
const OF_LEGEND = {
  background_fill_color: "background-color: var(--plotctl-card) !important;",
  border_line_color: "border-color: var(--plotctl-border) !important;",
  label_text_color: "--plotctl-legend-ink: var(--plotctl-ink);",
};

/** The inside of a colour bar reads no CSS: this grey is legible on light and dark. */
const COLOR_BAR_INK = "#7d8794";

export class Dresser {
  readonly #dressed = new WeakSet<Model>();
  readonly #sheets = new Map<string, InlineStyleSheet>();

  /** Dresses a model and all models in it, now and whenever some are added. */
  dress(model: Model): void {
    for (const part of model.references()) {
      if (this.#dressed.has(part)) continue;
      this.#dressed.add(part);
      this.#dressOne(part);
      for (const name of PARTS) {
        if (part[INFO].properties.has(name)) watchProperty(part, name, () => this.dress(part));
      }
    }
  }

  #dressOne(model: Model): void {
    if (model instanceof Title) this.#follow(model, OF_TITLE);
    else if (model instanceof Legend) this.#follow(model, OF_LEGEND, [LEGEND_SHEET]);
    else if (model instanceof Plot) this.#follow(model, {}, [PLOT_SHEET]);
    else if (model instanceof Axis || model instanceof Grid) this.#follow(model, {});
    else if (model instanceof BaseColorBar) colorBar(model);
    else if (model instanceof AbstractSlider) this.#addSheets(model, [WIDGET_SHEET, SLIDER_SHEET]);
    else if (model instanceof DataTable) this.#addSheets(model, [WIDGET_SHEET, TABLE_SHEET]);
    else if (model instanceof Tabs) this.#addSheets(model, [WIDGET_SHEET, TABS_SHEET]);
    else if (model instanceof Widget || model instanceof GroupBox || model instanceof Toolbar)
      this.#addSheets(model, [WIDGET_SHEET]);
  }

  /**
   * Adds a sheet with the declarations for the properties that the author has not set. Where he has, a variable of the plot's
   * sheet becomes `initial`, so that BokehJS takes the property.
   */
  #follow(model: Styled, own: Readonly<Record<string, string>>, sheets: readonly string[] = []): void {
    const authored = this.#authored(model);
    const names = [...Object.keys(own), ...IN_PLOT_SHEET].filter((name) => model[INFO].properties.has(name));
    const apply = (): void => {
      const held = explicitValues(model);
      const declarations = names.map((name) => {
        if (held[name] === undefined) return own[name] ?? "";
        return name in own ? "" : `--bk-${name.replaceAll("_", "-")}: initial;`;
      });
      const css = declarations.filter((declaration) => declaration !== "").join(" ");
      const added = css === "" ? sheets : [...sheets, `:host { ${css} }`];
      model.stylesheets = [...added.map((text) => this.#sheet(text)), ...authored];
    };
    apply();
    for (const name of names) watchProperty(model, name, apply);
  }

  /** The sheets are models, so that a document contains each only once. The author's sheets come last and override them. */
  #addSheets(model: Styled, sheets: readonly string[]): void {
    model.stylesheets = [...sheets.map((css) => this.#sheet(css)), ...this.#authored(model)];
  }

  /** A model that comes from the snapshot of a session is dressed already. */
  #authored(model: Styled): Styled["stylesheets"] {
    return model.stylesheets.filter((sheet) => !(sheet instanceof InlineStyleSheet && this.#sheets.has(sheet.css)));
  }

  #sheet(css: string): InlineStyleSheet {
    const sheet = this.#sheets.get(css) ?? new InlineStyleSheet({ css });
    this.#sheets.set(css, sheet);
    return sheet;
  }
}

interface Styled extends Model {
  stylesheets: UIElement["stylesheets"];
}

function colorBar(model: BaseColorBar): void {
  const held = explicitValues(model);
  const colors = {
    major_label_text_color: COLOR_BAR_INK,
    title_text_color: COLOR_BAR_INK,
    background_fill_color: null,
  };
  for (const [name, value] of Object.entries(colors)) {
    if (held[name] === undefined) model.setv({ [name]: value });
  }
}
