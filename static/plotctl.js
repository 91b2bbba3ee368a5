// The page's side of plotctl: draws the documents that the page names, loads bundles of BokehJS that a document comes to
// need after the page was made, and brings a page back whose server was away for long. BokehJS itself stays as it is
// published; this script goes between its websocket and its message handler. It is served as a file to pages, and stands
// inside autoload.js for pages of others.
(() => {
  "use strict";

  // A module that only this bundle brings, so that a bundle is known to be there whoever loaded it.
  const MODULE_OF_BUNDLE = {
    bokeh: "client/connection",
    "bokeh-gl": "models/glyphs/webgl/main",
    "bokeh-widgets": "models/widgets/main",
    "bokeh-tables": "models/widgets/tables/main",
    "bokeh-mathjax": "models/text/mathjax/main",
  };

  const { showNotice, noteError, reportBy } = globalThis.plotctlPage;

  const loadsUnderWay = new Map();

  // Scripts of an app's own models, by the model's name; `definition.js` is for models without code of their own.
  const EXTENSION = /\/static\/extensions\/([^/]+)\/([^/]+)$/;

  function isLoaded(url, resolver = Bokeh.require("base").default_resolver) {
    if (loadsUnderWay.has(url)) return false;
    const { pathname } = new URL(url);
    const [, model] = EXTENSION.exec(pathname) ?? [];
    if (model !== undefined) return resolver.get(decodeURIComponent(model)) != null;
    const bundle = pathname
      .split("/")
      .pop()
      .replace(/\.min\.js$/, "");
    return moduleIfLoaded(MODULE_OF_BUNDLE[bundle]) !== undefined;
  }

  function load(url) {
    if (!loadsUnderWay.has(url)) {
      const load = addScript(url)
        .then(installUploadCheck)
        .then(wakeMathJax)
        // The message is handled all the same: the models that are known are drawn, the others are reported.
        .catch((error) => console.error(`plotctl: ${error.message}`))
        .finally(() => loadsUnderWay.delete(url));
      loadsUnderWay.set(url, load);
    }
    return loadsUnderWay.get(url);
  }

  function addScript(url) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = url;
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${url} could not be loaded`));
      document.head.append(script);
    });
  }

  // The first widget of a page looks for MathJax, and only once.
  async function wakeMathJax() {
    const { default_provider } = Bokeh.require("models/text/providers");
    if (default_provider.status === "failed") await default_provider.fetch();
  }

  // Bundles are named relative to the server of the websocket, which need not be the server of the page.
  function missingBundles(metadata, connection) {
    const { bundles } = JSON.parse(metadata);
    if (!Array.isArray(bundles)) return [];
    const server = connection.url.replace(/^ws/, "http");
    // A whole document brings the definitions of its models along.
    const [header] = connection._receiver._fragments;
    const isWhole = JSON.parse(header).msgtype === "PULL-DOC-REPLY";
    const resolver = connection.session?.document.resolver;
    return bundles
      .map((path) => new URL(path, server))
      .filter(({ pathname }) => !(isWhole && EXTENSION.exec(pathname)?.[2] === "definition.js"))
      .map(({ href }) => href)
      .filter((url) => !isLoaded(url, resolver));
  }

  // Every message is header, metadata, content, buffers. Where its metadata names bundles that are missing, this and all
  // that follows on the socket waits until they are there.
  function installBundleLoader(prototype) {
    const handle = prototype._on_message;
    const waiting = new WeakMap();

    prototype._on_message = function (event) {
      const { socket } = this;
      const queue = waiting.get(socket);
      if (queue !== undefined) {
        queue.push(event);
        return;
      }
      const receiver = this._receiver;
      const isMetadata = receiver._current_consumer === receiver._METADATA;
      const missing = isMetadata && event.data.length > 2 ? missingBundles(event.data, this) : [];
      if (missing.length === 0) {
        handle.call(this, event);
        return;
      }
      waiting.set(socket, [event]);
      loadInOrder(missing).then(() => {
        const events = waiting.get(socket);
        waiting.delete(socket);
        // The first is handled unconditionally, so that a bundle that cannot be loaded is asked for only once.
        events.forEach((later, i) => {
          if (this.socket !== socket) return;
          if (i === 0) handle.call(this, later);
          else this._on_message(later);
        });
      });
    };

    // BokehJS keeps its receiver when it connects anew; half a message of the old socket must not meet the new one's.
    const { connect } = prototype;
    prototype.connect = function () {
      this._receiver._current_consumer = this._receiver._HEADER;
      return connect.call(this);
    };
  }

  async function loadInOrder(urls) {
    for (const url of urls) await load(url);
  }

  // BokehJS tries to reconnect for half a minute, always with the token that the page came with. After that, or when the
  // server says that the token opens nothing any more, the server is asked for a fresh token of the same session, again
  // and again until it answers.
  const TOKEN_IS_DEAD = new Set([4401, 4410]);
  const MAX_WAIT_MS = 30_000;
  const FRESH_NOTICE = "The session had ended: this is a fresh start of the app.";

  function installRenewal(prototype) {
    const { ConnectionLost } = Bokeh.require("core/bokeh_events");
    const renewals = new WeakMap();

    const onClose = prototype._on_close;
    prototype._on_close = function (event, reject) {
      if (TOKEN_IS_DEAD.has(event.code)) this._reconnection_attempts_left = 0;
      onClose.call(this, event, reject);
    };

    const onOpen = prototype._on_open;
    prototype._on_open = function (resolve, reject) {
      renewals.delete(this);
      onOpen.call(this, resolve, reject);
    };

    const schedule = prototype._schedule_reconnect;
    prototype._schedule_reconnect = function (milliseconds) {
      const { session } = this;
      if (session == null || this._reconnection_attempts_left > 0 || !session.document.config.reconnect_session) {
        schedule.call(this, milliseconds);
        return;
      }
      const count = renewals.get(this) ?? 0;
      renewals.set(this, count + 1);
      const wait = Math.min(MAX_WAIT_MS, 1000 * (2 ** count - 1));
      session.document.event_manager.send_event(new ConnectionLost(new WeakRef(this), count, wait));
      setTimeout(() => renew(this), wait);
    };

    // A pull that brings other roots than before is a fresh document: what was entered in the old one is lost.
    const pull = prototype._repull_session_doc;
    prototype._repull_session_doc = function (resolve, reject) {
      const before = new Set(this.session?.document.all_roots.map(({ id }) => id));
      const tellIfFresh = (session) => {
        resolve(session);
        if (ownPage !== undefined) welcome(session);
        if (before.size > 0 && session.document.all_roots.every(({ id }) => !before.has(id)))
          tellOfFreshDocument(session.document);
      };
      return pull.call(this, tellIfFresh, reject);
    };
  }

  // A message that is larger than the server accepts would end the connection. The page says so instead, and sends the
  // events without their values: the log of the server has a line then, and the page gets the values that the server has.
  const connections = new WeakMap(); // by document
  const limits = new WeakMap(); // bytes of one message, by connection

  function installSizeCheck(prototype) {
    const { send, _awaiting_ack_handler, _repull_session_doc } = prototype;

    prototype._awaiting_ack_handler = function (message, resolve, reject) {
      limits.set(this, message.metadata.max_message_bytes ?? Infinity);
      _awaiting_ack_handler.call(this, message, resolve, reject);
    };

    prototype._repull_session_doc = function (resolve, reject) {
      const note = (session) => {
        connections.set(session.document, this);
        resolve(session);
      };
      return _repull_session_doc.call(this, note, reject);
    };

    prototype.send = function (message) {
      if (this.socket === null) {
        send.call(this, message);
        return;
      }
      const parts = [];
      message.send({ send: (part) => parts.push(part) });
      const limit = limits.get(this) ?? Infinity;
      const mostBytes = parts.reduce((sum, part) => sum + (part.byteLength ?? 3 * part.length), 0);
      const bytes = mostBytes <= limit ? mostBytes : parts.reduce((sum, part) => sum + byteLength(part), 0);
      if (bytes <= limit) {
        for (const part of parts) this.socket.send(part);
        return;
      }
      const { events = [] } = message.content;
      tellTooBig(whatChanged(events, this.session?.document), bytes, limit);
      sendWithoutValues(this, message, { events, bytes });
    };
  }

  function byteLength(part) {
    return part.byteLength ?? new TextEncoder().encode(part).length;
  }

  function sendWithoutValues({ socket }, message, { events, bytes }) {
    delete message.header.num_buffers;
    message.metadata = { unsent_bytes: bytes };
    message.content = {
      // What is being typed stays; it gives way when it is entered, as a value.
      events: events
        .filter(({ attr }) => attr !== "value_input")
        .map(({ kind, model, attr }) => ({ kind, model: model && { id: model.id }, attr })),
    };
    message.send(socket);
  }

  function whatChanged([event], doc) {
    const model = doc?.get_model_by_id(event?.model?.id ?? "");
    if (model?.type === "FileInput" || event?.msg_data?.name === "file_input_change") return "The upload";
    if (event?.kind.startsWith("Column") || event?.attr === "data") return "The data";
    return typeof event?.new === "string" ? "The text" : "The change";
  }

  function tellTooBig(what, bytes, limit) {
    showNotice(
      `${what} was not sent: it has ${sizeText(bytes, Math.ceil)}, and the server accepts at most \
${sizeText(limit, Math.floor)} at a time.`,
      "too big",
    );
  }

  function sizeText(bytes, round) {
    const [unit, name] = bytes < 2 ** 20 ? [2 ** 10, "KB"] : [2 ** 20, "MB"];
    return `${round((10 * bytes) / unit) / 10} ${name}`;
  }

  // A file is read and encoded only where it can be sent: browsers fail to read a very large one at all.
  function installUploadCheck() {
    const { FileInputView } = moduleIfLoaded("models/widgets/file_input") ?? {};
    if (FileInputView === undefined || FileInputView.prototype.plotctl) return;
    FileInputView.prototype.plotctl = true;
    const { load_files } = FileInputView.prototype;
    FileInputView.prototype.load_files = async function (files) {
      const { model } = this;
      const connection = connections.get(model.document);
      const limit = limits.get(connection) ?? Infinity;
      // In base64. Of a directory, only the accepted files are sent.
      const bytes = model.directory ? 0 : [...files].reduce((sum, { size }) => sum + 4 * Math.ceil(size / 3), 0);
      if (bytes <= limit) return load_files.call(this, files);
      this.input_el.value = "";
      tellTooBig("The upload", bytes, limit);
      const { Message } = Bokeh.require("protocol/message");
      if (connection.socket !== null) {
        sendWithoutValues(connection, Message.create("PATCH-DOC", {}, {}), { events: [], bytes });
      }
    };
  }

  // What fails in the page goes to the server that the page is of, with a patch that changes nothing.
  const connected = new Set();

  function installErrorReports(prototype) {
    const { _repull_session_doc } = prototype;
    prototype._repull_session_doc = function (resolve, reject) {
      connected.add(this);
      reportBy(reportError);
      const note = (error) => {
        if (this.socket !== null) noteError(error, this);
        reject(error);
      };
      return _repull_session_doc.call(this, resolve, note);
    };
  }

  function reportError(item, connection = onlyServer()) {
    if (connection?.socket?.readyState !== WebSocket.OPEN) return;
    const { Message } = Bokeh.require("protocol/message");
    Message.create("PATCH-DOC", { page_errors: [item] }, { events: [] }).send(connection.socket);
  }

  // In a page with apps of several servers none hears of errors that may be the others'.
  function onlyServer() {
    for (const each of connected) if (each.closed_permanently) connected.delete(each);
    const [first, ...others] = connected;
    return others.every(({ url }) => new URL(url).host === new URL(first.url).host) ? first : undefined;
  }

  function moduleIfLoaded(name) {
    try {
      return Bokeh.require(name);
    } catch {
      return undefined;
    }
  }

  function tellOfFreshDocument({ config }) {
    if (config.notify_connection_status) showNotice(FRESH_NOTICE);
  }

  // Rules of a page's author win over these, whatever they select by.
  const STYLE = `
    :where(.plotctl-busy-indicator) { position: fixed; inset: 0 0 auto; z-index: 10001; pointer-events: none;
      height: var(--plotctl-busy-height, 3px); background: linear-gradient(90deg, transparent,
      var(--plotctl-busy-color, #2f7ed8), transparent) 0 0 / 40% 100% no-repeat; animation: plotctl-busy 1.2s infinite; }
    :where(html:not(.plotctl-busy)) :where(.plotctl-busy-indicator) { display: none; }
    @keyframes plotctl-busy { from { background-position: -70% 0; } to { background-position: 170% 0; } }
    @media (prefers-reduced-motion: reduce) { :where(.plotctl-busy-indicator) { animation: none; background-size: 100% 100%; } }`;

  function addStyle() {
    if (addStyle.isDone) return;
    addStyle.isDone = true;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheetOf(STYLE)];
  }

  function sheetOf(text) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  }

  // What follows is for pages of ours alone: the page of somebody who embeds an app keeps its address and its looks.
  let ownPage;

  function takeOver({ colorScheme, busy }) {
    const { notifications_el } = Bokeh.require("models/ui/notifications");
    notifications_el.getRootNode().host.classList.add("plotctl-connection");
    if (colorScheme !== undefined) dressWidgets(colorScheme);
    if (busy !== undefined) installBusyIndicator();
    return { colorScheme };
  }

  const welcomed = new WeakSet();

  // Called after each pull: the server may have made a fresh document.
  function welcome(session) {
    const { document: doc } = session;
    if (ownPage.colorScheme === "auto") tellPreference(doc);
    if (welcomed.has(session)) return;
    welcomed.add(session);
    doc.on_message("plotctl:location", writeLocation);
    doc.on_event("connection_lost", () => document.documentElement.classList.add("plotctl-offline"));
    doc.on_event("client_reconnected", () => document.documentElement.classList.remove("plotctl-offline"));
    if (ownPage.colorScheme === "auto") prefersDark.addEventListener("change", () => tellPreference(doc));
  }

  // Browsers refuse when an address is replaced too often.
  const ADDRESS_PAUSE_MS = 200;
  let addressTimer;

  function writeLocation({ names, query }) {
    clearTimeout(addressTimer);
    addressTimer = setTimeout(() => {
      const url = new URL(location.href);
      for (const name of names) url.searchParams.delete(name);
      for (const [name, value] of query) url.searchParams.set(name, value);
      if (url.href !== location.href) history.replaceState(history.state, "", url);
    }, ADDRESS_PAUSE_MS);
  }

  const prefersDark = matchMedia("(prefers-color-scheme: dark)");

  function tellPreference(doc) {
    const { MessageSentEvent } = Bokeh.require("document/events");
    const preferred = prefersDark.matches ? "dark" : "light";
    doc._trigger_on_change(new MessageSentEvent(doc, "plotctl:color-scheme", preferred));
  }

  // BokehJS gives each widget its colours within a shadow root of its own, out of reach of the page's style.
  const DARK_WIDGETS = `:host {
    --color: #d7dee4; --background-color: #20262b; --hover-color: #2b333a; --disabled-color: #8b959d;
    --border-color: #47525b; --divider-color: #343d44; --shortcut-color: #8b959d; --highlight-color: #4d94c8;
    --active-bg: #24445c; --active-border: #4d94c8; --active-fg: #8ec5ee; --inactive-bg: #2b333a; --inactive-fg: #8b959d;
    --icon-color: #a6b1ba; --icon-color-disabled: #4a545c; --inverted-color: #15191c; --placeholder-color: #7c868e;
    --surface-background-color: #2b333a; --disabled-background-color: #2b333a; --box-shadow-color: rgba(0, 0, 0, .6);
    --outline-color: #5b6770; --button-color: #3a444c; color-scheme: dark; }
    .bk-input, .bk-btn-default { color: var(--color); }
    .bk-btn-default { background-color: #2b333a; border-color: #47525b; }
    .bk-btn-default:hover { background-color: #343d44; }
    .bk-btn-default.bk-active { background-color: #24445c; border-color: #4d94c8; }
    select.bk-input:not([multiple]):not([size]) { background-image: url("data:image/svg+xml,<svg \
      xmlns='http://www.w3.org/2000/svg' viewBox='0 0 25 20'><path d='M0 0H25L12.5 20Z' fill='%23a6b1ba'/></svg>"); }
    .noUi-target { background: #2b333a; border-color: #47525b; box-shadow: none; }
    .slick-viewport, .slick-header, .slick-header-columns, .slick-header-column.ui-state-default, .slick-row,
    .slick-row.odd, .slick-cell { background: #20262b; color: #d7dee4; border-color: #343d44; }
    .slick-row.odd .slick-cell { background: #252c32; }
    .slick-cell.bk-cell-index { background: #252c32 !important; color: #8b959d; }
    .slick-cell.selected { background: #24445c; }`;

  function dressWidgets(scheme) {
    if (scheme === "light") return;
    const sheet = sheetOf(scheme === "dark" ? DARK_WIDGETS : `@media (prefers-color-scheme: dark) { ${DARK_WIDGETS} }`);
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (options) {
      const root = attachShadow.call(this, options);
      root.adoptedStyleSheets = [sheet];
      return root;
    };
  }

  // The server answers each patch when the callbacks that it set off have ended.
  const BUSY_AFTER_MS = 300;

  function installBusyIndicator() {
    const { ClientConnection } = Bokeh.require("client/connection");
    const { ClientSession } = Bokeh.require("client/session");
    const unanswered = new Set();
    let timer;

    const note = () => {
      clearTimeout(timer);
      if (unanswered.size > 0) timer = setTimeout(() => showBusy(true), BUSY_AFTER_MS);
      else showBusy(false);
    };

    const { send, _on_close } = ClientConnection.prototype;
    ClientConnection.prototype.send = function (message) {
      send.call(this, message);
      if (this.socket === null || message.msgtype() !== "PATCH-DOC") return;
      unanswered.add(message.msgid());
      if (unanswered.size === 1) note();
    };
    ClientConnection.prototype._on_close = function (event, reject) {
      unanswered.clear();
      note();
      _on_close.call(this, event, reject);
    };
    const { handle } = ClientSession.prototype;
    ClientSession.prototype.handle = function (message) {
      if (unanswered.delete(message.reqid()) && unanswered.size === 0) note();
      handle.call(this, message);
    };
  }

  function showBusy(isBusy) {
    const { classList } = document.documentElement;
    if (isBusy && document.querySelector(".plotctl-busy-indicator") === null) {
      addStyle();
      const indicator = document.createElement("div");
      indicator.className = "plotctl-busy-indicator";
      indicator.setAttribute("role", "progressbar");
      indicator.setAttribute("aria-label", "Working");
      document.body.append(indicator);
    }
    classList.toggle("plotctl-busy", isBusy);
  }

  async function renew(connection) {
    if (connection.socket !== null || connection.closed_permanently) return;
    const { ClientReconnected } = Bokeh.require("core/bokeh_events");
    try {
      connection.token = await freshToken(connection);
    } catch {
      connection._schedule_reconnect(0);
      return;
    }
    try {
      await connection.connect();
    } catch {
      return; // The socket's end has scheduled the next try.
    }
    connection._reconnection_attempts_left = 5;
    connection.session.document.event_manager.send_event(new ClientReconnected());
  }

  async function freshToken({ url, token, args_string }) {
    const { session_id } = Bokeh.require("client/connection").parse_token(token);
    const autoload = new URL(url.replace(/^ws/, "http").replace(/\/ws$/, "/autoload.js"));
    // The address of a page of ours may have changed since it was loaded.
    const query = ownPage === undefined ? (args_string ?? "") : location.search;
    for (const [name, value] of new URLSearchParams(query)) {
      if (!name.startsWith("bokeh-")) autoload.searchParams.append(name, value);
    }
    autoload.searchParams.append("bokeh-autoload-element", "renewal");
    const headers = { "Bokeh-Session-Id": session_id };
    const response = await fetch(autoload, { headers, credentials: "include", cache: "no-store" });
    const fresh = /"token":"([\w.-]+)"/.exec(await response.text());
    if (!response.ok || fresh === null) throw new Error(`no token: ${response.status}`);
    return fresh[1];
  }

  // For autoload.js: the page may have loaded BokehJS before, with fewer bundles.
  function loadMissing(paths) {
    const urls = paths.map((path) => new URL(path, document.baseURI).href);
    return loadInOrder(urls.filter((url) => !isLoaded(url)));
  }

  function embedPage() {
    for (const element of document.querySelectorAll('script[type="application/vnd.plotctl.render-items+json"]')) {
      if (element.dataset.drawn) continue;
      element.dataset.drawn = "yes";
      ownPage ??= takeOver(element.dataset);
      const docs = document.getElementById(element.dataset.docs).textContent;
      Bokeh.embed.embed_items(docs, JSON.parse(element.textContent));
    }
  }

  if (typeof Bokeh === "undefined") {
    console.error("plotctl: BokehJS could not be loaded");
    showNotice("This page cannot be drawn: BokehJS could not be loaded.");
    return;
  }
  globalThis.plotctl = { loadMissing };
  const { prototype } = Bokeh.require("client/connection").ClientConnection;
  if (!prototype.plotctl) {
    prototype.plotctl = true;
    installBundleLoader(prototype);
    installRenewal(prototype);
    installSizeCheck(prototype);
    installErrorReports(prototype);
  }
  installUploadCheck();
  embedPage();
})();
