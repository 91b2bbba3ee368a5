// The look of pages and their parts, as style sheets that models carry, so it needs no page template. The root of a page
// sets the colours as CSS variables, which shadow roots inherit; all other sheets only use them. Each use has a fallback, so
// that cards and numbers also look right outside of a page.
//
// The variables have no specificity: an author's `css_variables` override them.

const FONT =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif';

/** The colours of a page, by variable: in light and in dark. */
const COLORS: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  "--plotctl-page": ["#f5f6f8", "#111417"],
  "--plotctl-card": ["#ffffff", "#1a1e23"],
  "--plotctl-ink": ["#1b2027", "#e4e8ed"],
  "--plotctl-muted": ["#667085", "#98a2b0"],
  "--plotctl-border": ["#e2e5ea", "#2c3239"],
  "--plotctl-grid": ["#e9ecf0", "#2a3037"],
  "--plotctl-field": ["#ffffff", "#14181c"],
  "--plotctl-hover": ["#f0f2f5", "#242a31"],
  "--plotctl-accent": ["#2563eb", "#6ea8fe"],
  "--plotctl-accent-soft": ["#dbe7fd", "#1e3357"],
  "--plotctl-good": ["#15803d", "#5ec27f"],
  "--plotctl-bad": ["#c02626", "#f28b82"],
  "--plotctl-shadow": ["0 1px 2px rgba(16, 24, 40, .06)", "0 1px 2px rgba(0, 0, 0, .4)"],
};

function declarations(scheme: "light" | "dark"): string {
  const at = scheme === "light" ? 0 : 1;
  const colors = Object.entries(COLORS).map(([name, values]) => `${name}: ${values[at]};`);
  return [...colors, `color-scheme: ${scheme};`].join(" ");
}

/** Which colours a page has; `auto` follows the system of the reader. */
export type PageTheme = "auto" | "light" | "dark";
export const PAGE_THEMES: readonly PageTheme[] = ["auto", "light", "dark"];

/** The class of the page's element for each theme. */
export const THEME_CLASSES: Readonly<Record<PageTheme, string>> = {
  auto: "plotctl-auto",
  light: "plotctl-light",
  dark: "plotctl-dark",
};

/** Below this width of the page, its parts are below each other, as on a phone. */
const PHONE = "@container plotctl-page (width < 720px)";
const WIDE = "@container plotctl-page (width >= 720px)";

/** Children that fill the height are at least as high as their content; the window scrolls if there is not enough space. */
export const GROW_CLASS = "plotctl-grow";
const GROWING = `
.${GROW_CLASS} { flex: 1 0 auto; height: auto; max-height: none; }`;

/**
 * For the root of a page. The window scrolls, not a part of the page; header and sidebar stay in place. When the system of the
 * reader changes to dark, the root becomes a pixel narrower, so that BokehJS paints the plots with the new colours.
 */
export const PAGE_SHEET = `
:where(:host) { ${declarations("light")} --plotctl-font: ${FONT}; --bokeh-base-font: var(--plotctl-font); --bokeh-font-size: 13px;
  --bokeh-icon-color: var(--plotctl-muted); --plotctl-to-dark: flex; --plotctl-to-light: none; }
:where(:host(.plotctl-dark)) { ${declarations("dark")} --plotctl-to-dark: none; --plotctl-to-light: flex; }
@media (prefers-color-scheme: dark) {
  :where(:host(.plotctl-auto)) { ${declarations("dark")} --plotctl-to-dark: none; --plotctl-to-light: flex;
    --plotctl-auto-dark: 1px; }
}
:host { display: grid; grid-template: auto auto 1fr auto / auto minmax(0, 1fr); gap: 0; width: calc(100% - var(--plotctl-auto-dark, 0px));
  max-width: none; box-shadow: var(--plotctl-auto-dark, 0) 0 var(--plotctl-page);
  min-height: 100%; container: plotctl-page / inline-size; background: var(--plotctl-page); color: var(--plotctl-ink);
  font-family: var(--plotctl-font); font-size: 14px; }
.plotctl-header { grid-column: 1 / -1; position: sticky; top: 0; z-index: 100; width: auto; max-width: none; }
.plotctl-sidebar { grid-area: 2 / 1 / 5 / 2; height: auto; align-self: stretch; max-width: none; max-height: none; }
.plotctl-main { grid-area: 3 / 2; width: auto; height: auto; max-width: none; max-height: none; }
.plotctl-footer { grid-area: 4 / 2; width: auto; max-width: none; }
${PHONE} {
  .plotctl-sidebar { grid-area: 2 / 1 / 3 / 3; display: block; }
  .plotctl-main, .plotctl-footer { grid-column: 1 / -1; }
}`;

/**
 * Colours the page around the root too, which shows when the reader scrolls beyond the end. Only in pages of Bokeh, where the
 * document's JSON follows the root: a site that embeds an app keeps its background.
 */
export const AROUND_SHEET = ((): string => {
  const around = (classes: string): string =>
    `html:has(> body > [data-root-id]:first-child + script[type="application/json"]):has(> body > [data-root-id] > ${classes})`;
  const [light, dark] = COLORS["--plotctl-page"] ?? [];
  return `${around(".plotctl-page")} { background: ${light}; color-scheme: light; }
${around(".plotctl-page.plotctl-dark")} { background: ${dark}; color-scheme: dark; }
@media (prefers-color-scheme: dark) { ${around(".plotctl-page.plotctl-auto")} { background: ${dark}; color-scheme: dark; } }`;
})();

export const HEADER_SHEET = `
:host { align-items: center; gap: 8px; min-height: 56px; height: auto; padding: 0 16px; background: var(--plotctl-card);
  border-bottom: 1px solid var(--plotctl-border); }
.plotctl-title { flex: 1 1 0; min-width: 0; }
.plotctl-menu { flex: none; display: flex; }
.plotctl-to-dark { flex: none; display: var(--plotctl-to-dark); }
.plotctl-to-light { flex: none; display: var(--plotctl-to-light); }
${PHONE} { .plotctl-menu-wide { display: none; } }
${WIDE} { .plotctl-menu-phone { display: none; } }`;

export const TITLE_SHEET = `
.bk-clearfix { display: block !important; font-size: 17px; font-weight: 600; line-height: 1.3; letter-spacing: -.01em;
  padding: 8px 0; color: var(--plotctl-ink); overflow-wrap: anywhere; }`;

/** For the buttons in the header, of which only the icon shows; the label remains their name for screen readers. */
export const ICON_BUTTON_SHEET = `
:host { width: 36px; height: 36px; margin: 0; }
.bk-btn-group { width: 100%; height: 100%; }
.bk-btn.bk-btn { width: 36px; height: 36px; padding: 0; border: 0; border-radius: 8px; background: none; box-shadow: none;
  font-size: 0; color: var(--plotctl-muted); display: flex; align-items: center; justify-content: center; }
.bk-btn.bk-btn:hover { background: var(--plotctl-hover); color: var(--plotctl-ink); }
.bk-btn.bk-btn:focus { outline: 0; }
.bk-btn.bk-btn:focus-visible { outline: 2px solid var(--plotctl-accent); outline-offset: -2px; }`;

export const SIDEBAR_SHEET = `
:host { background: var(--plotctl-card); border-right: 1px solid var(--plotctl-border); }
.plotctl-sidebar-items { position: sticky; top: 57px; width: auto; height: auto; max-width: none;
  max-height: calc(100vh - 57px); overflow: hidden auto; }
${WIDE} { .plotctl-sidebar-items { display: flex; } }
${PHONE} {
  :host { border: 0; }
  .plotctl-sidebar-items { position: static; max-height: none; border-bottom: 1px solid var(--plotctl-border); }
}`;

export const SIDEBAR_ITEMS_SHEET = `:host { gap: 6px; padding: 12px; }`;

export const MAIN_SHEET = `
:host { gap: 16px; padding: 16px; }
${GROWING}
${PHONE} { :host { gap: 12px; padding: 12px; } }`;

export const FOOTER_SHEET = `
:host { gap: 4px; padding: 0 12px 12px; }
* { color: var(--plotctl-muted); }
${PHONE} { :host { padding: 0 12px 12px; } }`;

export const CARD_SHEET = `${GROWING}
:host { gap: 8px; padding: 12px 14px; background: var(--plotctl-card, Canvas); color: var(--plotctl-ink, CanvasText);
  border: 1px solid var(--plotctl-border, #8884); border-radius: 10px; box-shadow: var(--plotctl-shadow, none); }`;

export const CARD_TITLE_SHEET = `
.bk-clearfix { display: block !important; font-size: 14px; font-weight: 600; line-height: 1.35; overflow-wrap: anywhere; }`;

/** Children beside each other, as many as fit, and in further rows where the space is narrow. */
export function columnsSheet({ min, gap, widths }: ColumnsLook): string {
  const tracks =
    widths === undefined
      ? `repeat(auto-fit, minmax(min(100%, ${min}px), 1fr))`
      : widths.map((width) => `minmax(0, ${width}fr)`).join(" ");
  const narrow =
    widths === undefined
      ? ""
      : `@container plotctl-columns (width < ${min * widths.length}px) { * { grid-column: 1 / -1; } }`;
  return `
:host { display: grid; grid-template-columns: ${tracks}; gap: ${gap}px; container: plotctl-columns / inline-size; }
:host > * { min-width: 0; max-width: 100%; }
.plotctl-card, .plotctl-kpi { height: auto; }
${narrow}`;
}

interface ColumnsLook {
  readonly min: number;
  readonly gap: number;
  readonly widths: readonly number[] | undefined;
}

/** Where a KPI is narrow, the unit goes below the number; a trend becomes narrower first. */
export const KPI_SHEET = `
:host { padding: 10px 14px; background: var(--plotctl-card, Canvas); color: var(--plotctl-ink, CanvasText);
  border: 1px solid var(--plotctl-border, #8884); border-radius: 10px; box-shadow: var(--plotctl-shadow, none); }
.bk-clearfix { display: grid !important; grid-template-columns: minmax(min-content, 1fr) minmax(0, max-content); column-gap: 10px; }
.bk-clearfix::before, .bk-clearfix::after { display: none; }
.label { grid-area: 1 / 1 / 2 / 3; font-size: 13px; line-height: 1.4; color: var(--plotctl-muted, GrayText); overflow-wrap: anywhere; }
.value { grid-area: 2 / 1; font-size: 25px; font-weight: 600; line-height: 1.25; letter-spacing: -.02em; white-space: nowrap;
  font-variant-numeric: tabular-nums; }
.value:not(:has(~ svg)) { grid-column: 1 / 3; white-space: normal; }
.text { white-space: normal; overflow-wrap: anywhere; }
.unit { display: inline-block; white-space: nowrap; font-size: 15px; font-weight: 500; letter-spacing: 0; color: var(--plotctl-muted, GrayText); margin-left: .25em; }
.delta { grid-area: 3 / 1; font-size: 13px; font-weight: 500; color: var(--plotctl-muted, GrayText); }
.good { color: var(--plotctl-good, #15803d); }
.bad { color: var(--plotctl-bad, #c02626); }
svg { grid-area: 2 / 2 / 4 / 3; align-self: end; width: 84px; max-width: 100%; height: 34px; overflow: visible; fill: none;
  stroke: var(--plotctl-accent, #2563eb); stroke-width: 1.75; stroke-linejoin: round; stroke-linecap: round; }
polyline { vector-effect: non-scaling-stroke; }`;

export const EXPANDER_SHEET = `
:host { background: var(--plotctl-card, Canvas); color: var(--plotctl-ink, CanvasText); overflow: hidden;
  border: 1px solid var(--plotctl-border, #8884); border-radius: 10px; box-shadow: var(--plotctl-shadow, none); }
.plotctl-expander-content { padding: 2px 14px 12px; gap: 8px; width: auto; max-width: none; }`;

export const EXPANDER_BUTTON_SHEET = `
:host { margin: 0; width: auto; }
.bk-btn-group { width: 100%; }
.bk-btn.bk-btn { width: 100%; padding: 10px 14px; border: 0; border-radius: 0; background: none; box-shadow: none; text-align: start;
  white-space: normal; font-size: 14px; font-weight: 600; color: inherit; display: flex; align-items: center; gap: 8px; }
.bk-btn.bk-btn:hover { background: var(--plotctl-hover, #8881); }
.bk-btn.bk-btn:focus { outline: 0; }
.bk-btn.bk-btn:focus-visible { outline: 2px solid var(--plotctl-accent, #2563eb); outline-offset: -2px; }
.bk-btn::before { content: ""; flex: none; width: 6px; height: 6px; border: solid currentColor; border-width: 0 2px 2px 0;
  transform: rotate(-45deg); transition: transform .15s; }
.bk-btn.bk-active::before { transform: rotate(45deg); }
@media (prefers-reduced-motion: reduce) { .bk-btn::before { transition: none; } }`;

export const LEGEND_SHEET = `
.bk-label, .bk-title { font-family: var(--plotctl-font) !important; }
.bk-label { color: var(--plotctl-legend-ink) !important; }
.bk-title { color: var(--plotctl-legend-ink) !important; }`;

/** For every widget of a page: the colours that BokehJS reads from CSS variables, and those that it has fixed. */
export const WIDGET_SHEET = `
:host { --color: var(--plotctl-ink); --background-color: var(--plotctl-field); --hover-color: var(--plotctl-hover);
  --disabled-color: var(--plotctl-muted); --border-color: var(--plotctl-border); --divider-color: var(--plotctl-border);
  --shortcut-color: var(--plotctl-muted); --highlight-color: var(--plotctl-accent); --active-bg: var(--plotctl-accent-soft);
  --active-border: var(--plotctl-accent); --active-fg: var(--plotctl-accent); --inactive-bg: var(--plotctl-hover);
  --inactive-fg: var(--plotctl-muted); --inverted-color: var(--plotctl-card); --placeholder-color: var(--plotctl-muted);
  --surface-background-color: var(--plotctl-hover); --disabled-background-color: var(--plotctl-hover);
  --input-focus-border-color: var(--plotctl-accent); --input-focus-halo-color: var(--plotctl-accent-soft);
  --outline-color: var(--plotctl-accent); --button-color: var(--plotctl-border); --border-radius: 6px;
  --default: var(--plotctl-field); --default-border: var(--plotctl-border); --default-hover: var(--plotctl-hover);
  --default-hover-border: var(--plotctl-border); --default-active: var(--plotctl-accent-soft);
  --default-active-border: var(--plotctl-accent); --primary: var(--plotctl-accent); --primary-border: var(--plotctl-accent);
  --primary-hover: var(--plotctl-accent); --primary-hover-border: var(--plotctl-accent);
  --file: var(--plotctl-hover); --file-border: var(--plotctl-border); color: var(--plotctl-ink); }
.bk-input { color: var(--color); }
select.bk-input:not([multiple]):not([size]) { background-image: linear-gradient(45deg, transparent 50%, var(--plotctl-muted) 50%),
  linear-gradient(-45deg, transparent 50%, var(--plotctl-muted) 50%); background-position: right 14px center, right 9px center;
  background-size: 5px 5px; }
.bk-input-group { white-space: normal; }
.bk-btn { white-space: normal; }
.bk-btn:focus { outline: 0; }
.bk-btn:focus-visible { outline: 2px solid var(--plotctl-accent); outline-offset: 1px; }`;

export const SLIDER_SHEET = `
:host { padding-inline: 8px; }
.bk-slider-title { white-space: normal; margin-inline: -8px; overflow-wrap: anywhere; }
.noUi-target { background: var(--plotctl-hover); border-color: var(--plotctl-border); box-shadow: none; }
.noUi-connect { background: var(--plotctl-accent) !important; }
.noUi-handle { background: var(--plotctl-card); border-color: var(--plotctl-muted); box-shadow: var(--plotctl-shadow); }`;

export const TABS_SHEET = `
.bk-header { border-bottom: 1px solid var(--plotctl-border); margin-bottom: 8px; }
:host(.bk-above) .bk-tab { padding: 8px 12px; border: 0; border-bottom: 2px solid transparent; border-radius: 0; background: none;
  font-size: 13px; font-weight: 500; color: var(--plotctl-muted); }
:host(.bk-above) .bk-tab:hover { color: var(--plotctl-ink); }
:host(.bk-above) .bk-tab.bk-active { border-color: var(--plotctl-accent); color: var(--plotctl-ink); }
.bk-tab:focus, .bk-tab:active { outline: 0; }
.bk-tab:focus-visible { outline: 2px solid var(--plotctl-accent); outline-offset: -2px; }`;

export const TABLE_SHEET = `
.slick-viewport, .slick-header, .slick-header-columns, .slick-header-column.ui-state-default, .slick-row, .slick-row.odd,
.slick-cell { background: var(--plotctl-card); color: var(--plotctl-ink); border-color: var(--plotctl-border); }
.slick-row.odd .slick-cell, .slick-cell.bk-cell-index { background: var(--plotctl-hover) !important; }
.slick-cell.selected { background: var(--plotctl-accent-soft) !important; }`;

/**
 * For plots. BokehJS takes the looks of axes, grids and others from CSS variables first, then from properties. The canvas must
 * not inherit the background, or texts in the plot would have one. BokehJS clears a canvas except for half a pixel at its top
 * and left, where a line covers the colours of the former theme.
 */
export const PLOT_SHEET = `
:where(:host) { --bk-background-fill-color: var(--plotctl-card); --bk-border-fill-color: var(--plotctl-card);
  --bk-outline-line-color: var(--plotctl-grid); --bk-grid-line-color: var(--plotctl-grid);
  --bk-axis-line-color: var(--plotctl-border); --bk-major-tick-line-color: var(--plotctl-border);
  --bk-minor-tick-line-color: transparent; --bk-axis-label-text-color: var(--plotctl-muted);
  --bk-major-label-text-color: var(--plotctl-muted); --bk-axis-label-text-font: var(--plotctl-font);
  --bk-axis-label-text-font-style: normal; --bk-major-label-text-font: var(--plotctl-font); }
:host > * { --bk-background-fill-color: initial; --bk-border-fill-color: initial; }
:host::after { content: ""; position: absolute; inset: 0; pointer-events: none; border: solid var(--bk-border-fill-color);
  border-width: 1px 0 0 1px; }`;

/** The width of the sidebar. */
export function sidebarSheet(widthPx: number): string {
  return `.plotctl-sidebar { width: ${widthPx}px; }\n${PHONE} { .plotctl-sidebar { width: auto; } }`;
}

export function accentSheet(accent: string | readonly [light: string, dark: string]): string {
  const [light, dark] = typeof accent === "string" ? [accent, accent] : accent;
  const colors = (color: string): string =>
    `--plotctl-accent: ${color}; --plotctl-accent-soft: color-mix(in srgb, ${color} 22%, var(--plotctl-card));`;
  return `
:where(:host) { ${colors(light)} }
:where(:host(.plotctl-dark)) { ${colors(dark)} }
@media (prefers-color-scheme: dark) { :where(:host(.plotctl-auto)) { ${colors(dark)} } }`;
}
