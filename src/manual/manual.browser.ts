// The script of the manual's pages: light and dark, the list of pages on a phone, copying of code, the place in the table of
// contents, and the search dialog. It runs before the page is drawn, so that the colours are right from the start. Texts
// become text nodes and are never parsed as markup.
import type { Found } from "./search.js";

const html = document.documentElement;
const root = html.dataset["root"] ?? "";

const SCHEME = "plotctl-scheme";
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");

showScheme(keptScheme());
document.addEventListener("DOMContentLoaded", () => {
  document.querySelector(".scheme")?.addEventListener("click", switchScheme);
  startMenu();
  startCopying();
  startContents();
  startSearch();
});

/** The scheme that the reader chose, null for that of the system. Pages that are opened as files may have no storage. */
function keptScheme(): string | null {
  try {
    return localStorage.getItem(SCHEME);
  } catch {
    return null;
  }
}

function showScheme(scheme: string | null): void {
  if (scheme === "light" || scheme === "dark") html.dataset["scheme"] = scheme;
  else delete html.dataset["scheme"];
}

/** Switches to the other scheme. The system's own scheme is not kept, so that the page follows the system again. */
function switchScheme(): void {
  const isDark = html.dataset["scheme"] === undefined ? systemIsDark.matches : html.dataset["scheme"] === "dark";
  const chosen = isDark === systemIsDark.matches ? (isDark ? "light" : "dark") : null;
  showScheme(chosen);
  try {
    if (chosen === null) localStorage.removeItem(SCHEME);
    else localStorage.setItem(SCHEME, chosen);
  } catch {
    // Without storage, the choice holds for this page.
  }
}

/** The list of pages, which covers the text on a phone. */
function startMenu(): void {
  const button = document.querySelector<HTMLButtonElement>(".menu");
  const toggle = (isOpen: boolean): void => {
    html.classList.toggle("menu-open", isOpen);
    button?.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) document.querySelector(".pages [aria-current]")?.scrollIntoView({ block: "center" });
  };
  button?.addEventListener("click", () => toggle(!html.classList.contains("menu-open")));
  document.addEventListener("keydown", ({ key }) => key === "Escape" && toggle(false));
  document.querySelector(".pages [aria-current]")?.scrollIntoView({ block: "nearest" });
}

function startCopying(): void {
  // Missing where pages come from another machine without TLS.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard === undefined) return;
  for (const block of document.querySelectorAll<HTMLElement>(".code")) {
    const button = element("button", "Copy", { className: "copy", type: "button" });
    button.addEventListener("click", () => {
      void clipboard.writeText(block.querySelector("code")?.textContent ?? "").then(() => {
        button.textContent = "Copied";
        setTimeout(() => (button.textContent = "Copy"), 1500);
      });
    });
    block.append(button);
  }
}

/** Marks the section that is read in the table of contents. */
function startContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".contents a")];
  const targets = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const mark = (): void => {
    // The section counts as read when its heading is below the header and in the upper third.
    const limit = innerHeight / 3;
    const at = targets.findLastIndex((target) => target !== null && target.getBoundingClientRect().top < limit);
    for (const [index, link] of links.entries()) link.classList.toggle("current", index === at);
    links[at]?.scrollIntoView({ block: "nearest" });
  };
  if (links.length === 0) return;
  addEventListener("scroll", mark, { passive: true });
  mark();
}

function startSearch(): void {
  const input = element("input", "", { type: "text", placeholder: "Search the manual", autocomplete: "off" });
  input.setAttribute("aria-label", "Search the manual");
  const list = element("ol", "", { className: "results" });
  list.setAttribute("aria-live", "polite");
  const keys = element("p", "↑ ↓ to choose, Enter to open, Esc to close", { className: "keys" });
  const dialog = element("dialog", "", { className: "search-dialog" });
  dialog.append(input, list, keys);
  document.body.append(dialog);

  const open = async (): Promise<void> => {
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    await loadSearch();
    showResults();
  };
  const showResults = (): void => {
    const query = input.value.trim();
    const found = query === "" ? [] : globalThis.plotctlSearch(query);
    const none = element("li", `Nothing is found for “${query}”.`, { className: "none" });
    list.replaceChildren(...(query !== "" && found.length === 0 ? [none] : found.map(resultItem)));
    list.scrollTop = 0;
    list.querySelector("a")?.classList.add("chosen");
  };

  document.querySelector("button.search")?.addEventListener("click", () => void open());
  document.addEventListener("keydown", (event) => {
    const { target, key } = event;
    const isTyping = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    const isAsked = (key === "/" && !isTyping) || (key === "k" && (event.ctrlKey || event.metaKey));
    if (!isAsked) return;
    event.preventDefault();
    void open();
  });
  input.addEventListener("input", () => void loadSearch().then(showResults));
  dialog.addEventListener("keydown", (event) => chooseWithKeys(event, list));
  // A click beside the dialog, on its backdrop.
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  list.addEventListener("click", ({ target }) => target instanceof Element && target.closest("a") && dialog.close());
}

let loading: Promise<void> | undefined;

/** Loads the index and the search when they are first needed. */
function loadSearch(): Promise<void> {
  return (loading ??= loadScript("search-index").then(() => loadScript("search")));
}

function loadScript(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = element("script", "", { src: `${root}assets/${name}.js` });
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", reject);
    document.head.append(script);
  });
}

function resultItem({ id, heading, path, excerpt, words }: Found): HTMLLIElement {
  const link = element("a", "", { href: `${root}${id}` });
  const title = element("strong");
  title.append(...marked(heading, words));
  const text = element("span", "", { className: "excerpt" });
  text.append(...marked(excerpt, words));
  link.append(element("span", path, { className: "path" }), title, text);
  const item = element("li");
  item.append(link);
  return item;
}

/** A text whose parts that match are marked. */
function marked(text: string, words: readonly string[]): (Node | string)[] {
  const escaped = words.map((word) => word.replaceAll(/[^\p{L}\p{N}_]/gu, "")).filter((word) => word !== "");
  if (escaped.length === 0) return [text];
  return (
    text
      // With the end that the index leaves out: the s of a plural.
      .split(new RegExp(`((?:${escaped.sort((one, other) => other.length - one.length).join("|")})s?)`, "giu"))
      .map((part, index) => (index % 2 === 0 ? part : element("mark", part)))
  );
}

function chooseWithKeys(event: KeyboardEvent, list: HTMLElement): void {
  const links = [...list.querySelectorAll("a")];
  const at = links.findIndex((link) => link.classList.contains("chosen"));
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (event.key === "Enter" && !(event.target instanceof HTMLAnchorElement)) links[at]?.click();
  if (step === 0 || links.length === 0) return;
  event.preventDefault();
  links[at]?.classList.remove("chosen");
  const chosen = links[(at + step + links.length) % links.length];
  chosen?.classList.add("chosen");
  chosen?.scrollIntoView({ block: "nearest" });
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text = "",
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  if (text !== "") made.textContent = text;
  return made;
}
