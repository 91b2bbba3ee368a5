// The look that the index and the pages of errors share, light and dark. They have no script, load only pictures of this
// server, and their one style is named by its hash, so that a strict policy admits it.
import { createHash } from "node:crypto";
import { escapeHtml } from "../escaping.js";

const BASE_STYLE = `
:root { color-scheme: light dark; --page: #f5f7f9; --card: #fff; --line: #dfe5ea; --ink: #1f2a33; --soft: #5b6873; --link: #14609b; }
@media (prefers-color-scheme: dark) {
  :root { --page: #13171a; --card: #1c2226; --line: #2e373d; --ink: #dde4e9; --soft: #97a4ae; --link: #7cc0f2; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2.5rem clamp(1rem, 4vw, 3rem) 4rem; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; font-weight: 650; letter-spacing: -.01em; }
h1 span { margin-left: .5rem; color: var(--soft); font-size: 1rem; font-weight: 400; letter-spacing: 0; }
a { color: var(--link); }
`;

interface FramedPage {
  readonly title: string;
  /** What the page adds to the shared style. */
  readonly style: string;
  /** HTML. */
  readonly body: string;
}

export function framedPage({ title, style, body }: FramedPage): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${BASE_STYLE}${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** The Content-Security-Policy for a page with this style. */
export function policyFor(style: string): string {
  const hash = createHash("sha256").update(`${BASE_STYLE}${style}`).digest("base64");
  return `default-src 'none'; img-src 'self'; style-src 'sha256-${hash}'`;
}
