// Shows errors of the page in a notice, and reports them to the server, whose log has a line with the same id. So a page is
// never blank without a log line. This script runs before the page script, and by itself in pages without a server, which
// only show the notice. It handles the errors that BokehJS throws, or that are thrown below it: while it reads a document,
// builds views, paints, applies a patch or runs a CustomJS. Texts become text nodes and are never parsed as markup.
(() => {
  "use strict";

  if (globalThis.plotctlPage !== undefined) return;

  // Shows a short text above the content, without covering it, until the reader closes it or it has been readable for
  // `durationMs`; returns the function that closes it. A notice replaces the one with the same key. That of an embedded app
  // is in the place of the app. BokehJS's notifications are not used, since they are replaced together with the document.
  function showNotice(text, { key = text, durationMs, place, link } = {}) {
    const area = noticeArea(place);
    const notice = document.createElement("div");
    notice.className = "plotctl-notice";
    notice.dataset.key = key;
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "\u00d7";
    close.setAttribute("aria-label", "Close");
    close.addEventListener("click", () => notice.remove());
    notice.append(link === undefined ? text : withLink(text, link), close);
    if (durationMs !== undefined) closeAfter(notice, durationMs);
    const former = [...area.children].find((other) => other.dataset.key === key);
    if (former === undefined) area.append(notice);
    else former.replaceWith(notice);
    return () => notice.remove();
  }

  function withLink(text, { label, url }) {
    const all = document.createElement("span");
    const anchor = document.createElement("a");
    anchor.href = url;
    anchor.textContent = label;
    all.append(text, " ", anchor);
    return all;
  }

  // The page's own area is outside of the body, which may be a grid of the author in which another child would move the
  // others.
  function noticeArea(place) {
    addStyle(place?.element.isConnected ? place.element.getRootNode() : document);
    const parent = place?.element ?? document.documentElement;
    const known = parent.querySelector(":scope > .plotctl-notices");
    if (known !== null) return known;
    const area = document.createElement("div");
    area.className = "plotctl-notices";
    area.setAttribute("role", "status");
    if (place === undefined) document.body.before(area);
    else parent.prepend(area);
    return area;
  }

  // A reader who points at a notice or has its button focused keeps it.
  function closeAfter(notice, durationMs) {
    const isInUse = () => notice.matches(":hover, :focus-within");
    const close = () => (isInUse() ? closeAfter(notice, durationMs) : notice.remove());
    setTimeout(close, durationMs);
  }

  // All selectors have no specificity, so that any rule of the page's author overrides these.
  const STYLE = `
    :where(.plotctl-notices) { position: sticky; top: 0; z-index: 1000; }
    :where(.plotctl-place > .plotctl-notices) { position: static; }
    :where(.plotctl-notice) { display: flex; justify-content: space-between; align-items: baseline; gap: 1em;
      padding: .4em 1em; border-bottom: 1px solid var(--plotctl-notice-border, light-dark(#ffe69c, #5c4b12));
      font: 14px sans-serif; overflow-wrap: anywhere; background: var(--plotctl-notice-background, light-dark(#fff3cd, #332a0d));
      color: var(--plotctl-notice-ink, light-dark(#664d03, #ffda6a)); }
    :where(.plotctl-notice) :where(a) { color: inherit; }
    :where(.plotctl-notice) :where(button) { border: 0; padding: 0 .3em; background: none; color: inherit; font: inherit;
      cursor: pointer; }`;

  let sheet;

  function addStyle(root) {
    if (sheet === undefined) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  // The server computes the same id from the same text, so all pages and sessions with the same failure share one id.
  const ID = /\b(?:k[0-9a-z]{5}-[0-9a-z]+|[jp]\d+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/gi;
  const MAX_TEXT_LENGTH = 500;
  const MAX_STACK_LENGTH = 2000;

  function causeId(text) {
    let hash = 0x811c9dc5;
    for (const character of text.replace(ID, "\u2026").replace(/\d+/g, "0")) {
      hash = Math.imul(hash ^ character.codePointAt(0), 0x01000193);
    }
    return (hash >>> 0).toString(16).padStart(8, "0");
  }

  const MAX_CAUSES = 20;
  const SHOWN_IDS = 3;
  const COUNT_PAUSE_MS = 10_000;

  const causes = new Map(); // by id
  const unsent = [];
  let send = null;
  let placeOf = () => undefined;
  let countTimer;

  // One error may arrive on several ways.
  const handled = new WeakSet();

  function handleError(error, connection) {
    if (error instanceof Error) {
      if (handled.has(error)) return;
      handled.add(error);
    }
    const text = textOf(error).slice(0, MAX_TEXT_LENGTH);
    const id = causeId(text);
    const known = causes.get(id);
    if (known !== undefined) {
      known.count++;
      countTimer ??= setTimeout(sendCounts, COUNT_PAUSE_MS);
      return;
    }
    if (causes.size >= MAX_CAUSES) return;
    const stack = String(error?.stack ?? "").slice(0, MAX_STACK_LENGTH);
    causes.set(id, { text, connection, count: 0 });
    report({ text, stack, count: 1 }, connection);
    showNotice(noticeText(text), { key: "error", place: placeOf(connection) });
  }

  function sendCounts() {
    countTimer = undefined;
    for (const cause of causes.values()) {
      if (cause.count > 0) report({ text: cause.text, stack: "", count: cause.count }, cause.connection);
      cause.count = 0;
    }
  }

  addEventListener("pagehide", sendCounts);

  function report(item, connection) {
    if (send !== null) send(item, connection);
    else if (unsent.length < MAX_CAUSES) unsent.push([item, connection]);
  }

  function noticeText(text) {
    const ids = [...causes.keys()];
    const shown = ids.slice(-SHOWN_IDS).join(", ");
    const more = ids.length > SHOWN_IDS ? ` and ${ids.length - SHOWN_IDS} more` : "";
    return `A part of this page failed and may be missing or out of date: ${text.slice(0, 200)} \
(${ids.length === 1 ? "error" : "errors"} ${shown}${more})`;
  }

  function textOf(error) {
    try {
      return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    } catch {
      return "an error without a text";
    }
  }

  // A page that embeds an app has other scripts, whose errors are not ours.
  const OF_BOKEHJS = /\/bokeh[\w.-]*\.js|\/static\/extensions\//;
  let areAllOurs = false;

  function isOurs(error) {
    return error instanceof Error && (areAllOurs || OF_BOKEHJS.test(error.stack ?? ""));
  }

  addEventListener("error", ({ error }) => {
    if (isOurs(error)) handleError(error);
  });
  addEventListener("unhandledrejection", ({ reason }) => {
    if (isOurs(reason)) handleError(reason);
  });

  // BokehJS reports a failed first drawing only in the console.
  const NOT_DRAWN = "Error rendering Bokeh items:";
  const NOT_CONNECTED = /websocket|connection has been closed|Disconnected/i;

  /** Whether BokehJS failed because it has no connection to the server. */
  function isDisconnected(error) {
    return NOT_CONNECTED.test(textOf(error));
  }

  const { error: writeError } = console;
  console.error = function (...values) {
    writeError.apply(console, values);
    if (values[0] !== NOT_DRAWN) return;
    if (isDisconnected(values[1])) {
      showNotice("This page cannot reach its server. Load it again to retry.", { key: "connection" });
    } else handleError(values[1]);
  };

  globalThis.plotctlPage = {
    showNotice,
    noticeArea,
    handleError,
    isOurs,
    isDisconnected,
    // Sets the function that reports errors and the one that finds the place of a connection's app, and reports the errors
    // so far.
    setReporter(report, findPlace) {
      send = report;
      placeOf = findPlace;
      for (const each of unsent.splice(0)) send(...each);
    },
    // For standalone pages, in which all scripts are ours.
    handleAllErrors() {
      areAllOurs = true;
    },
  };
})();
