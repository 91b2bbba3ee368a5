// The look that the index and the pages of errors share, light and dark. They load only pictures of this server, and a strict
// policy admits their one style and, on the index, their one script by their hashes.
import { createHash } from "node:crypto";
import { VIEWPORT } from "../elements.js";
import { escapeHtml } from "../escaping.js";

/** The colours and letters of all pages of the server. */
export const BASE_STYLE = `
:root { color-scheme: light dark; --page: light-dark(#f5f7f9, #13171a); --card: light-dark(#fff, #1c2226);
  --line: light-dark(#dfe5ea, #2e373d); --ink: light-dark(#1f2a33, #dde4e9); --soft: light-dark(#5b6873, #97a4ae);
  --link: light-dark(#14609b, #7cc0f2); }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2.5rem clamp(1rem, 4vw, 3rem) 4rem; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; font-weight: 650; line-height: 1.25; letter-spacing: -.01em; }
a { color: var(--link); }
.brand { display: inline-flex; align-items: center; gap: .5rem; color: var(--soft); font-weight: 600; letter-spacing: .01em; text-decoration: none; }
.brand svg { width: 1.4rem; height: 1.4rem; color: var(--link); }
`;

interface FramedPage {
  readonly title: string;
  /** What the page adds to the shared style. */
  readonly style: string;
  /** JavaScript that runs when the page is read. Default: none. */
  readonly script?: string;
  /** HTML. */
  readonly body: string;
}

/** The sign of plotctl, a line over two axes, with its name. It links to the index where there is one. */
export function brand(indexUrl: string | undefined): string {
  const sign =
    '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">' +
    '<path d="M3 3v18h18" opacity=".45"/><path d="M7 15l4-5 4 3 5-7"/></svg>';
  return indexUrl === undefined
    ? `<span class="brand">${sign}plotctl</span>`
    : `<a class="brand" href="${escapeHtml(indexUrl)}">${sign}plotctl</a>`;
}

export function framedPage({ title, style, script, body }: FramedPage): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
${VIEWPORT}
<title>${escapeHtml(title)}</title>
<style>${BASE_STYLE}${style}</style>
</head>
<body>
${body}${script === undefined ? "" : `\n<script>${script}</script>`}
</body>
</html>
`;
}

/** The Content-Security-Policy for a page with this style and script. */
export function policyFor({ style, script }: Pick<FramedPage, "style" | "script">): string {
  const scripts = script === undefined ? "" : `; script-src '${hashOf(script)}'`;
  return `default-src 'none'; img-src 'self'; style-src '${hashOf(BASE_STYLE + style)}'${scripts}`;
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
