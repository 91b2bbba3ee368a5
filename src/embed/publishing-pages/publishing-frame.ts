// What the pages of published documents share: their look, light and dark, the bar at their top with the user, and the policy
// that they need. They have no inline script: one static script adds what needs one, and without it they can be read.
import { createHash } from "node:crypto";
import { escapeHtml } from "../escaping.js";
import { BASE_STYLE, brand } from "../server-pages/framed-page.js";
import { VIEWPORT } from "../elements.js";

/** Who looks at a page. */
export interface Viewer {
  /** The name by which the user signs in, which is part of addresses. */
  readonly name: string;
  /** The name to show; may be empty. */
  readonly display: string;
  /** Undefined where a proxy signs users in and out. */
  readonly signOutUrl: string | undefined;
  /** For requests that change something. */
  readonly xsrfToken: string;
}

/** The server around a page. URLs are percent-encoded. */
export interface Site {
  /** What precedes every path; may be empty. */
  readonly prefix: string;
  /** URL of the static script of these pages. */
  readonly script: string;
  /** Undefined for guests and without a sign-in. */
  readonly viewer: Viewer | undefined;
  /** For a form of those who are not signed in. Default: there is none. */
  readonly formToken?: string;
  /** Where guests sign in; undefined without such a page. */
  readonly signInUrl: string | undefined;
  /** Whether there is a list of apps. */
  readonly hasIndex: boolean;
}

export const FRAME_STYLE = `
:root { --accent: light-dark(#14609b, #7cc0f2); --live: light-dark(#b3261e, #ff9a90); --good: light-dark(#1b6e3c, #7fd8a0); --bar: light-dark(#fff, #181d21); }
body { max-width: none; padding: 0; }
[hidden], html:not(.has-script) .needs-script { display: none !important; }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.25rem; padding: .7rem clamp(1rem, 3vw, 2rem); background: var(--bar); border-bottom: 1px solid var(--line); }
.bar nav { display: flex; flex: 1; gap: 1.1rem; }
.bar nav a { color: var(--soft); text-decoration: none; }
.bar nav a:hover { text-decoration: underline; }
.bar nav a[aria-current] { color: var(--ink); font-weight: 600; }
a:focus-visible, button:focus-visible, summary:focus-visible, input:focus-visible, select:focus-visible, textarea:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.content { max-width: 90rem; margin: 0 auto; padding: 1.75rem clamp(1rem, 3vw, 2rem) 4rem; }
h1 { margin: 0; overflow-wrap: anywhere; }
button, .button, input, select, textarea { font: inherit; color: inherit; }
.button, button { display: inline-flex; align-items: center; justify-content: center; gap: .4rem; min-height: 2.4rem; padding: .35rem .9rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); color: var(--ink); text-decoration: none; cursor: pointer; }
.button:hover, button:hover { border-color: var(--link); }
button.primary { background: var(--link); border-color: var(--link); color: light-dark(#fff, #0d1a24); font-weight: 600; }
button.danger { color: var(--live); }
button.quiet { border-color: transparent; background: none; }
button[disabled] { opacity: .6; cursor: default; }
input, select, textarea { width: 100%; min-height: 2.4rem; padding: .45rem .7rem; border: 1px solid light-dark(#b8c3cc, #4a565f); border-radius: .5rem; background: light-dark(#fff, #14191c); }
label { display: grid; gap: .3rem; color: var(--soft); font-size: .92rem; }
label.line { display: flex; gap: .5rem; align-items: center; color: var(--ink); font-size: 1rem; }
label.line input { width: auto; min-height: 0; }
.menu { position: relative; }
.menu > summary { list-style: none; display: inline-flex; align-items: center; gap: .4rem; min-height: 2.4rem; padding: .35rem .9rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); cursor: pointer; user-select: none; }
.menu > summary::-webkit-details-marker { display: none; }
.menu > summary:hover { border-color: var(--link); }
.menu > div { position: absolute; right: 0; z-index: 20; display: grid; min-width: 12rem; margin-top: .35rem; padding: .35rem; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; box-shadow: 0 8px 28px rgb(0 0 0 / 22%); }
.menu > div > a, .menu > div > button { display: block; width: 100%; min-height: 2.3rem; padding: .45rem .7rem; border: 0; border-radius: .4rem; background: none; color: var(--ink); text-align: left; text-decoration: none; white-space: nowrap; }
.menu > div > a:hover, .menu > div > button:hover { background: var(--page); }
.menu > div > button.danger { color: var(--live); }
.menu hr { width: 100%; margin: .3rem 0; border: 0; border-top: 1px solid var(--line); }
.badge { display: inline-flex; align-items: center; gap: .3rem; color: var(--soft); white-space: nowrap; }
.badge svg { width: 1em; height: 1em; }
.live { color: var(--live); font-weight: 600; }
.live::before { content: ""; width: .55em; height: .55em; border-radius: 50%; background: currentColor; }
dialog { width: min(34rem, calc(100vw - 2rem)); max-height: calc(100dvh - 2rem); padding: 0; border: 1px solid var(--line); border-radius: .8rem; background: var(--card); color: var(--ink); box-shadow: 0 20px 60px rgb(0 0 0 / 35%); }
dialog::backdrop { background: rgb(10 16 20 / 55%); }
dialog > form, dialog > div { display: grid; gap: 1.1rem; padding: 1.4rem 1.5rem 1.5rem; }
dialog h2 { margin: 0; font-size: 1.2rem; overflow-wrap: anywhere; }
dialog h3 { margin: 0; font-size: 1rem; }
dialog section { display: grid; gap: .6rem; }
dialog p { margin: 0; overflow-wrap: anywhere; }
.head { display: flex; align-items: flex-start; justify-content: space-between; gap: 1rem; }
.row { display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; }
.row > label { flex: 1 1 6.5rem; min-width: 0; }
.end { justify-content: flex-end; }
.soft { color: var(--soft); }
.small { font-size: .9rem; }
.plain { display: grid; gap: .1rem; margin: 0; padding: 0; list-style: none; }
.plain > li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .2rem .8rem; padding: .45rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
.plain > li > span:first-child { flex: 1; min-width: 10rem; }
.plain:empty { display: none; }
fieldset { display: grid; gap: .35rem; margin: 0; padding: 0; border: 0; }
legend { padding: 0; margin-bottom: .35rem; font-weight: 600; }
.error { margin: 0; color: var(--live); }
.error:empty { display: none; }
.notice { margin: 0; padding: .6rem .8rem; background: var(--page); border: 1px solid var(--line); border-radius: .5rem; }
textarea.code, input.code { font: .85rem/1.45 ui-monospace, monospace; }
.toast { position: fixed; left: 50%; bottom: 1.25rem; z-index: 40; display: flex; align-items: center; gap: 1rem; max-width: calc(100vw - 2rem); padding: .6rem .7rem .6rem 1.1rem; transform: translateX(-50%); background: light-dark(#1f2a33, #dde4e9); color: light-dark(#fff, #13171a); border-radius: .6rem; box-shadow: 0 8px 28px rgb(0 0 0 / 30%); }
.toast button { min-height: 2rem; background: none; border-color: currentColor; color: inherit; }
@media (prefers-reduced-motion: no-preference) { .button, button { transition: border-color .15s; } }
@media (max-width: 34rem) { .menu.sheet > div { position: fixed; inset: auto .5rem .5rem; margin: 0; } }
`;

interface PublishingPage {
  readonly title: string;
  /** What the page adds to the shared style. */
  readonly style: string;
  /** HTML for the head. Default: none. */
  readonly head?: string;
  /** HTML. */
  readonly body: string;
  readonly site: Site;
}

/** A page of lists and forms, or with a document. */
export function publishingPage({ title, style, head = "", body, site }: PublishingPage): string {
  const { viewer, prefix, script, formToken } = site;
  const xsrfToken = viewer?.xsrfToken ?? formToken;
  const token = xsrfToken === undefined ? "" : `\n<meta name="plotctl-xsrf" content="${escapeHtml(xsrfToken)}">`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
${VIEWPORT}
<title>${escapeHtml(title)}</title>
<meta name="plotctl-prefix" content="${escapeHtml(prefix)}">${token}
<style>${BASE_STYLE}${FRAME_STYLE}${style}</style>
${head}<script defer src="${escapeHtml(script)}"></script>
</head>
<body>
${body}
</body>
</html>
`;
}

/** The Content-Security-Policy of a page of lists and forms: its own style, scripts and pictures of this server. */
export function publishingPolicy(style: string): string {
  const hash = createHash("sha256")
    .update(BASE_STYLE + FRAME_STYLE + style)
    .digest("base64");
  return `default-src 'none'; img-src 'self'; style-src 'sha256-${hash}'; script-src 'self'; connect-src 'self'; form-action 'self'`;
}

/** The bar at the top of a page. `here` is the entry that leads to the page itself. */
export function topBar(site: Site, here: "documents" | "account" | undefined): string {
  const { prefix, viewer, signInUrl, hasIndex } = site;
  const links = [
    ...(hasIndex ? [`<a href="${escapeHtml(`${prefix}/`)}">Apps</a>`] : []),
    ...(viewer === undefined
      ? []
      : [`<a href="${escapeHtml(`${prefix}/u/`)}"${here === "documents" ? ' aria-current="page"' : ""}>Documents</a>`]),
  ];
  const nav = `<nav aria-label="Main">${links.join("")}</nav>`;
  return `<header class="bar">${brand(hasIndex ? `${prefix}/` : undefined)}${nav}${userMenu(site, signInUrl)}</header>`;
}

function userMenu({ prefix, viewer }: Site, signInUrl: string | undefined): string {
  if (viewer === undefined)
    return signInUrl === undefined ? "" : `<a class="button" href="${escapeHtml(signInUrl)}">Sign in</a>`;
  const { name, signOutUrl, xsrfToken } = viewer;
  const items = [
    `<a href="${escapeHtml(`${prefix}/account`)}">Account</a>`,
    `<a href="${escapeHtml(`${prefix}/u/${encodeURIComponent(name)}`)}">Public documents</a>`,
    ...(signOutUrl === undefined
      ? []
      : [
          `<hr><form method="post" action="${escapeHtml(signOutUrl)}"><input type="hidden" name="_xsrf" value="${escapeHtml(xsrfToken)}"><button class="quiet">Sign out</button></form>`,
        ]),
  ];
  return `<details class="menu"><summary><bdi>${escapeHtml(shownName(viewer))}</bdi></summary><div>${items.join("")}</div></details>`;
}

/** The name of a user as pages show it. */
export function shownName({ name, display }: { readonly name: string; readonly display: string }): string {
  return display.trim() === "" ? name : display;
}

/** A time; scripts write it in the reader's own words. */
export function timeElement(ms: number): string {
  const text = new Date(ms).toISOString();
  return `<time datetime="${text}">${text.slice(0, 10)} ${text.slice(11, 16)} UTC</time>`;
}

const ICONS = {
  private: '<path d="M7 11V8a5 5 0 0 1 10 0v3"/><rect x="5" y="11" width="14" height="9" rx="2"/>',
  link: '<path d="M10 14a4 4 0 0 0 6 0l3-3a4.2 4.2 0 0 0-6-6l-1 1"/><path d="M14 10a4 4 0 0 0-6 0l-3 3a4.2 4.2 0 0 0 6 6l1-1"/>',
  public: '<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18"/>',
} as const;

const WORDS = { private: "Private", link: "By link", public: "Public" } as const;

/** Who may read a document, as a sign with its word. */
export function visibilityBadge(visibility: keyof typeof ICONS): string {
  return (
    `<span class="badge visibility"><svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true">` +
    `${ICONS[visibility]}</svg>${WORDS[visibility]}</span>`
  );
}

/** That a document is live, and how many look at it. */
export function liveMark(viewers: number): string {
  return `<span class="badge live">Live</span><span class="badge">${viewers === 1 ? "1 viewer" : `${viewers} viewers`}</span>`;
}
