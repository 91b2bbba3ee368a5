// The page script: draws the documents of the page, loads BokehJS bundles that a document needs after the page was loaded,
// and reconnects a page whose server was down for a long time. BokehJS is not modified; this script hooks in between its
// websocket and its message handler. Pages load it as a file; for pages that embed an app it is part of autoload.js.
(() => {
  "use strict";

  // A module that only this bundle contains, to detect a bundle that any script has loaded.
  const MODULE_OF_BUNDLE = {
    bokeh: "client/connection",
    "bokeh-gl": "models/glyphs/webgl/main",
    "bokeh-widgets": "models/widgets/main",
    "bokeh-tables": "models/widgets/tables/main",
    "bokeh-mathjax": "models/text/mathjax/main",
  };

  const { installReturn, installKeeping } = globalThis.plotctlResume;
  const { showNotice, noticeArea, handleError, isDisconnected, setReporter } = globalThis.plotctlPage;
  const transfers = globalThis.plotctlTransfers;

  const pendingLoads = new Map();

  // Scripts of an app's custom models, by the model's name; `definition.js` is for models without their own code.
  const EXTENSION = /\/static\/extensions\/([^/]+)\/([^/]+)$/;

  function isLoaded(url, resolver = Bokeh.require("base").default_resolver) {
    if (pendingLoads.has(url)) return false;
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
    if (!pendingLoads.has(url)) {
      const load = addScript(url)
        .then(installUploadCheck)
        .then(retryMathJax)
        // The message is handled nevertheless: known models are drawn, unknown ones are reported.
        .catch((error) => console.error(`plotctl: ${error.message}`))
        .finally(() => pendingLoads.delete(url));
      pendingLoads.set(url, load);
    }
    return pendingLoads.get(url);
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

  // The first widget of a page tries to load MathJax, only once; it must try again after the bundle was loaded.
  async function retryMathJax() {
    const { default_provider } = Bokeh.require("models/text/providers");
    if (default_provider.status === "failed") await default_provider.fetch();
  }

  // Paths of bundles are relative to the server of the websocket, which may differ from the server of the page.
  function missingBundles(metadata, connection) {
    // Most messages have only their number.
    if (!metadata.includes('"bundles"')) return [];
    const { bundles } = JSON.parse(metadata);
    if (!Array.isArray(bundles)) return [];
    const server = connection.url.replace(/^ws/, "http");
    // A whole document contains the definitions of its models.
    const [header] = connection._receiver._fragments;
    const isWhole = JSON.parse(header).msgtype === "PULL-DOC-REPLY";
    const resolver = connection.session?.document.resolver;
    return bundles
      .map((path) => new URL(path, server))
      .filter(({ pathname }) => !(isWhole && EXTENSION.exec(pathname)?.[2] === "definition.js"))
      .map(({ href }) => href)
      .filter((url) => !isLoaded(url, resolver));
  }

  // A message consists of header, metadata, content and buffers. If its metadata lists missing bundles, this part and all
  // following ones on the socket wait until they are loaded.
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
        // The first one is handled unconditionally, so that a bundle that fails to load is requested only once.
        events.forEach((later, i) => {
          if (this.socket !== socket) return;
          if (i === 0) handle.call(this, later);
          else this._on_message(later);
        });
      });
    };

    // BokehJS keeps its receiver when it reconnects. An incomplete message of the old socket must be discarded.
    const { connect } = prototype;
    prototype.connect = function () {
      this._receiver._current_consumer = this._receiver._HEADER;
      return connect.call(this);
    };
  }

  async function loadInOrder(urls) {
    for (const url of urls) await load(url);
  }

  // BokehJS tries to reconnect for half a minute, always with the token of the page. After that, or when the server rejects
  // the token, this script requests a new token for the same session until the server answers.
  const TOKEN_REJECTED = new Set([4401, 4403, 4410]);
  const MAX_WAIT_MS = 30_000;
  const NEW_SESSION_NOTICE = "The session had ended. The app was started again.";
  const UPDATED_NOTICE = "The app was updated.";
  const NEW_SESSION_NOTICE_MS = 10_000;

  // A server that restarts gives each page its own time to come back, as the last part of the reason. Without one, as after
  // an overload, the times of pages vary. (src/protocol/returning.ts is the other side.)
  const SERVER_LEFT = new Set([1012, 1013]);
  const RETRY_MS = 3000;
  const MAX_RETRY_MS = 60_000;
  const firstWaits = new WeakMap(); // by connection

  function firstWait(reason) {
    const [, retry] = /; retry=(\d{1,9})$/.exec(reason) ?? [];
    if (retry !== undefined) return Math.min(MAX_RETRY_MS, Number(retry));
    return RETRY_MS * (0.2 + 0.8 * Math.random());
  }

  // Varies the times of pages that lost their connections at the same moment.
  function spreadWait(connection, milliseconds) {
    const first = firstWaits.get(connection);
    firstWaits.delete(connection);
    return first ?? milliseconds * (0.5 + Math.random());
  }

  function installRenewal(prototype) {
    const { ConnectionLost } = Bokeh.require("core/bokeh_events");
    const renewals = new WeakMap();
    const waiting = new Map(); // by connection

    const onClose = prototype._on_close;
    prototype._on_close = function (event, reject) {
      if (TOKEN_REJECTED.has(event.code)) this._reconnection_attempts_left = 0;
      if (SERVER_LEFT.has(event.code)) firstWaits.set(this, firstWait(event.reason));
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
      if (session == null || !session.document.config.reconnect_session) {
        schedule.call(this, milliseconds);
        return;
      }
      const isRenewal = this._reconnection_attempts_left <= 0;
      const count = isRenewal ? (renewals.get(this) ?? 0) : this.reconnection_attempts;
      if (isRenewal) renewals.set(this, count + 1);
      const wait = spreadWait(this, isRenewal ? Math.min(MAX_WAIT_MS, 1000 * (2 ** count - 1)) : milliseconds);
      session.document.event_manager.send_event(new ConnectionLost(new WeakRef(this), count, wait));
      const retry = () => {
        waiting.delete(this);
        if (isRenewal) void renew(this);
        else this._try_reconnect();
      };
      clearTimeout(waiting.get(this)?.timer);
      waiting.set(this, { retry, timer: setTimeout(retry, wait) });
    };

    // The network is back, or the reader looks at the page again.
    const retryAll = () => {
      for (const { retry, timer } of [...waiting.values()]) {
        clearTimeout(timer);
        retry();
      }
    };
    addEventListener("online", retryAll);
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") retryAll();
    });

    // The session of a page may end while it is away: its document is new then, and the reader's input in the old one is
    // lost. When the app was updated, the server has entered it in the new one.
    const lives = new WeakMap(); // the life of the session, by connection
    const newSessions = new WeakMap(); // the notice of a life that has just begun, by connection
    const acknowledge = prototype._awaiting_ack_handler;
    prototype._awaiting_ack_handler = function (message, resolve, reject) {
      const { life, updated } = message.metadata;
      const before = lives.get(this);
      if (before !== undefined && life !== before) newSessions.set(this, updated ? UPDATED_NOTICE : NEW_SESSION_NOTICE);
      if (life !== undefined) lives.set(this, life);
      acknowledge.call(this, message, resolve, reject);
    };

    const pull = prototype._repull_session_doc;
    prototype._repull_session_doc = function (resolve, reject) {
      const notifyIfNew = (session) => {
        resolve(session);
        showNoticesOf(session, this);
        if (ownPage !== undefined) onPulled(session);
        const notice = newSessions.get(this);
        newSessions.delete(this);
        if (notice !== undefined) notifyOfNewSession(this, notice);
      };
      return pull.call(this, notifyIfNew, reject);
    };
  }

  // A connection can be lost without an end: then nothing comes any more, and the browser notices only after minutes. The
  // server's pings do not reach scripts, so after some silence the page asks the server. A large message on a slow network
  // looks the same until it is complete: the time doubles until an answer has come.
  const SILENCE_MS = 45_000;
  const ANSWER_MS = 5000;
  const MAX_SILENCE_MS = 600_000;
  const silenceLimits = new WeakMap(); // by connection, after a loss
  const heardAt = new WeakMap(); // by socket

  function installLinkCheck(prototype) {
    const { Message } = Bokeh.require("protocol/message");
    const { _on_message, _on_open } = prototype;

    prototype._on_message = function (event) {
      heardAt.set(this.socket, performance.now());
      _on_message.call(this, event);
    };

    prototype._on_open = function (resolve, reject) {
      _on_open.call(this, resolve, reject);
      heardAt.set(this.socket, performance.now());
      watch(this, this.socket);
    };

    function watch(connection, socket) {
      let limit = silenceLimits.get(connection) ?? SILENCE_MS;
      let askedAt; // while there is no answer
      const look = () => {
        if (connection.socket !== socket) return;
        const [now, heard] = [performance.now(), heardAt.get(socket)];
        if (heard >= askedAt) {
          askedAt = undefined;
          limit = SILENCE_MS;
          silenceLimits.delete(connection);
        }
        if (now - heard < limit) setTimeout(look, limit - (now - heard));
        // A page that did not run meanwhile has not seen the answer either, and asks again.
        else if (askedAt === undefined || now - askedAt > 2 * ANSWER_MS) {
          askedAt = now;
          Message.create("SERVER-INFO-REQ", { link_check: true }, {}).send(socket);
          setTimeout(look, ANSWER_MS);
        } else {
          silenceLimits.set(connection, Math.min(MAX_SILENCE_MS, 2 * limit));
          giveUp(socket);
        }
      };
      setTimeout(look, limit);
    }

    // The closing handshake would take as long as the browser waits for it.
    function giveUp(socket) {
      const { onclose } = socket;
      socket.onmessage = socket.onclose = socket.onerror = null;
      socket.close();
      onclose({ code: 1006, reason: "the server does not answer" });
    }
  }

  // Notices that the app's server sends, such as about its data. A text of null closes the notice.
  const sessionsWithNotices = new WeakSet();

  function showNoticesOf(session, connection) {
    if (sessionsWithNotices.has(session)) return;
    sessionsWithNotices.add(session);
    transfers.handleMessages(session, connection);
    const closers = new Map(); // by key
    session.document.on_message("plotctl:notice", ({ key, text }) => {
      closers.get(key)?.();
      closers.delete(key);
      if (text !== null) closers.set(key, showNotice(text, { key, place: placeOf(connection) }));
    });
  }

  // A message that is too large for the server would end the connection. Instead, the page shows a notice and sends the
  // events without their values: the server logs this, and sends its own values back to the page.
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
      const maxBytes = parts.reduce((sum, part) => sum + (part.byteLength ?? 3 * part.length), 0);
      const bytes = maxBytes <= limit ? maxBytes : parts.reduce((sum, part) => sum + byteLength(part), 0);
      if (bytes <= limit) {
        for (const part of parts) this.socket.send(part);
        return;
      }
      const { events = [] } = message.content;
      notifyTooBig(this, whatChanged(events, this.session?.document), bytes, limit);
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
      // Text that the user is typing is kept; it is reset when it is entered as a value.
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

  function notifyTooBig(connection, what, bytes, limit) {
    showNotice(
      `${what} was not sent: it has ${sizeText(bytes, Math.ceil)}, and the server accepts at most \
${sizeText(limit, Math.floor)} at a time.`,
      { key: "too big", place: placeOf(connection) },
    );
  }

  function sizeText(bytes, round) {
    const [unit, name] = bytes < 2 ** 20 ? [2 ** 10, "KB"] : [2 ** 20, "MB"];
    return `${round((10 * bytes) / unit) / 10} ${name}`;
  }

  // A file is read and encoded only if it can be sent: browsers cannot read very large files.
  function installUploadCheck() {
    const { FileInputView } = moduleIfLoaded("models/widgets/file_input") ?? {};
    if (FileInputView === undefined || FileInputView.prototype.plotctl) return;
    FileInputView.prototype.plotctl = true;
    transfers.installProgress(FileInputView.prototype);
    const { load_files } = FileInputView.prototype;
    FileInputView.prototype.load_files = async function (files) {
      const { model } = this;
      const connection = connections.get(model.document);
      const upload = transfers.uploadOf(model);
      if (upload !== undefined) return transfers.sendFiles(this, files, { ...upload, connection });
      const limit = limits.get(connection) ?? Infinity;
      // The size in base64. Of a directory only the accepted files are sent, so its size is not known here.
      const bytes = model.directory ? 0 : [...files].reduce((sum, { size }) => sum + 4 * Math.ceil(size / 3), 0);
      if (bytes <= limit) return load_files.call(this, files);
      this.input_el.value = "";
      notifyTooBig(connection, "The upload", bytes, limit);
      const { Message } = Bokeh.require("protocol/message");
      if (connection.socket !== null) {
        sendWithoutValues(connection, Message.create("PATCH-DOC", {}, {}), { events: [], bytes });
      }
    };
  }

  // A page that reads the whole document again makes its views anew. The field in which its reader types keeps what is in it,
  // and the cursor, if its model is still there.
  const FIELD_WITHIN_MS = 5000;
  const FIELD_EVERY_MS = 20;

  function installTyping() {
    const { prototype } = Bokeh.require("document").Document;
    const { replace_with_json } = prototype;
    prototype.replace_with_json = function (...content) {
      const typing = typingIn(this);
      replace_with_json.apply(this, content);
      if (typing !== undefined) goOnTyping(this, typing);
    };
  }

  function typingIn(doc) {
    let field = document.activeElement;
    while (field?.shadowRoot?.activeElement) field = field.shadowRoot.activeElement;
    if (!isTextField(field)) return undefined;
    const view = Bokeh.index.query_one(({ input_el, model }) => input_el === field && model.document === doc);
    if (view == null) return undefined;
    const { value, selectionStart, selectionEnd } = field;
    return { id: view.model.id, value, selection: [selectionStart, selectionEnd] };
  }

  function isTextField(element) {
    return element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === "text");
  }

  /** Views are made some time after their models. */
  async function goOnTyping(doc, { id, value, selection }) {
    const until = performance.now() + FIELD_WITHIN_MS;
    while (performance.now() < until) {
      const view = Bokeh.index.query_one(({ model }) => model.id === id && model === doc.get_model_by_id(id));
      if (isTextField(view?.input_el) && view.input_el.isConnected) {
        view.input_el.value = value;
        // The reader may have gone on somewhere else.
        if (document.activeElement !== document.body) return;
        view.input_el.focus({ preventScroll: true });
        view.input_el.setSelectionRange(...selection);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, FIELD_EVERY_MS));
    }
  }

  // Errors of the page are sent to its server in the metadata of an empty patch.
  const connected = new Set();

  function installErrorReports(prototype) {
    const { _repull_session_doc } = prototype;
    prototype._repull_session_doc = function (resolve, reject) {
      connected.add(this);
      const place = unconnectedPlaces.get(this.token);
      if (place !== undefined) setPlace(this, place);
      setReporter(reportError, placeOf);
      const note = (error) => {
        if (this.socket !== null) handleError(error, this);
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

  // In a page with apps of several servers, an error without a connection is not reported, since its server is unknown.
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

  function notifyOfNewSession(connection, notice) {
    if (!connection.session.document.config.notify_connection_status) return;
    showNotice(notice, { durationMs: NEW_SESSION_NOTICE_MS, place: placeOf(connection) });
  }

  // The places of embedded apps, in which their notices are shown.
  const unconnectedPlaces = new Map(); // by the token of the connection to come
  const places = new Map(); // by connection

  function placeOf(connection) {
    for (const [each, { element }] of places) if (!element.isConnected) places.delete(each);
    if (connection !== undefined) return places.get(connection);
    const [only, another] = new Set(places.values());
    return another === undefined ? only : undefined;
  }

  function setPlace(connection, place) {
    places.set(connection, place);
    placeConnectionNotices(place);
  }

  // BokehJS shows lost connections in one fixed element for all apps, which would cover plots.
  async function placeConnectionNotices(place) {
    const { host } = Bokeh.require("models/ui/notifications").notifications_el.getRootNode();
    host.classList.add("plotctl-connection");
    addStyle();
    // Then BokehJS has added it to the page.
    await Bokeh.require("core/dom").dom_ready();
    if (host.parentElement?.matches(".plotctl-notices") !== true || !host.isConnected) noticeArea(place).append(host);
  }

  /** Draws an app in the place of its script element; the place shows why that is not possible. */
  async function embedApp(script, { token, path, server }) {
    const place = globalThis.plotctlPlace.around(script);
    const content = script.parentElement;
    script.remove();
    unconnectedPlaces.set(token, place);
    try {
      const url = Bokeh.require("embed/server")._get_ws_url(path, server);
      const { roots } = await Bokeh.embed.add_document_from_session(url, token, content);
      await place.drawn(roots[0]?.model.document);
    } catch (error) {
      if (isDisconnected(error)) place.fail(globalThis.plotctlPlace.UNREACHABLE);
      else {
        if (content.firstElementChild === null) place.fail("The browser could not draw it.");
        else place.drawn();
        handleError(error);
      }
    } finally {
      unconnectedPlaces.delete(token);
    }
  }

  // All selectors have no specificity, so that any rule of the page's author overrides these.
  const STYLE = `
    :where(.plotctl-connection) { position: static; transform: none; width: auto; max-width: none; font: 14px sans-serif;
      color: light-dark(#1f2a33, #dde4e9); --danger: light-dark(#f8d7da, #2c0b0e); --danger-border: light-dark(#f1aeb5, #842029);
      --success: light-dark(#d1e7dd, #051b11); --success-border: light-dark(#a3cfbb, #0f5132); }
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

  // The rest is only for plotctl's own pages: a page that embeds an app keeps its address and its style.
  let ownPage;

  function initializePage({ colorScheme, busy }) {
    placeConnectionNotices();
    if (colorScheme !== undefined) styleWidgets(colorScheme);
    if (busy !== undefined) installBusyIndicator();
    return { colorScheme };
  }

  const initializedSessions = new WeakSet();

  // Called after each pull, since the server may have created a new document.
  function onPulled(session) {
    const { document: doc } = session;
    if (ownPage.colorScheme === "auto") sendColorScheme(doc);
    notifyIfBlank(doc);
    if (initializedSessions.has(session)) return;
    initializedSessions.add(session);
    doc.on_message("plotctl:location", writeLocation);
    doc.on_event("connection_lost", () => document.documentElement.classList.add("plotctl-offline"));
    doc.on_event("client_reconnected", () => document.documentElement.classList.remove("plotctl-offline"));
    if (ownPage.colorScheme === "auto") prefersDark.addEventListener("change", () => sendColorScheme(doc));
  }

  // A page is not blank without a reason. A template of the author may have content of its own.
  function notifyIfBlank(doc) {
    if (doc.roots().length > 0 || document.body.innerText.trim() !== "") return;
    const close = showNotice("This app shows nothing yet: its document has no roots.", { key: "no roots" });
    const closeIfFilled = () => {
      if (doc.roots().length === 0) return;
      doc.remove_on_change(closeIfFilled);
      close();
    };
    doc.on_change(closeIfFilled);
  }

  // Browsers reject too frequent changes of the address.
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

  function sendColorScheme(doc) {
    const { MessageSentEvent } = Bokeh.require("document/events");
    const preferred = prefersDark.matches ? "dark" : "light";
    doc._trigger_on_change(new MessageSentEvent(doc, "plotctl:color-scheme", preferred));
  }

  // BokehJS styles each widget in its own shadow root, which the page's style sheets do not reach.
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

  function styleWidgets(scheme) {
    if (scheme === "light") return;
    const sheet = sheetOf(scheme === "dark" ? DARK_WIDGETS : `@media (prefers-color-scheme: dark) { ${DARK_WIDGETS} }`);
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (options) {
      const root = attachShadow.call(this, options);
      root.adoptedStyleSheets = [sheet];
      return root;
    };
  }

  // The server answers each patch when the callbacks that it triggered have ended.
  const BUSY_AFTER_MS = 300;

  function installBusyIndicator() {
    const { ClientConnection } = Bokeh.require("client/connection");
    const { ClientSession } = Bokeh.require("client/session");
    const unanswered = new Set();
    let timer;

    const update = () => {
      clearTimeout(timer);
      if (unanswered.size > 0) timer = setTimeout(() => showBusy(true), BUSY_AFTER_MS);
      else showBusy(false);
    };

    const { send, _on_close } = ClientConnection.prototype;
    ClientConnection.prototype.send = function (message) {
      send.call(this, message);
      if (this.socket === null || message.msgtype() !== "PATCH-DOC") return;
      unanswered.add(message.msgid());
      if (unanswered.size === 1) update();
    };
    ClientConnection.prototype._on_close = function (event, reject) {
      unanswered.clear();
      update();
      _on_close.call(this, event, reject);
    };
    const { handle } = ClientSession.prototype;
    ClientSession.prototype.handle = function (message) {
      if (unanswered.delete(message.reqid()) && unanswered.size === 0) update();
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
      connection.token = await requestToken(connection);
    } catch (error) {
      // Only the reader can do something about a rejection.
      if (error.rejection === undefined) connection._schedule_reconnect(0);
      else notifyOfRejection(error.rejection, placeOf(connection));
      return;
    }
    try {
      await connection.connect();
    } catch {
      return; // The end of the socket has scheduled the next attempt.
    }
    connection._reconnection_attempts_left = 5;
    connection.session.document.event_manager.send_event(new ClientReconnected());
  }

  async function requestToken({ url, token, args_string }) {
    const { session_id } = Bokeh.require("client/connection").parse_token(token);
    const autoload = new URL(url.replace(/^ws/, "http").replace(/\/ws$/, "/autoload.js"));
    // A plotctl page may have changed its address since it was loaded.
    const query = ownPage === undefined ? (args_string ?? "") : location.search;
    for (const [name, value] of new URLSearchParams(query)) {
      if (!name.startsWith("bokeh-")) autoload.searchParams.append(name, value);
    }
    autoload.searchParams.append("bokeh-autoload-element", "renewal");
    autoload.searchParams.append("resources", "none");
    const headers = { "Bokeh-Session-Id": session_id, Accept: "application/json" };
    const response = await fetch(autoload, { headers, credentials: "include", cache: "no-store" });
    const { status } = response;
    if (status === 401 || status === 403) {
      throw Object.assign(new Error(`no token: ${status}`), { rejection: rejectionOf(await response.text()) });
    }
    if (!response.ok) throw new Error(`no token: ${status}`);
    const { token: fresh } = await response.json();
    return fresh;
  }

  function notifyOfRejection({ text, link }, place) {
    // BokehJS still says that it reconnects.
    noticeArea(place).querySelector(":scope > .plotctl-connection")?.remove();
    showNotice(text, { link, key: "rejected", place });
  }

  function rejectionOf(answer) {
    // A link to the sign-in as JSON, or the title and the reason of an error.
    const [, signIn] = /^\{"sign_in":(".*")\}$/.exec(answer) ?? [];
    if (signIn === undefined) {
      const [title, reason = title] = answer.split("\n");
      return { text: reason, link: { label: "Load the page again", url: location.href } };
    }
    const url = new URL(JSON.parse(signIn));
    // The reader comes back to this page, which may have changed its address since it was loaded.
    if (ownPage !== undefined && url.searchParams.has("next"))
      url.searchParams.set("next", location.pathname + location.search);
    return {
      text: "You are signed out. What you see is no longer up to date.",
      link: { label: "Sign in", url: url.href },
    };
  }

  // For autoload.js: the page may already have loaded BokehJS, with fewer bundles.
  function loadMissing(paths) {
    const urls = paths.map((path) => new URL(path, document.baseURI).href);
    return loadInOrder(urls.filter((url) => !isLoaded(url)));
  }

  function embedPage() {
    for (const element of document.querySelectorAll('script[type="application/vnd.plotctl.render-items+json"]')) {
      if (element.dataset.drawn) continue;
      element.dataset.drawn = "yes";
      ownPage ??= initializePage(element.dataset);
      const { docs, path } = element.dataset;
      Bokeh.embed.embed_items(document.getElementById(docs).textContent, JSON.parse(element.textContent), path);
    }
  }

  if (typeof Bokeh === "undefined") {
    console.error("plotctl: BokehJS could not be loaded");
    showNotice("This page cannot be drawn: BokehJS could not be loaded.");
    return;
  }
  globalThis.plotctl = { loadMissing, embedApp, setPlace };
  const { prototype } = Bokeh.require("client/connection").ClientConnection;
  if (!prototype.plotctl) {
    prototype.plotctl = true;
    installBundleLoader(prototype);
    installRenewal(prototype);
    installLinkCheck(prototype);
    installReturn(prototype, (connection) =>
      showNotice("What you see is no longer up to date, and could not be updated.", {
        link: { label: "Load the page again", url: location.href },
        key: "out of date",
        place: placeOf(connection),
      }),
    );
    installSizeCheck(prototype);
    installKeeping(prototype);
    installErrorReports(prototype);
    installTyping();
  }
  installUploadCheck();
  embedPage();
})();
