// card(), columns(), tabs() and expander(): containers for the parts of a page. They are the layouts of BokehJS with a style
// sheet of their own, so they also work outside of a page.
import { checkOptionNames } from "../../base/option-names.js";
import { PlotctlError } from "../../base/errors.js";
import { isPlainObject } from "../../base/plain.js";
import { show } from "../../base/show.js";
import { ToggleVisibility } from "../../model/generated/callbacks.js";
import { Column, Row, TabPanel, Tabs, type ColumnProps, type TabsProps } from "../../model/generated/layouts.js";
import { UIElement } from "../../model/generated/ui.js";
import { Div, Toggle } from "../../model/generated/widgets.js";
import { contentModels, sizingAround, type PageContent } from "./content.js";
import { CARD_SHEET, CARD_TITLE_SHEET, columnsSheet, EXPANDER_BUTTON_SHEET, EXPANDER_SHEET } from "./look.js";

/** Options of `card`: its title, and properties of the Column that it is, such as `height` and `name`. */
export interface CardOptions extends Omit<Partial<ColumnProps>, "children"> {
  /** Stands above the content. Default: none. */
  title?: string;
}

/**
 * Creates a box with a border around plots, widgets, layouts and texts, which are below each other. Children without sizing
 * fill its width. A card with a child of sizing mode `stretch_both` fills the height, too.
 */
export function card(content: PageContent, options: CardOptions = {}): Column {
  const { title = "", css_classes = [], stylesheets = [], ...props } = options;
  const children = contentModels("card()", content);
  return new Column({
    sizing_mode: sizingAround(children),
    margin: 0,
    ...props,
    css_classes: ["plotctl-card", ...css_classes],
    stylesheets: [CARD_SHEET, ...stylesheets],
    children: title === "" ? children : [titleOf(title), ...children],
  });
}

function titleOf(text: string): Div {
  const look = { margin: 0, sizing_mode: "stretch_width", stylesheets: [CARD_TITLE_SHEET] } as const;
  return new Div({ text, render_as_text: true, disable_math: true, css_classes: ["plotctl-card-title"], ...look });
}

/** Options of `columns`. */
export interface ColumnsOptions {
  /** The smallest width of a column, in pixels. Where there is less space, a row has fewer columns. Default: 280. */
  min_width?: number;
  /**
   * The widths of the columns relative to each other, such as `[2, 1]`; narrow pages have one column. Default: as many equal
   * columns as fit.
   */
  widths?: readonly number[];
  /** The space between columns and rows, in pixels. Default: 16. */
  spacing?: number;
  /** A name for finding the model. Default: null. */
  name?: string | null;
}

/** Places plots, cards and other models beside each other. They continue in further rows where the space is narrow. */
export function columns(content: PageContent, options: ColumnsOptions = {}): Row {
  checkOptionNames("columns()", options, ["min_width", "widths", "spacing", "name"]);
  const { min_width = 280, widths, spacing = 16, name = null } = options;
  const numbers = [min_width, spacing, ...(widths ?? [])];
  if (widths?.length === 0 || !numbers.every((size) => Number.isFinite(size) && size >= 0)) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `columns(): min_width, spacing and widths: expected numbers of at least 0, got ${show(options)}.`,
    );
  }
  const children = contentModels("columns()", content);
  const sizing_mode = sizingAround(children);
  const look = columnsSheet({ min: min_width, gap: spacing, widths });
  return new Row({ name, children, sizing_mode, margin: 0, css_classes: ["plotctl-columns"], stylesheets: [look] });
}

/** Options of `tabs`: properties of the Tabs, such as `active`, the index of the tab that is shown first. */
export type TabsOptions = Omit<Partial<TabsProps>, "tabs">;

/** Creates tabs from an object: each key is a title, each value the content of that tab. */
export function tabs(contents: Readonly<Record<string, PageContent>>, options: TabsOptions = {}): Tabs {
  if (!isPlainObject(contents)) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `tabs(): expected an object with the content of each tab, got ${show(contents)}.`,
    );
  }
  const panels = Object.entries(contents).map(([title, content]) => ({ title, child: oneModel("tabs()", content) }));
  return new Tabs({
    sizing_mode: sizingAround(panels.map(({ child }) => child)),
    margin: 0,
    ...options,
    tabs: panels.map((panel) => new TabPanel(panel)),
  });
}

function oneModel(what: string, content: PageContent): UIElement {
  const children = contentModels(what, content);
  const [first] = children;
  return children.length === 1 && first !== undefined
    ? first
    : new Column({ children, spacing: 16, sizing_mode: sizingAround(children), margin: 0 });
}

/** Options of `expander`. */
export interface ExpanderOptions {
  /** Whether the content is visible at first. Default: false. */
  open?: boolean;
  /** A name for finding the model. Default: null. */
  name?: string | null;
}

/** A box whose content opens and closes when its title is clicked. */
export class Expander extends Column {
  readonly #button: Toggle;
  readonly #content: Column;

  constructor(title: string, content: PageContent, options: ExpanderOptions = {}) {
    checkOptionNames("expander()", options, ["open", "name"]);
    const { open = false, name = null } = options;
    const inner = new Column({
      children: contentModels("expander()", content),
      visible: open,
      sizing_mode: "stretch_width",
      margin: 0,
      css_classes: ["plotctl-expander-content"],
    });
    const button = new Toggle({
      label: title,
      active: open,
      sizing_mode: "stretch_width",
      stylesheets: [EXPANDER_BUTTON_SHEET],
    });
    button.js_on_event("button_click", new ToggleVisibility({ target: inner }));
    super({
      name,
      children: [button, inner],
      sizing_mode: "stretch_width",
      margin: 0,
      css_classes: ["plotctl-expander"],
      stylesheets: [EXPANDER_SHEET],
    });
    this.#button = button;
    this.#content = inner;
  }

  /** Whether the content is visible; follows the clicks of the reader. */
  get open(): boolean {
    return this.#content.visible;
  }
  set open(open: boolean) {
    this.#button.active = open;
    this.#content.visible = open;
  }
}

/** Creates a box whose content opens and closes when its title is clicked. */
export function expander(title: string, content: PageContent, options: ExpanderOptions = {}): Expander {
  return new Expander(title, content, options);
}
