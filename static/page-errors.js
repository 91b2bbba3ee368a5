// What fails in a page is shown in it, and its server's log has a line with the same id: a page is never white beside an
// empty log. This script stands before the page script, and by itself in pages without a server, where the notice is all.
// It takes the errors that BokehJS throws, or that are thrown below it: while it reads a document, builds views, paints,
// applies a patch or runs a CustomJS. Texts become text nodes; none is ever read as markup.
(() => {
  "use strict";

  if (globalThis.plotctlPage !== undefined) return;

  // Shows a short text above the page's content, which moves down, so that nothing is covered; it stays until the reader
  // closes it. A notice replaces the one with the same key. These are not BokehJS's notifications: the view of those is
  // replaced together with the document.
  function showNotice(text, key = text) {
    addStyle();
    let area = document.querySelector(".plotctl-notices");
    if (area === null) {
      area = document.createElement("div");
      area.className = "plotctl-notices";
      area.setAttribute("role", "status");
      // Beside the body: the body may be a grid of the author's, in which one more child would displace the others.
      document.body.before(area);
    }
    const notice = document.createElement("div");
    notice.className = "plotctl-notice";
    notice.dataset.key = key;
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "×";
    close.setAttribute("aria-label", "Close");
    close.addEventListener("click", () => notice.remove());
    notice.append(text, close);
    const former = [...area.children].find((other) => other.dataset.key === key);
    if (former === undefined) area.append(notice);
    else former.replaceWith(notice);
  }

  // Rules of a page's author win over these, whatever they select by.
  const STYLE = `
    :where(.plotctl-notices) { position: sticky; top: 0; z-index: 1000; }
    :where(.plotctl-notice) { display: flex; justify-content: space-between; align-items: baseline; gap: 1em;
      padding: .4em 1em; border-bottom: 1px solid var(--plotctl-notice-border, light-dark(#ffe69c, #5c4b12));
      font: 14px sans-serif; overflow-wrap: anywhere; background: var(--plotctl-notice-background, light-dark(#fff3cd, #332a0d));
      color: var(--plotctl-notice-ink, light-dark(#664d03, #ffda6a)); }
    :where(.plotctl-notice) :where(button) { border: 0; padding: 0 .3em; background: none; color: inherit; font: inherit;
      cursor: pointer; }`;

  function addStyle() {
    if (addStyle.isDone) return;
    addStyle.isDone = true;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }

  // The server makes the same id of the same text: all pages and sessions that fail alike have one id, and one line.
  const ID = /\b(?:k[0-9a-z]{5}-[0-9a-z]+|[jp]\d+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/gi;
  const MAX_TEXT_LENGTH = 500;
  const MAX_STACK_LENGTH = 2000;

  function causeId(text) {
    let hash = 0x811c9dc5;
    for (const character of text.replace(ID, "…").replace(/\d+/g, "0")) {
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
  let countTimer;

  // One error may come more than one way.
  const noted = new WeakSet();

  function noteError(error, connection) {
    if (error instanceof Error) {
      if (noted.has(error)) return;
      noted.add(error);
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
    showNotice(noticeText(text), "error");
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

  // Pages of others have scripts of their own, whose errors are none of ours.
  const OF_BOKEHJS = /\/bokeh[\w.-]*\.js|\/static\/extensions\//;
  let areAllOurs = false;

  function isOurs(error) {
    return error instanceof Error && (areAllOurs || OF_BOKEHJS.test(error.stack ?? ""));
  }

  addEventListener("error", ({ error }) => {
    if (isOurs(error)) noteError(error);
  });
  addEventListener("unhandledrejection", ({ reason }) => {
    if (isOurs(reason)) noteError(reason);
  });

  // BokehJS only writes to the console why it could not draw a page at first.
  const NOT_DRAWN = "Error rendering Bokeh items:";
  const NOT_CONNECTED = /websocket|connection has been closed|Disconnected/i;

  const { error: writeError } = console;
  console.error = function (...values) {
    writeError.apply(console, values);
    if (values[0] !== NOT_DRAWN) return;
    if (NOT_CONNECTED.test(textOf(values[1]))) showNotice("This page cannot reach its server.", "connection");
    else noteError(values[1]);
  };

  globalThis.plotctlPage = {
    showNotice,
    noteError,
    isOurs,
    // Begins to report, to whom `report` says; what came before is reported now.
    reportBy(report) {
      send = report;
      for (const each of unsent.splice(0)) send(...each);
    },
    // For a page that stands alone: everything in it is drawn by us.
    ownAll() {
      areAllOurs = true;
    },
  };
})();
