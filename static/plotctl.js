// The page's side of plotctl: draws the documents that the page names, and loads bundles of BokehJS that a document
// comes to need after the page was made. BokehJS itself stays as it is published; this script goes between its websocket
// and its message handler. It is served as a file to pages, and stands inside autoload.js for pages of others.
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

  const loads = new Map();

  function isLoaded(url) {
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
    if (!loads.has(url)) {
      loads.set(
        url,
        new Promise((resolve) => {
          const script = document.createElement("script");
          script.src = url;
          script.onload = resolve;
          script.onerror = () => {
            // The message is handled all the same: the models that are known are drawn, the others are reported.
            loads.delete(url);
            console.error(`plotctl: ${url} could not be loaded`);
            resolve();
          };
          document.head.append(script);
        }),
      );
    }
    return loads.get(url);
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
  function installBundleLoader() {
    const { prototype } = Bokeh.require("client/connection").ClientConnection;
    if (prototype.plotctl) return;
    prototype.plotctl = true;
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
    // The first widget of a page looks for MathJax, once; whoever waited for it is told.
    const { default_provider } = Bokeh.require("models/text/providers");
    if (default_provider.status === "failed") await default_provider.fetch();
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
  installBundleLoader();
  embedPage();
})();
