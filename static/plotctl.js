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

  const loadsUnderWay = new Map();

  function isLoaded(url) {
    if (loadsUnderWay.has(url)) return false;
    const bundle = new URL(url).pathname
      .split("/")
      .pop()
      .replace(/\.min\.js$/, "");
    try {
      Bokeh.require(MODULE_OF_BUNDLE[bundle]);
      return true;
    } catch {
      return false;
    }
  }

  function load(url) {
    if (!loadsUnderWay.has(url)) {
      const load = addScript(url)
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
    return bundles.map((path) => new URL(path, server).href).filter((url) => !isLoaded(url));
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
  const LONGEST_WAIT_MS = 30_000;
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
      const wait = Math.min(LONGEST_WAIT_MS, 1000 * (2 ** count - 1));
      session.document.event_manager.send_event(new ConnectionLost(new WeakRef(this), count, wait));
      setTimeout(() => renew(this), wait);
    };

    // A pull that brings other roots than before is a fresh document: what was entered in the old one is lost.
    const pull = prototype._repull_session_doc;
    prototype._repull_session_doc = function (resolve, reject) {
      const before = new Set(this.session?.document.all_roots.map(({ id }) => id));
      const tellIfFresh = (session) => {
        resolve(session);
        if (before.size > 0 && session.document.all_roots.every(({ id }) => !before.has(id))) showNotice(FRESH_NOTICE);
      };
      return pull.call(this, tellIfFresh, reject);
    };
  }

  // Not one of BokehJS's notifications: their view is being replaced together with the document.
  function showNotice(text) {
    const notice = document.createElement("div");
    notice.className = "plotctl-notice";
    notice.setAttribute("role", "status");
    notice.title = "Click to dismiss";
    notice.textContent = text;
    notice.style.cssText =
      "position:fixed;bottom:1em;left:1em;z-index:1000;padding:.6em 1em;border-radius:4px;cursor:pointer;" +
      "background:#fff3cd;color:#664d03;border:1px solid #ffe69c;font:14px sans-serif";
    notice.addEventListener("click", () => notice.remove());
    document.body.append(notice);
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

  async function freshToken({ url, token }) {
    const { session_id } = Bokeh.require("client/connection").parse_token(token);
    const autoload = new URL(url.replace(/^ws/, "http").replace(/\/ws$/, "/autoload.js"));
    for (const [name, value] of new URLSearchParams(location.search)) {
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
      const docs = document.getElementById(element.dataset.docs).textContent;
      Bokeh.embed.embed_items(docs, JSON.parse(element.textContent));
    }
  }

  if (typeof Bokeh === "undefined") {
    console.error("plotctl: BokehJS could not be loaded");
    return;
  }
  globalThis.plotctl = { loadMissing };
  const { prototype } = Bokeh.require("client/connection").ClientConnection;
  if (!prototype.plotctl) {
    prototype.plotctl = true;
    installBundleLoader(prototype);
    installRenewal(prototype);
  }
  embedPage();
})();
