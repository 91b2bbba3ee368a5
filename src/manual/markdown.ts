// Renders a page as HTML: headings with anchors, links between pages, coloured code, tables that scroll in themselves.
import { Marked, type Tokens } from "marked";
import { escapeHtml } from "../embed/escaping.js";
import { highlight } from "./highlight.js";
import type { Page } from "./page.js";

/** Returns where a link or picture of a page leads; undefined if there is nothing, so that only its text is shown. */
export type ResolveLink = (href: string) => string | undefined;

/** Returns the HTML of a page's text, from its title on. */
export function renderMarkdown(page: Page, resolveLink: ResolveLink): string {
  const marked = new Marked({
    renderer: {
      heading(token) {
        const { depth, slug } = page.headingOf(token) ?? { depth: token.depth, slug: "" };
        const anchor = depth === 1 ? "" : ` <a class="anchor" href="#${slug}" aria-label="Link to this section">#</a>`;
        return `<h${depth} id="${escapeHtml(slug)}">${this.parser.parseInline(token.tokens)}${anchor}</h${depth}>\n`;
      },
      code: ({ text, lang }) => codeBlock(text, lang),
      link(token) {
        const text = this.parser.parseInline(token.tokens);
        const target = resolveLink(token.href);
        return target === undefined ? text : `<a href="${escapeHtml(target)}">${text}</a>`;
      },
      image({ href, text }) {
        return `<img src="${escapeHtml(resolveLink(href) ?? href)}" alt="${escapeHtml(text)}">`;
      },
      table({ header, rows }) {
        const line = (cells: readonly Tokens.TableCell[], name: "td" | "th"): string =>
          `<tr>${cells.map(({ tokens }) => `<${name}>${this.parser.parseInline(tokens)}</${name}>`).join("")}</tr>\n`;
        const body = rows.map((cells) => line(cells, "td")).join("");
        // A region that scrolls must be reachable with the keyboard.
        return `<div class="table" tabindex="0"><table>\n<thead>${line(header, "th")}</thead>\n<tbody>${body}</tbody></table></div>\n`;
      },
      html: ({ text }) => (text.startsWith("<!--") ? "" : text),
    },
  });
  return marked.parser([...page.tokens]).replaceAll(ALERT, (_, kind: string) => {
    const name = `${kind.slice(0, 1)}${kind.slice(1).toLowerCase()}`;
    return `<blockquote class="${name.toLowerCase()}">\n<p><strong>${name}.</strong> `;
  });
}

/** GitHub's notes: quotations that begin with [!NOTE] and the like. */
const ALERT = /<blockquote>\n<p>\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*/g;

/** A block of code, with its language for the reader. The words behind the language are for tests. */
export function codeBlock(code: string, info = ""): string {
  const [language = ""] = info.split(/\s/);
  return `<div class="code" data-language="${escapeHtml(language)}"><pre><code>${highlight(code, language)}</code></pre></div>\n`;
}
