// The custom element <plotctl-app src="http://host/app">, which shows an app of a plotctl server in any page:
//
//   src               the app's address
//   arg-NAME          arguments for the app; or the property `arguments`, for names with capital letters
//   with-credentials  sends the reader's cookies to a server of another origin
//
// It is drawn once it is in the page, and let go when it leaves: its connection is closed and its views are removed. The
// page needs no BokehJS of its own; several elements, of several servers too, share one. `mount()`, `dispose()`, `send()`
// and `on()` are for scripts; plotctl-app.d.ts tells their types.
(() => {
  "use strict";

  if (customElements.get("plotctl-app") !== undefined) return;

  const ARGUMENT = "arg-";
  const PLACE = ["src", "with-credentials"];

  // Messages between BokehJS, our own scripts and the server.
  const OF_OURS = /^(bokeh_event$|plotctl:)/;

  function addScript(url) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = url;
      script.onload = resolve;
      script.onerror = () => {
        script.remove();
        reject(new Error(`${url} could not be loaded`));
      };
      document.head.append(script);
    });
  }

  // Scripts of autoload.js share one load of BokehJS through two variables of the window; so do we.
  async function loadCore(url) {
    if (globalThis.Bokeh !== undefined && !(globalThis._bokeh_is_loading > 0)) return;
    if (globalThis._bokeh_is_loading > 0) {
      await new Promise((resolve) => globalThis._bokeh_onload_callbacks.push(resolve));
      return;
    }
    globalThis._bokeh_onload_callbacks ??= [];
    globalThis._bokeh_is_loading = 1;
    try {
      await addScript(url);
    } finally {
      globalThis._bokeh_is_loading = 0;
      // In this order: minifiers are known to read a variable that was set before `delete` only after it.
      for (const callback of globalThis._bokeh_onload_callbacks) callback?.();
      delete globalThis._bokeh_onload_callbacks;
    }
  }

  let pageScript;

  async function loadBokeh([core, ...others], pageScriptUrl) {
    await loadCore(core);
    if (globalThis.Bokeh === undefined) throw new Error("BokehJS is not on this page");
    if (globalThis.plotctl === undefined) {
      pageScript ??= addScript(pageScriptUrl).finally(() => (pageScript = undefined));
      await pageScript;
    }
    await globalThis.plotctl.loadMissing(others);
  }

  /** What the console tells when a server does not let itself be shown; browsers do not say whether it is there. */
  function refusal(url, what) {
    const origin = self.origin === "null" ? "ORIGIN" : new URL(self.origin).host;
    return (
      `${url} ${what}. Its server may be away, or have no such app. If the pages of this origin may show the app, ` +
      `it needs --allow-websocket-origin=${origin}`
    );
  }

  // One stay of an element in a page: from the question for a session to the end of the connection.
  class Stay {
    #abort = new AbortController();
    #connection;
    #isOver = false;
    #hear;
    document;

    constructor(hear) {
      this.#hear = hear;
    }

    get isOver() {
      return this.#isOver;
    }

    async begin(element, { url, args, credentials }) {
      const { token, scripts, page_script } = await this.#enter(url, args, credentials);
      const absolute = (path) => new URL(path, url).href;
      await loadBokeh(scripts.map(absolute), absolute(page_script));
      this.#check();
      const { ClientConnection } = globalThis.Bokeh.require("client/connection");
      const { add_document_standalone } = globalThis.Bokeh.require("embed/standalone");
      const socketUrl = `${url.replace(/^http/, "ws")}/ws`;
      this.#connection = new ClientConnection(socketUrl, token, args.toString());
      const { document } = await this.#connection.connect();
      this.document = document;
      this.#check();
      this.#hearMessages(document);
      await add_document_standalone(document, element);
      this.#check();
    }

    /** Ends all of it, at whatever point it is. */
    end() {
      this.#isOver = true;
      this.#abort.abort();
      const connection = this.#connection;
      if (connection !== undefined) {
        if (connection.session !== null) connection.close();
        else {
          connection.closed_permanently = true;
          connection.socket?.close(1000);
        }
      }
      const { document } = this;
      if (document === undefined) return;
      // The views of roots, of the notifications and of whatever else was built for this document.
      document.views_manager?.clear();
      document.clear({ sync: false });
      const { documents } = globalThis.Bokeh.require("document/document");
      const at = documents.indexOf(document);
      if (at !== -1) documents.splice(at, 1);
    }

    send(type, data) {
      const { MessageSentEvent } = globalThis.Bokeh.require("document/events");
      this.document._trigger_on_change(new MessageSentEvent(this.document, type, data));
    }

    async #enter(url, args, credentials) {
      const question = new URLSearchParams(args);
      question.set("bokeh-autoload-element", "plotctl-app");
      const headers = { Accept: "application/json" };
      const asked = { headers, credentials, cache: "no-store", signal: this.#abort.signal };
      let response;
      try {
        response = await fetch(`${url}/autoload.js?${question}`, asked);
      } catch (cause) {
        throw new Error(refusal(url, "could not be loaded"), { cause });
      }
      if (response.status === 403) throw new Error(refusal(url, "answered 403"));
      if (!response.ok) throw new Error(`${url} answered ${await response.text()}`);
      const answer = await response.json().catch(() => undefined);
      if (answer?.token === undefined) throw new Error(`${url} is no app of a plotctl server`);
      return answer;
    }

    #hearMessages(document) {
      const trigger = document._trigger_on_message;
      document._trigger_on_message = (type, data) => {
        trigger.call(document, type, data);
        if (!OF_OURS.test(type)) this.#hear(type, data);
      };
    }

    #check() {
      if (!this.#isOver) return;
      this.end();
      throw new Error("the element was disposed of");
    }
  }

  class PlotctlApp extends HTMLElement {
    static observedAttributes = ["src"];

    #stay;
    #mounting;
    #isReady = false;
    #arguments = {};
    #unsent = [];
    #listeners = new Map();
    // What was asked for when it was mounted.
    #mounted;
    #attributes = new MutationObserver(() => {
      if (this.#stay !== undefined && this.#asked() !== this.#mounted) this.#mountAnew();
    });

    get src() {
      return this.getAttribute("src") ?? "";
    }

    set src(url) {
      this.setAttribute("src", url);
    }

    get arguments() {
      return this.#arguments;
    }

    set arguments(args) {
      this.#arguments = { ...args };
      if (this.#stay !== undefined) this.#mountAnew();
    }

    /** BokehJS's document while the app is shown, else null. */
    get document() {
      return this.#isReady ? this.#stay.document : null;
    }

    connectedCallback() {
      this.#takeEarlyProperty("arguments");
      if (getComputedStyle(this).display === "inline") this.style.display = "block";
      // Which arguments there are is not known beforehand, so `observedAttributes` cannot name them.
      this.#attributes.observe(this, { attributes: true });
      if (this.src !== "") this.mount();
    }

    disconnectedCallback() {
      // An element that only moves within the page comes back before this runs.
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#attributes.disconnect();
        this.dispose();
      });
    }

    attributeChangedCallback(_name, before, after) {
      if (this.isConnected && before !== after) this.#mountAnew();
    }

    mount() {
      if (this.#mounting === undefined) {
        const mounting = this.#mount();
        this.#mounting = mounting;
        // The `error` event has told it; the next call tries again.
        mounting.catch(() => {
          if (this.#mounting === mounting) this.#mounting = undefined;
        });
      }
      return this.#mounting;
    }

    dispose() {
      const stay = this.#stay;
      this.#isReady = false;
      this.#stay = undefined;
      this.#mounting = undefined;
      this.#unsent = [];
      stay?.end();
      this.replaceChildren();
    }

    send(type, data = null) {
      if (this.document === null) this.#unsent.push([type, data]);
      else this.#stay.send(type, data);
    }

    on(type, listener) {
      const listeners = this.#listeners.get(type) ?? new Set();
      this.#listeners.set(type, listeners.add(listener));
      return () => void listeners.delete(listener);
    }

    async #mount() {
      const stay = new Stay((type, data) => this.#hear(type, data));
      this.#stay = stay;
      // The roots' elements lay themselves out as if they stood in this element.
      const place = document.createElement("div");
      place.style.display = "contents";
      this.replaceChildren(place);
      this.#mounted = this.#asked();
      try {
        await stay.begin(place, this.#address());
      } catch (error) {
        if (stay.isOver) throw error;
        stay.end();
        this.#tellFailure(error);
        throw error;
      }
      this.#isReady = true;
      for (const [type, data] of this.#unsent.splice(0)) stay.send(type, data);
      this.dispatchEvent(new CustomEvent("ready", { detail: { document: stay.document } }));
    }

    /** The attributes and arguments that make an address; a text, to be compared. */
    #asked() {
      const own = [...this.attributes].filter(({ name }) => name.startsWith(ARGUMENT) || PLACE.includes(name));
      return JSON.stringify([own.map(({ name, value }) => [name, value]), this.#arguments]);
    }

    #address() {
      if (this.src === "") throw new Error("an element plotctl-app has no src");
      const { origin, protocol, pathname, search } = new URL(this.src, document.baseURI);
      if (!/^https?:$/.test(protocol)) throw new Error(`src must be an http or https address, not ${this.src}`);
      const args = new URLSearchParams(search);
      for (const { name, value } of this.attributes) {
        if (name.startsWith(ARGUMENT)) args.set(name.slice(ARGUMENT.length), value);
      }
      for (const [name, value] of Object.entries(this.#arguments)) args.set(name, value);
      for (const name of [...args.keys()]) if (name.startsWith("bokeh-")) args.delete(name);
      const credentials = this.hasAttribute("with-credentials") ? "include" : "same-origin";
      return { url: origin + pathname.replace(/\/+$/, ""), args, credentials };
    }

    #hear(type, data) {
      for (const listener of this.#listeners.get(type) ?? []) listener(data);
      this.dispatchEvent(new CustomEvent("message", { detail: { type, data } }));
    }

    #tellFailure(error) {
      const note = document.createElement("div");
      note.className = "plotctl-note";
      note.textContent = "This app cannot be shown here.";
      this.replaceChildren(note);
      console.error(`plotctl: ${error.message}`);
      const page = globalThis.plotctlPage;
      if (page?.isOurs(error)) page.noteError(error);
      this.dispatchEvent(new CustomEvent("error", { detail: { error } }));
    }

    #mountAnew() {
      this.dispose();
      if (this.isConnected && this.src !== "") this.mount();
    }

    /** Frameworks may set a property before this class is there. */
    #takeEarlyProperty(name) {
      if (!Object.hasOwn(this, name)) return;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
  }

  customElements.define("plotctl-app", PlotctlApp);
})();
