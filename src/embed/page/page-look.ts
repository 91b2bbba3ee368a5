// What a page looks like around its document: light or dark, and whether it says that the server is busy.
//
// A page follows its colour scheme with custom properties, which its author may set anew: `--plotctl-page` and
// `--plotctl-ink`. The widgets have styles of their own, behind shadow roots; the page script dresses them.

export interface PageLook {
  /** `auto` is as the reader's system has it; null leaves the page as BokehJS has it. */
  readonly color_scheme: "light" | "dark" | "auto" | null;
  readonly busy_indicator: boolean;
}

const LIGHT = "color-scheme: light; --plotctl-page: #ffffff; --plotctl-ink: #18191d;";
const DARK = "color-scheme: dark; --plotctl-page: #15191c; --plotctl-ink: #d7dee4;";
const PAINTED = "html { background: var(--plotctl-page); color: var(--plotctl-ink); }";

/** A style element for the head; nothing where the scheme is left to BokehJS. */
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

/** What the page script is told, as attributes of the element that it reads. */
export function lookAttributes(look: PageLook | undefined): string {
  const scheme = look?.color_scheme ?? null;
  const busy = look?.busy_indicator === false ? "" : ' data-busy="yes"';
  return `${scheme === null ? "" : ` data-color-scheme="${scheme}"`}${busy}`;
}
