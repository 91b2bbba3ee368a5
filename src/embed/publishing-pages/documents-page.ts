// The lists of published documents: one's own, with a menu for each, and those of another user.
import { escapeHtml } from "../escaping.js";
import type { DocumentCard } from "./document-card.js";
import { CARD_STYLE, documentCard } from "./document-card.js";
import { publishingPage, publishingPolicy, shownName, topBar, type Site } from "./publishing-frame.js";
import { ownerDialogs } from "./share-dialog.js";

interface DocumentsPage {
  readonly site: Site;
  /** `own`: of who looks; `deleted`: those that can come back; else of this user. */
  readonly of: "own" | "deleted" | { readonly name: string; readonly display: string };
  readonly documents: readonly DocumentCard[];
  /** What was searched for; may be empty. */
  readonly text: string;
  /** URL of the page behind; undefined on the last one. */
  readonly nextUrl: string | undefined;
  /** URL of the first page; undefined on it. */
  readonly firstUrl: string | undefined;
}

const STYLE = `${CARD_STYLE}
.top { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem 1.5rem; margin-bottom: 1.5rem; }
.top h1 { flex: 1; }
.top form { display: flex; gap: .5rem; flex: 0 1 22rem; }
.tabs { display: flex; gap: 1.25rem; margin: 0 0 1.25rem; }
.tabs a { padding-bottom: .25rem; color: var(--soft); text-decoration: none; }
.tabs a[aria-current] { color: var(--ink); border-bottom: 2px solid var(--link); }
.pages { display: flex; gap: .75rem; margin: 1.75rem 0 0; }
.empty { padding: 2.5rem 1.5rem; background: var(--card); border: 1px dashed var(--line); border-radius: .6rem; text-align: center; }
.empty code { padding: .15rem .4rem; background: var(--page); border-radius: .3rem; font: .9em ui-monospace, monospace; }
`;

/** The policy that the page needs. */
export const DOCUMENTS_POLICY = publishingPolicy(STYLE);

export function documentsPage({ site, of, documents, text, nextUrl, firstUrl }: DocumentsPage): string {
  const isOwn = of === "own" || of === "deleted";
  const { title, heading } = isOwn
    ? { title: of === "own" ? "Documents" : "Deleted documents", heading: "Documents" }
    : { title: `Documents of ${shownName(of)}`, heading: `Documents of <bdi>${escapeHtml(shownName(of))}</bdi>` };
  const search =
    of === "deleted"
      ? ""
      : `<form role="search"><input type="search" name="q" value="${escapeHtml(text)}" placeholder="Search by name" aria-label="Search documents by name or title" aria-keyshortcuts="/" autocomplete="off" spellcheck="false" maxlength="200"><button>Search</button></form>`;
  const own = `${site.prefix}/u/`;
  const tab = (url: string, word: string, isHere: boolean): string =>
    `<a href="${escapeHtml(url)}"${isHere ? ' aria-current="page"' : ""}>${word}</a>`;
  const tabs = isOwn
    ? `<nav class="tabs" aria-label="Lists">${tab(own, "Mine", of === "own")}${tab(`${own}?deleted`, "Deleted", of === "deleted")}</nav>`
    : "";
  const pages = [
    ...(firstUrl === undefined ? [] : [`<a class="button" href="${escapeHtml(firstUrl)}">First page</a>`]),
    ...(nextUrl === undefined ? [] : [`<a class="button" rel="next" href="${escapeHtml(nextUrl)}">Next page</a>`]),
  ];
  const cards = documents.map((card) => documentCard(card, { isOwn: of === "own", isDeleted: of === "deleted" }));
  const list =
    documents.length === 0
      ? `<p class="empty">${emptyText(of, text)}</p>`
      : `<ul class="cards">\n${cards.join("\n")}\n</ul>`;
  const body = `${topBar(site, of === "own" || of === "deleted" ? "documents" : undefined)}
<main class="content">
<div class="top"><h1>${heading}</h1>${search}</div>
${tabs}
${list}
${pages.length === 0 ? "" : `<nav class="pages" aria-label="Pages">${pages.join("")}</nav>`}
</main>${of === "own" ? `\n${ownerDialogs()}` : ""}`;
  return publishingPage({ title: `${title} – plotctl`, style: STYLE, body, site });
}

function emptyText(of: DocumentsPage["of"], text: string): string {
  if (text !== "") return `No document is called <q><bdi>${escapeHtml(text)}</bdi></q>.`;
  if (of === "deleted") return "No document was deleted in the last 7 days.";
  if (of !== "own") return "There are no public documents.";
  return "You have published no document. Publish one from the shell: <code>plotctl publish app.ts</code>";
}
