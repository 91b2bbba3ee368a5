// The page's part of dev mode: shows failures in an overlay, keeps the scroll position while the document is replaced,
// reloads the page if needed, and reports errors of the page to the server. Only pages of a server in dev mode have this
// script. Texts become text nodes and are never parsed as markup.
(() => {
  "use strict";

  const { currentScript } = document;
  const address = new URL(currentScript.src);
  // The page only reports that the app failed: it has no document that could be replaced.
  const isFailedPage = address.searchParams.has("failed");

  // The session has what the user entered. The reloaded page joins it by id, and then restores its own address.
  const JOINED = "plotctlJoined";

  let isLoading = false;

  function reloadPage() {
    // Another save may arrive while the page is being reloaded.
    if (isLoading) return;
    isLoading = true;
    const { href } = location;
    const joining = new URL(href);
    if (currentScript.dataset.session !== "" && !joining.searchParams.has("bokeh-token")) {
      joining.searchParams.set("bokeh-session-id", currentScript.dataset.session);
      history.replaceState({ [JOINED]: href, former: history.state }, "", joining);
    }
    location.reload();
  }

  if (history.state?.[JOINED] !== undefined) history.replaceState(history.state.former, "", history.state[JOINED]);

  const STYLE = `
    :host { all: initial; }
    .shade { position: fixed; inset: 0; z-index: 2147483647; overflow: auto; padding: 4vh 4vw; box-sizing: border-box;
      background: rgba(12, 14, 18, 0.72); font: 14px/1.5 system-ui, sans-serif; }
    .panel { max-width: 62rem; margin: 0 auto; padding: 1.2rem 1.6rem 1.6rem; border-radius: 8px; background: #1b1e24;
      color: #e4e7ec; border-top: 6px solid #ff5d5d; box-shadow: 0 18px 60px rgba(0, 0, 0, 0.5); }
    h1 { margin: 0; font-size: 1rem; font-weight: 600; color: #ff8f8f; }
    .message { margin: 0.4rem 0 0; font-size: 1.05rem; white-space: pre-wrap; overflow-wrap: anywhere; }
    .place { margin: 0.6rem 0 0; color: #7fd1ff; font: 13px/1.5 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
    pre { margin: 0.8rem 0 0; padding: 0.8rem 1rem; overflow: auto; border-radius: 6px; background: #0f1115;
      font: 13px/1.55 ui-monospace, Menlo, Consolas, monospace; tab-size: 2; }
    .stack { color: #9aa3b0; }
    .foot { display: flex; justify-content: space-between; align-items: center; margin-top: 1rem; color: #9aa3b0; }
    button { font: inherit; color: inherit; background: none; border: 1px solid #4a5160; border-radius: 4px;
      padding: 0.2rem 0.8rem; cursor: pointer; }
    button:hover, button:focus-visible { color: #fff; border-color: #9aa3b0; }`;

  let overlay = null;

  function showProblem({ title, message, place, frame, stack }) {
    hideProblem();
    overlay = document.createElement("plotctl-problem");
    const root = overlay.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    const panel = element("div", "panel");
    panel.setAttribute("role", "alertdialog");
    panel.setAttribute("aria-label", "An app failed");
    panel.append(element("h1", "title", title), element("p", "message", message));
    if (place !== "") panel.append(element("p", "place", place));
    if (frame !== "") panel.append(element("pre", "frame", frame));
    if (stack !== "") panel.append(element("pre", "stack", stack));
    const foot = element("div", "foot");
    const close = element("button", "close", "Dismiss (Esc)");
    close.addEventListener("click", hideProblem);
    foot.append(element("span", "hint", "The next save that works closes this."), close);
    panel.append(foot);
    const shade = element("div", "shade");
    shade.addEventListener("click", (event) => event.target === shade && hideProblem());
    shade.append(panel);
    root.append(shade);
    document.documentElement.append(overlay);
  }

  function hideProblem() {
    overlay?.remove();
    overlay = null;
  }

  function element(tag, className, text = "") {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
  }

  document.addEventListener("keydown", (event) => event.key === "Escape" && hideProblem());

  // While its document is replaced, a page is empty for a moment and would scroll to its top.
  let held = null;

  function holdScroll() {
    releaseScroll();
    held = { x: scrollX, y: scrollY, minHeight: document.body.style.minHeight };
    document.body.style.minHeight = `${document.documentElement.scrollHeight}px`;
  }

  function releaseScroll() {
    if (held === null) return;
    const { x, y, minHeight } = held;
    held = null;
    document.body.style.minHeight = minHeight;
    scrollTo(x, y);
  }

  // BokehJS signals only once that a document is drawn, to the page and to the app (document_ready), so this is reset. It
  // also keeps the models of removed roots for a while, whose names the new ones may have.
  const usualTimeouts = new WeakMap();
  let drawings = 0;
  let formerRoots = new Set();

  function expectDrawing() {
    drawings++;
    formerRoots = new Set(documents().flatMap((drawn) => drawn.roots()));
    for (const drawn of documents()) {
      drawn._notified_idle = false;
      if (!usualTimeouts.has(drawn)) usualTimeouts.set(drawn, drawn._recompute_timeout);
      drawn._recompute_timeout = 0;
    }
  }

  function documents() {
    return typeof Bokeh === "undefined" ? [] : Bokeh.documents;
  }

  const MAX_DRAWING_MS = 10_000;

  function settleWhenDrawn() {
    const drawing = drawings;
    const deadline = performance.now() + MAX_DRAWING_MS;
    setTimeout(function check() {
      if (drawing !== drawings) return;
      if (!isNewDrawn() && performance.now() < deadline) {
        setTimeout(check, 50);
        return;
      }
      releaseScroll();
      removeStaleViews();
      for (const drawn of documents()) {
        drawn._recompute_all_models();
        drawn._recompute_timeout = usualTimeouts.get(drawn) ?? drawn._recompute_timeout;
      }
    }, 100);
  }

  // The new document arrives on another socket, and waits there for the bundles that it needs.
  function isNewDrawn() {
    return documents().every((drawn) => drawn.is_idle && !drawn.roots().some((root) => formerRoots.has(root)));
  }

  // After two saves in quick succession, a root that was removed while BokehJS was building its view is drawn nevertheless.
  function removeStaleViews() {
    for (const drawn of documents()) {
      for (const view of drawn.views_manager?.roots ?? []) {
        const { model } = view;
        const isShown = drawn.all_roots.includes(model) || model === drawn.config?.notifications;
        if (!isShown) view.remove();
      }
    }
  }

  function handle(message) {
    switch (message.is) {
      case "hello":
        if (message.load) reloadPage();
        else if (message.problem === null) hideProblem();
        else showProblem(message.problem);
        break;
      case "updating":
        if (!isFailedPage) holdScroll();
        expectDrawing();
        break;
      case "updated":
        hideProblem();
        if (isFailedPage || message.load) reloadPage();
        else settleWhenDrawn();
        break;
      case "kept":
        formerRoots.clear();
        settleWhenDrawn();
        break;
      case "problem":
        showProblem(message.problem);
        break;
    }
  }

  let socket = null;
  const unsent = [];
  const MAX_UNSENT = 20;
  const RETRY_MS = 1000;

  function connect() {
    socket = new WebSocket(address.href.replace(/^http/, "ws"));
    socket.onopen = () => unsent.splice(0).forEach((text) => socket.send(text));
    socket.onmessage = ({ data }) => handle(JSON.parse(data));
    socket.onclose = () => setTimeout(connect, RETRY_MS);
  }

  const MAX_TEXT_LENGTH = 1500;
  const MAX_STACK_LENGTH = 4000;

  function report(kind, text, stack) {
    const message = {
      kind,
      text: String(text).slice(0, MAX_TEXT_LENGTH),
      stack: String(stack ?? "").slice(0, MAX_STACK_LENGTH),
    };
    const json = JSON.stringify(message);
    if (socket?.readyState === WebSocket.OPEN) socket.send(json);
    else if (unsent.length < MAX_UNSENT) unsent.push(json);
  }

  function textOf(value) {
    if (value instanceof Error) return `${value.name}: ${value.message}`;
    if (typeof value !== "object" || value === null) return String(value);
    try {
      return JSON.stringify(value) ?? String(value);
    } catch {
      return Object.prototype.toString.call(value);
    }
  }

  addEventListener("error", ({ message, error, filename, lineno, colno }) => {
    // Files that could not be loaded cause this event too, without a message.
    if (message !== undefined && !isReported(error))
      report("error", message, error?.stack ?? `${filename}:${lineno}:${colno}`);
  });
  addEventListener("unhandledrejection", ({ reason }) => {
    if (!isReported(reason)) report("rejection", textOf(reason), reason?.stack);
  });

  // Errors of BokehJS are reported to the server without this script.
  function isReported(error) {
    return globalThis.plotctlPage?.isOurs(error) === true;
  }

  // The server logs what it answers with an ERROR.
  const LOGGED_BY_SERVER = /Unhandled ERROR reply|Error rendering Bokeh items:/;

  const { error } = console;
  console.error = function (...values) {
    error.apply(console, values);
    if (values.some((value) => LOGGED_BY_SERVER.test(value))) return;
    const stack = values.find((value) => value instanceof Error)?.stack;
    report("console", values.map(textOf).join(" "), stack);
  };

  connect();
})();
