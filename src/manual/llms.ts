// The manual for language models (https://llmstxt.org): the list of pages, and all pages as one text.
import type { Manual } from "./manual.js";
import type { Page } from "./page.js";

export function llmsText(manual: Manual): string {
  const item = ({ name, title, summary }: Page): string => `- [${title}](${name}.md): ${summary}\n`;
  const sections = manual.groups.map(({ title, entries }) => {
    const pages = entries.flatMap(({ page, children }) => [page, ...children]);
    return `## ${title}\n\n${pages.map(item).join("")}`;
  });
  return [`# ${manual.index.title}\n\n> ${manual.index.summary}\n`, ...sections].join("\n");
}

/** All pages in the order of reading. */
export function llmsFullText(manual: Manual): string {
  return [...manual.pages.values()].map(({ markdown }) => markdown).join("\n\n");
}
