// page(): the frame of a dashboard, with a header, a sidebar, the main part and a footer. It is a Column of BokehJS's own
// models. Its buttons use callbacks that BokehJS has, and style sheets do the rest; so a page works without a server and
// under any content security policy.
//
// Two properties of the page hold what a reader may change: `css_classes` the theme, and `visible` of the sidebar's models
// whether it is open. On a phone the sidebar is closed at first, so that state is a model of its own.
import { checkOptionNames } from "../../base/option-names.js";
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import { SetValue, ToggleVisibility } from "../../model/generated/callbacks.js";
import { GlobalInlineStyleSheet } from "../../model/generated/dom.js";
import { SVGIcon } from "../../model/generated/icons.js";
import { Column, Row } from "../../model/generated/layouts.js";
import { UIElement } from "../../model/generated/ui.js";
import { Button, Div, Toggle } from "../../model/generated/widgets.js";
import { contentModels, type PageContent } from "./content.js";
import { Dresser } from "./dress.js";
import * as look from "./look.js";
import { PAGE_THEMES, THEME_CLASSES, type PageTheme } from "./look.js";

/** Options of `page`. All but one of `title`, `header`, `sidebar`, `main` and `footer` may be left out. */
export interface PageOptions {
  /** Shown in the header. Default: none. */
  title?: string;
  /** Widgets or texts at the right of the header. Default: none. */
  header?: PageContent;
  /** Widgets and texts at the left, which the reader can close; on a phone it opens above the main part. Default: none. */
  sidebar?: PageContent;
  /** The plots, cards and other content, below each other. A child of sizing mode `stretch_both` fills the window. */
  main?: PageContent;
  /** Stands below the main part. Default: none. */
  footer?: PageContent;
  /** The colours at first; `auto` follows the system of the reader. Default: `auto`. */
  theme?: PageTheme;
  /** Whether the header has a button for light and dark. Default: true. */
  theme_switch?: boolean;
  /** The width of the sidebar, in pixels. Default: 280. */
  sidebar_width?: number;
  /** Whether the sidebar is open at first, except on phones. Default: true. */
  sidebar_open?: boolean;
  /** The colour of sliders, tabs and buttons, as a CSS colour, or two for light and dark. Default: blue. */
  accent?: string | readonly [light: string, dark: string];
  /** A name for finding the model. Default: null. */
  name?: string | null;
}

const OPTIONS: readonly (keyof PageOptions)[] = [
  "title",
  "header",
  "sidebar",
  "main",
  "footer",
  "theme",
  "theme_switch",
  "sidebar_width",
  "sidebar_open",
  "accent",
  "name",
];

const PLAIN = { sizing_mode: "stretch_width", margin: 0 } as const;

/** The frame of a dashboard. Add it to a document as a root. */
export class Page extends Column {
  /** The main part; assign its `children` to replace the content. */
  readonly main: Column;
  /** The content of the sidebar, or null for a page without one. */
  readonly sidebar: Column | null;
  readonly #title: Div;
  readonly #sidebarState: { readonly toggle: Toggle; readonly box: Column } | undefined;

  /** Throws PlotctlError for unknown options and invalid values. */
  constructor(options: PageOptions) {
    checkOptions(options);
    const { title = "", theme = "auto", theme_switch = true, sidebar_width = 280, accent, name = null } = options;
    super({
      ...PLAIN,
      name,
      css_classes: ["plotctl-page", THEME_CLASSES[theme]],
      stylesheets: [
        look.PAGE_SHEET,
        look.sidebarSheet(sidebar_width),
        ...(accent === undefined ? [] : [look.accentSheet(accent)]),
        new GlobalInlineStyleSheet({ css: look.AROUND_SHEET }),
      ],
    });
    const side = options.sidebar === undefined ? undefined : makeSidebar(options.sidebar, options.sidebar_open ?? true);
    this.sidebar = side?.items ?? null;
    this.#sidebarState = side;
    this.#title = new Div({
      ...PLAIN,
      text: title,
      render_as_text: true,
      disable_math: true,
      css_classes: ["plotctl-title"],
      stylesheets: [look.TITLE_SHEET],
    });
    const header = [
      ...(side?.menu ?? []),
      this.#title,
      ...contentModels("page(): header", options.header ?? []),
      ...(theme_switch ? themeButtons(this) : []),
    ];
    const hasHeader = title !== "" || header.length > 1;
    this.main = part("main", look.MAIN_SHEET, contentModels("page(): main", options.main ?? []));
    this.children = [
      ...(hasHeader
        ? [new Row({ ...PLAIN, children: header, css_classes: ["plotctl-header"], stylesheets: [look.HEADER_SHEET] })]
        : []),
      ...(side === undefined ? [] : [side.box]),
      this.main,
      ...(options.footer === undefined
        ? []
        : [part("footer", look.FOOTER_SHEET, contentModels("page(): footer", options.footer))]),
    ];
    new Dresser().dress(this);
  }

  /** The title in the header. */
  get title(): string {
    return this.#title.text;
  }
  set title(title: string) {
    this.#title.text = title;
  }

  /** The colours of the page; follows the button of the reader. */
  get theme(): PageTheme {
    return PAGE_THEMES.find((name) => this.css_classes.includes(THEME_CLASSES[name])) ?? "auto";
  }
  set theme(theme: PageTheme) {
    checkTheme(theme);
    this.css_classes = ["plotctl-page", THEME_CLASSES[theme]];
  }

  /** Whether the sidebar is open, except on phones; false for a page without one. */
  get sidebar_open(): boolean {
    return this.#sidebarState?.box.visible ?? false;
  }
  set sidebar_open(isOpen: boolean) {
    if (this.#sidebarState === undefined) return;
    this.#sidebarState.toggle.active = isOpen;
    this.#sidebarState.box.visible = isOpen;
  }
}

/** Creates the frame of a dashboard: `curdoc().add_root(page({ title, sidebar, main }))`. */
export function page(options: PageOptions): Page {
  return new Page(options);
}

function checkOptions(options: PageOptions): void {
  checkOptionNames("page()", options, OPTIONS);
  const { theme, sidebar_width, accent } = options;
  if (theme !== undefined) checkTheme(theme);
  if (sidebar_width !== undefined && !(Number.isFinite(sidebar_width) && sidebar_width > 0)) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `page(): sidebar_width: expected a number above 0, got ${show(sidebar_width)}.`,
    );
  }
  const accents: readonly unknown[] = Array.isArray(accent) && accent.length === 2 ? accent : [accent];
  if (accent === undefined || accents.every(isCssColor)) return;
  throw new PlotctlError(
    "INVALID_ARGUMENT",
    `page(): accent: expected a colour, or one for light and one for dark, got ${show(accent)}.`,
  );
}

/** Whether a value can be written into a style sheet as a colour, without an effect on the rules around it. */
function isCssColor(value: unknown): boolean {
  if (typeof value !== "string" || value.includes("/*") || !/^[\w\s#%.,()/+*-]+$/.test(value)) return false;
  let open = 0;
  for (const char of value) {
    open += char === "(" ? 1 : char === ")" ? -1 : 0;
    if (open < 0) return false;
  }
  return open === 0;
}

function checkTheme(theme: unknown): void {
  if ((PAGE_THEMES as readonly unknown[]).includes(theme)) return;
  throw new PlotctlError("INVALID_ARGUMENT", `page(): theme: expected ${PAGE_THEMES.join(", ")}, got ${show(theme)}.`);
}

function part(name: "main" | "footer", sheet: string, children: readonly UIElement[]): Column {
  return new Column({ children, ...PLAIN, css_classes: [`plotctl-${name}`], stylesheets: [sheet] });
}

interface Sidebar {
  /** What is open or closed on wide pages. */
  readonly box: Column;
  /** What is open or closed on phones. */
  readonly items: Column;
  readonly menu: readonly Toggle[];
  readonly toggle: Toggle;
}

function makeSidebar(content: PageContent, isOpen: boolean): Sidebar {
  const items = new Column({
    ...PLAIN,
    children: contentModels("page(): sidebar", content),
    visible: false,
    css_classes: ["plotctl-sidebar-items"],
    stylesheets: [look.SIDEBAR_ITEMS_SHEET],
  });
  const box = new Column({
    ...PLAIN,
    children: [items],
    visible: isOpen,
    css_classes: ["plotctl-sidebar"],
    stylesheets: [look.SIDEBAR_SHEET],
  });
  const toggle = menuButton(box, "wide");
  return { box, items, toggle, menu: [toggle, menuButton(items, "phone")] };
}

const MENU_ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" \
stroke-width="2" stroke-linecap="round"><path d="M4 6h16M4 12h16M4 18h16"/></svg>`;
const MOON_ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" \
stroke-width="2" stroke-linejoin="round"><path d="M20 14.5A8.5 8.5 0 1 1 9.5 4a6.6 6.6 0 0 0 10.5 10.5z"/></svg>`;
const SUN_ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" \
stroke-width="2" stroke-linecap="round"><circle cx="12" cy="12" r="4"/>\
<path d="M12 2v2M12 20v2M2 12h2M20 12h2M4.9 4.9l1.4 1.4M17.7 17.7l1.4 1.4M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4"/></svg>`;

function menuButton(target: UIElement, on: "wide" | "phone"): Toggle {
  const button = new Toggle({
    label: "Sidebar",
    icon: new SVGIcon({ svg: MENU_ICON, size: 20 }),
    active: target.visible,
    css_classes: ["plotctl-menu", `plotctl-menu-${on}`],
    stylesheets: [look.ICON_BUTTON_SHEET],
  });
  button.js_on_event("button_click", new ToggleVisibility({ target }));
  return button;
}

/** Two buttons, of which style sheets show one. A change of `css_classes` makes BokehJS paint all plots of the page. */
function themeButtons(page: Page): Button[] {
  return (["dark", "light"] as const).map((theme) => {
    const button = new Button({
      label: theme === "dark" ? "Dark" : "Light",
      icon: new SVGIcon({ svg: theme === "dark" ? MOON_ICON : SUN_ICON, size: 18 }),
      css_classes: [`plotctl-to-${theme}`],
      stylesheets: [look.ICON_BUTTON_SHEET],
    });
    const value = ["plotctl-page", THEME_CLASSES[theme]];
    button.js_on_event("button_click", new SetValue({ obj: page, attr: "css_classes", value }));
    return button;
  });
}
