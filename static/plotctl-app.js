// The custom element <plotctl-app src="http://host/app">, which shows an app of a plotctl server in any page:
//
//   src               the app's address
//   arg-NAME          arguments for the app; or the property `arguments`, for names with capital letters
//   with-credentials  sends the reader's cookies to a server of another origin
//
// The app is drawn when the element is added to the page. When it is removed, its connection is closed and its views are
// removed. The page does not need to load BokehJS; all elements share one copy, also for several servers. `mount()`,
// `dispose()`, `send()` and `on()` are for scripts; their types are in plotctl-app.d.ts.
(() => {
  "use strict";

  if (customElements.get("plotctl-app") !== undefined) return;

  const { AppPlace, reasonOf, UNREACHABLE } = globalThis.plotctlPlace;

  const ARGUMENT = "arg-";
  const URL_ATTRIBUTES = ["src", "with-credentials"];

  // Internal messages of BokehJS and plotctl, which the page's listeners do not get.
  const INTERNAL_MESSAGE = /^(bokeh_event$|plotctl:)/;

  function addScript(url) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = url;
      script.onload = resolve;
      script.onerror = () => {
        script.remove();
        reject(failure("A script of its server could not be loaded.", `${url} could not be loaded`));
      };
      document.head.append(script);
    });
  }

  // All scripts of autoload.js coordinate the loading of BokehJS through two variables of the window; so does this one.
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
      // Not copied to a variable before `delete`: some minifiers would move the read behind it.
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

  /** An error with a reason for readers; the message is for the author of the page. */
  function failure(reason, message, options) {
    return Object.assign(new Error(message, options), { reason });
  }

  /** The message for a server that does not answer. Browsers do not reveal whether it is down or rejects this origin. */
  function unavailable(url, what) {
    const origin = self.origin === "null" ? "ORIGIN" : new URL(self.origin).host;
    return (
      `${url} ${what}. The server may be down, or have no such app. To allow pages of this origin to show the app, ` +
      `start it with --allow-websocket-origin=${origin}`
    );
  }

  // One mounted app: from the request for a session to the end of the connection.
  class AppView {
    #abort = new AbortController();
    #connection;
    #isClosed = false;
    #onMessage;
    #place;
    document;

    constructor(place, onMessage) {
      this.#place = place;
      this.#onMessage = onMessage;
    }

    get isClosed() {
      return this.#isClosed;
    }

    async open(element, { url, args, credentials }) {
      const { token, scripts, page_script } = await this.#requestSession(url, args, credentials);
      const absolute = (path) => new URL(path, url).href;
      await loadBokeh(scripts.map(absolute), absolute(page_script));
      this.#throwIfClosed();
      const { ClientConnection } = globalThis.Bokeh.require("client/connection");
      const { add_document_standalone } = globalThis.Bokeh.require("embed/standalone");
      const socketUrl = `${url.replace(/^http/, "ws")}/ws`;
      this.#connection = new ClientConnection(socketUrl, token, args.toString());
      globalThis.plotctl.setPlace(this.#connection, this.#place);
      const { document } = await this.#connection.connect().catch((cause) => {
        throw failure(UNREACHABLE, `no connection to ${socketUrl}: ${cause.message}`, { cause });
      });
      this.document = document;
      this.#throwIfClosed();
      this.#forwardMessages(document);
      await add_document_standalone(document, element);
      this.#throwIfClosed();
    }

    /** Closes the connection and removes the document, also while the app is being opened. */
    close() {
      this.#isClosed = true;
      this.#abort.abort();
      this.#place.dispose();
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
      // Removes the views of roots, of notifications, and all others of this document.
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

    async #requestSession(url, args, credentials) {
      const query = new URLSearchParams(args);
      query.set("bokeh-autoload-element", "plotctl-app");
      const headers = { Accept: "application/json" };
      const options = { headers, credentials, cache: "no-store", signal: this.#abort.signal };
      let response;
      try {
        response = await fetch(`${url}/autoload.js?${query}`, options);
      } catch (cause) {
        throw failure(UNREACHABLE, unavailable(url, "could not be loaded"), { cause });
      }
      const { ok, status } = response;
      if (status === 401) {
        const { sign_in } = await response.json().catch(() => ({}));
        const reason = "It is for users who are signed in.";
        throw Object.assign(failure(reason, `${url} needs a sign-in`), { signIn: sign_in });
      }
      if (status === 403) throw failure(reasonOf(status), unavailable(url, "answered 403"));
      if (!ok) throw failure(reasonOf(status), `${url} answered ${await response.text()}`);
      const answer = await response.json().catch(() => undefined);
      if (answer?.token === undefined) throw failure(reasonOf(404), `${url} is not an app of a plotctl server`);
      return answer;
    }

    #forwardMessages(document) {
      const trigger = document._trigger_on_message;
      document._trigger_on_message = (type, data) => {
        trigger.call(document, type, data);
        if (!INTERNAL_MESSAGE.test(type)) this.#onMessage(type, data);
      };
    }

    #throwIfClosed() {
      if (!this.#isClosed) return;
      this.close();
      throw new Error("the element was disposed");
    }
  }

  class PlotctlApp extends HTMLElement {
    static observedAttributes = ["src"];

    #view;
    #mounting;
    #isReady = false;
    #arguments = {};
    #unsent = [];
    #listeners = new Map();
    // The configuration with which the app was mounted.
    #mountedConfiguration;
    #attributes = new MutationObserver(() => {
      if (this.#view !== undefined && this.#configuration() !== this.#mountedConfiguration) this.#remount();
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
      if (this.#view !== undefined) this.#remount();
    }

    /** BokehJS's document while the app is shown, otherwise null. */
    get document() {
      return this.#isReady ? this.#view.document : null;
    }

    connectedCallback() {
      this.#takeEarlyProperty("arguments");
      if (getComputedStyle(this).display === "inline") this.style.display = "block";
      // The names of arguments are not known in advance, so `observedAttributes` cannot list them.
      this.#attributes.observe(this, { attributes: true });
      if (this.src !== "") this.mount();
    }

    disconnectedCallback() {
      // An element that only moves within the page is connected again before this runs.
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#attributes.disconnect();
        this.dispose();
      });
    }

    attributeChangedCallback(_name, before, after) {
      if (this.isConnected && before !== after) this.#remount();
    }

    mount() {
      if (this.#mounting === undefined) {
        const mounting = this.#mount();
        this.#mounting = mounting;
        // The `error` event reports the failure; the next call tries again.
        mounting.catch(() => {
          if (this.#mounting === mounting) this.#mounting = undefined;
        });
      }
      return this.#mounting;
    }

    dispose() {
      const view = this.#view;
      this.#isReady = false;
      this.#view = undefined;
      this.#mounting = undefined;
      this.#unsent = [];
      view?.close();
      this.replaceChildren();
    }

    send(type, data = null) {
      if (this.document === null) this.#unsent.push([type, data]);
      else this.#view.send(type, data);
    }

    on(type, listener) {
      const listeners = this.#listeners.get(type) ?? new Set();
      this.#listeners.set(type, listeners.add(listener));
      return () => void listeners.delete(listener);
    }

    async #mount() {
      // The elements of the roots are laid out as if they were children of this element.
      const content = document.createElement("div");
      content.style.display = "contents";
      const place = new AppPlace(content, { url: this.#placeUrl(), retry: () => this.mount().catch(() => {}) });
      const view = new AppView(place, (type, data) => this.#onMessage(type, data));
      this.#view = view;
      this.replaceChildren(place.element);
      place.load();
      this.#mountedConfiguration = this.#configuration();
      try {
        await view.open(content, this.#address());
      } catch (error) {
        if (view.isClosed) throw error;
        view.close();
        this.#showFailure(place, error);
        throw error;
      }
      place.drawn(view.document);
      this.#isReady = true;
      for (const [type, data] of this.#unsent.splice(0)) view.send(type, data);
      this.dispatchEvent(new CustomEvent("ready", { detail: { document: view.document } }));
    }

    /** The attributes and arguments that determine the address, as a text for comparison. */
    #configuration() {
      const own = [...this.attributes].filter(({ name }) => name.startsWith(ARGUMENT) || URL_ATTRIBUTES.includes(name));
      return JSON.stringify([own.map(({ name, value }) => [name, value]), this.#arguments]);
    }

    #address() {
      if (this.src === "") throw failure("It has no address.", "a plotctl-app element has no src");
      const { origin, protocol, pathname, search } = new URL(this.src, document.baseURI);
      if (!/^https?:$/.test(protocol))
        throw failure("Its address is not valid.", `src must be an http or https address, not ${this.src}`);
      const args = new URLSearchParams(search);
      for (const { name, value } of this.attributes) {
        if (name.startsWith(ARGUMENT)) args.set(name.slice(ARGUMENT.length), value);
      }
      for (const [name, value] of Object.entries(this.#arguments)) args.set(name, value);
      for (const name of [...args.keys()]) if (name.startsWith("bokeh-")) args.delete(name);
      const credentials = this.hasAttribute("with-credentials") ? "include" : "same-origin";
      return { url: origin + pathname.replace(/\/+$/, ""), args, credentials };
    }

    /** Under which the place remembers the height of the app, also for an address that is not valid. */
    #placeUrl() {
      try {
        const { url, args } = this.#address();
        return `${url}?${args}`;
      } catch {
        return document.baseURI;
      }
    }

    #onMessage(type, data) {
      for (const listener of this.#listeners.get(type) ?? []) listener(data);
      this.dispatchEvent(new CustomEvent("message", { detail: { type, data } }));
    }

    #showFailure(place, error) {
      if (error.signIn !== undefined) place.askToSignIn(error.signIn);
      else place.fail(error.reason ?? "The browser could not draw it.");
      console.error(`plotctl: ${error.message}`);
      const page = globalThis.plotctlPage;
      if (page?.isOurs(error)) page.handleError(error);
      this.dispatchEvent(new CustomEvent("error", { detail: { error } }));
    }

    #remount() {
      this.dispose();
      if (this.isConnected && this.src !== "") this.mount();
    }

    /** Applies a property that a framework set before the element was defined. */
    #takeEarlyProperty(name) {
      if (!Object.hasOwn(this, name)) return;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
  }

  customElements.define("plotctl-app", PlotctlApp);
})();
