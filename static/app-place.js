// The place of an embedded app in the page of another site. While the app loads, the place has the last known height of the
// app, so that the content below does not move, and shows a calm text; if the app cannot be shown, it says why and offers
// another try. Colours derive from the text colour of the page. This script is part of each embedding script tag, of
// autoload.js and of plotctl-app.js; the first one on a page defines it. A page of another site may have any encoding, so
// that this script and the page script contain only ASCII characters.
(() => {
  "use strict";
  if (globalThis.plotctlPlace !== undefined) return;

  // All selectors have no specificity, so that any rule of the page's author overrides these.
  const STYLE = `
    :where(.plotctl-place) { display: block; position: relative; min-height: var(--plotctl-known-height, 8rem); }
    :where(plotctl-app) > :where(.plotctl-place) { height: 100%; }
    :where(.plotctl-place.plotctl-drawn) { position: static; min-height: 0; }
    :where(.plotctl-loading, .plotctl-note) { box-sizing: border-box; border-radius: 6px; color: inherit;
      font: 14px/1.45 system-ui, sans-serif; }
    :where(.plotctl-loading) { position: absolute; inset: 0; display: grid; place-items: center; overflow: hidden;
      background: color-mix(in srgb, currentColor 5%, transparent); animation: plotctl-appear .3s .3s both; }
    :where(.plotctl-loading) > span { opacity: .65; }
    :where(.plotctl-note) { display: flex; flex-direction: column; align-items: flex-start; justify-content: center;
      gap: .5em; min-height: inherit; padding: 1em 1.25em; overflow-wrap: anywhere;
      border: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
    :where(.plotctl-note) > span { opacity: .8; }
    :where(.plotctl-note) > a { color: inherit; }
    :where(.plotctl-note) > button { padding: .3em .9em; font: inherit; color: inherit; background: none; cursor: pointer;
      border: 1px solid color-mix(in srgb, currentColor 40%, transparent); border-radius: 4px; }
    @keyframes plotctl-appear { from { opacity: 0; } }
    @media (prefers-reduced-motion: reduce) { :where(.plotctl-loading) { animation: none; } }`;

  let sheet;

  function addStyle(root) {
    if (sheet === undefined) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  // By address of the app. A page may have no storage, or forbid it.
  const STORAGE_KEY = "plotctl-heights";
  const MAX_ADDRESSES = 50;

  function knownHeights() {
    try {
      return Object.entries(JSON.parse(localStorage.getItem(STORAGE_KEY)) ?? {});
    } catch {
      return [];
    }
  }

  function storeHeight(address, height) {
    const others = knownHeights().filter(([other]) => other !== address);
    try {
      const heights = Object.fromEntries([...others.slice(1 - MAX_ADDRESSES), [address, height]]);
      localStorage.setItem(STORAGE_KEY, JSON.stringify(heights));
    } catch {}
  }

  /** The URL of an app or of its autoload.js, without what only one page means. */
  function addressOf(url) {
    if (!URL.canParse(url, document.baseURI)) return url;
    const { origin, pathname, searchParams } = new URL(url, document.baseURI);
    const args = [...searchParams].filter(([name]) => !name.startsWith("bokeh-") && name !== "resources");
    return `${origin}${pathname.replace(/\/(autoload\.js)?$/, "")}?${new URLSearchParams(args)}`;
  }

  function textElement(tag, text) {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
  }

  /** Browsers run each script element once. */
  function runAgain(script) {
    const copy = document.createElement("script");
    copy.id = script.id;
    copy.src = script.src;
    script.replaceWith(copy);
  }

  const MAX_IDLE_WAIT_MS = 10_000;

  class AppPlace {
    /** The element that the app, its notices and its messages are in. */
    element = document.createElement("div");
    #content;
    #anchor;
    #address;
    #retry;
    #observer;

    /** The app is drawn in `content`, in place of the `anchor`; `retry` loads it again. */
    constructor(content, { url, retry, anchor }) {
      this.#content = content;
      this.#anchor = anchor;
      this.#address = addressOf(url);
      this.#retry = retry;
      this.element.className = "plotctl-place";
      this.element.place = this;
    }

    /** Shows that the app is loading. The element must be in the page. */
    load() {
      const { element } = this;
      if (this.#anchor !== undefined) this.#content.replaceChildren(this.#anchor);
      addStyle(element.isConnected ? element.getRootNode() : document);
      const height = Number(new Map(knownHeights()).get(this.#address));
      if (height > 0) element.style.setProperty("--plotctl-known-height", `${height}px`);
      element.setAttribute("aria-busy", "true");
      const loading = document.createElement("div");
      loading.className = "plotctl-loading";
      loading.setAttribute("role", "status");
      loading.append(textElement("span", "Loading\u2026"));
      element.replaceChildren(loading, this.#content);
    }

    /** Called when the views of the document are in the page. Plots may get their final size later. */
    async drawn(doc) {
      const { element } = this;
      element.removeAttribute("aria-busy");
      for (const loading of element.querySelectorAll(":scope > .plotctl-loading")) loading.remove();
      await new Promise((resolve) => {
        if (doc === undefined || doc.is_idle) resolve();
        else doc.idle.connect(resolve);
        setTimeout(resolve, MAX_IDLE_WAIT_MS);
      });
      await new Promise(requestAnimationFrame);
      if (!element.isConnected) return;
      element.classList.add("plotctl-drawn");
      this.#observer = new ResizeObserver(() => this.#store());
      this.#observer.observe(this.#content);
      for (const child of this.#content.children) this.#observer.observe(child);
    }

    /** Shows why the app cannot be shown, in place of it. */
    fail(reason) {
      this.#note("This app cannot be shown here.", reason);
    }

    /** Shows a link to the sign-in, in place of the app. Pages of other sites may not have the cookie afterwards. */
    askToSignIn(url) {
      const link = textElement("a", "Sign in");
      link.href = url;
      link.target = "_blank";
      link.rel = "noopener";
      this.#note("This app is for users who are signed in.", "Sign in on its server, then try again.", link);
    }

    #note(title, reason, ...links) {
      const note = document.createElement("div");
      note.className = "plotctl-note";
      note.setAttribute("role", "alert");
      note.append(textElement("strong", title), textElement("span", reason), ...links);
      if (this.#retry !== undefined) {
        const button = textElement("button", "Try again");
        button.type = "button";
        button.addEventListener("click", () => {
          this.load();
          this.#retry();
        });
        note.append(button);
      }
      this.element.removeAttribute("aria-busy");
      this.element.replaceChildren(note);
    }

    dispose() {
      this.#observer?.disconnect();
    }

    #store() {
      const range = document.createRange();
      range.selectNodeContents(this.#content);
      const { height } = range.getBoundingClientRect();
      if (height > 0) storeHeight(this.#address, height);
    }
  }

  globalThis.plotctlPlace = {
    AppPlace,

    /** The place around the element that an embedding script replaces. */
    around(anchor, { url = anchor.src, retry = () => runAgain(anchor) } = {}) {
      const known = anchor.closest(".plotctl-place")?.place;
      if (known !== undefined) return known;
      const place = new AppPlace(document.createElement("div"), { url, retry, anchor });
      anchor.before(place.element);
      place.load();
      return place;
    },

    /** What a reader can understand of the status of an answer. */
    reasonOf(status) {
      if (status === 404) return "Its server has no app at this address.";
      if (status === 403) return "Its server does not allow this page to show it.";
      if (status === 429 || status === 503) return "Its server is too busy. Try again in a moment.";
      return "Its server failed. Try again in a moment.";
    },

    /** When there is no answer; browsers do not reveal why. */
    UNREACHABLE: "Its server cannot be reached: it may be down, or does not allow this page to show the app.",
  };
})();
