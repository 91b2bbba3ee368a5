// The page that a browser shows when a request is answered with an error.
import { escapeHtml } from "../escaping.js";
import { brand, framedPage, policyFor } from "./framed-page.js";

interface ErrorPage {
  /** Such as `404: Not Found`. */
  readonly title: string;
  /** Why, in a sentence. */
  readonly reason: string;
  /** What the reader can do; may be empty. */
  readonly advice: string;
  /** A code frame and a stack, in development only; may be empty. */
  readonly details: string;
  /** What may work later or instead: the same address where it is empty. Undefined: nothing would. */
  readonly retryUrl: string | undefined;
  /** Another link, before the list of apps. */
  readonly link?: { readonly text: string; readonly url: string } | undefined;
  /** Where the apps are listed; undefined without such a list. */
  readonly indexUrl: string | undefined;
}

const STYLE = `
body { max-width: 52rem; }
.brand { margin-bottom: 1.25rem; }
main { padding: 1.6rem clamp(1.2rem, 4vw, 2rem); background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
h1 { margin: 0; }
p { margin: .8rem 0 0; overflow-wrap: anywhere; }
p.advice { color: var(--soft); }
p.links { display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; margin-top: 1.2rem; }
pre { overflow-x: auto; margin: 1.2rem 0 0; padding: .9rem 1rem; background: var(--page); border: 1px solid var(--line); border-radius: .4rem; font: .85rem/1.45 ui-monospace, monospace; }
`;

/** The policy that the page needs. */
export const ERROR_POLICY = policyFor({ style: STYLE });

export function errorPage({ title, reason, advice, details, retryUrl, link, indexUrl }: ErrorPage): string {
  const links = [
    ...(retryUrl === undefined ? [] : [`<a href="${escapeHtml(retryUrl)}">Try again</a>`]),
    ...(link === undefined ? [] : [`<a href="${escapeHtml(link.url)}">${escapeHtml(link.text)}</a>`]),
    ...(indexUrl === undefined ? [] : [`<a href="${escapeHtml(indexUrl)}">Show all apps</a>`]),
  ];
  const parts = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${escapeHtml(reason)}</p>`,
    advice === "" ? "" : `<p class="advice">${escapeHtml(advice)}</p>`,
    details === "" ? "" : `<pre>${escapeHtml(details)}</pre>`,
    links.length === 0 ? "" : `<p class="links">${links.join("\n")}</p>`,
  ];
  const body = `${brand(indexUrl)}\n<main>\n${parts.filter((part) => part !== "").join("\n")}\n</main>`;
  return framedPage({ title, style: STYLE, body });
}
