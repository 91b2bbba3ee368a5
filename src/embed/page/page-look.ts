// The look of a page around its document: light or dark, and whether it shows that the server is busy.
//
// The colour scheme sets two custom properties, which authors can override: `--plotctl-page` and `--plotctl-ink`. Widgets
// have their own styles in shadow roots; the page script changes these.

export interface PageLook {
  /** `auto` follows the setting of the reader's system; null keeps the colours of BokehJS. */
  readonly color_scheme: "light" | "dark" | "auto" | null;
  readonly busy_indicator: boolean;
}

const LIGHT = "color-scheme: light; --plotctl-page: #ffffff; --plotctl-ink: #18191d;";
const DARK = "color-scheme: dark; --plotctl-page: #15191c; --plotctl-ink: #d7dee4;";
const PAINTED = "html { background: var(--plotctl-page); color: var(--plotctl-ink); }";

/** A style element for the head; empty for the colours of BokehJS. */
export function lookStyle(look: PageLook | undefined): string {
  switch (look?.color_scheme) {
    case "light":
      return `<style>\n:root { ${LIGHT} }\n${PAINTED}\n</style>`;
    case "dark":
      return `<style>\n:root { ${DARK} }\n${PAINTED}\n</style>`;
    case "auto":
      return `<style>\n:root { ${LIGHT} }\n@media (prefers-color-scheme: dark) { :root { ${DARK} } }\n${PAINTED}\n</style>`;
    default:
      return "";
  }
}

/** The look as attributes of the element that the page script reads. */
export function lookAttributes(look: PageLook | undefined): string {
  const scheme = look?.color_scheme ?? null;
  const busy = look?.busy_indicator === false ? "" : ' data-busy="yes"';
  return `${scheme === null ? "" : ` data-color-scheme="${scheme}"`}${busy}`;
}
