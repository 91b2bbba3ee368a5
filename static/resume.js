// A page whose connection was cut goes on where it was. It knows the number of the last change of the server that it shows,
// and names it when it comes back; so it gets only what it has missed, and what its reader has entered, zoomed and typed
// stays. What the reader changes meanwhile is kept, and sent then. BokehJS alone would read the whole document again.
(() => {
  "use strict";

  const MAX_KEPT = 1000;
  const MAX_KEPT_BYTES = 2 ** 20;
  const SEEN_EVERY_MS = 3000;
  // A page that fails again and again does not read the whole document each time.
  const MAX_PULLS = 3;
  const PULLS_WITHIN_MS = 60_000;

  const states = new WeakMap(); // by connection

  function stateOf(connection) {
    let state = states.get(connection);
    if (state === undefined) {
      state = {
        id: undefined, // of the connection, given by the server
        seq: undefined, // of the last change that the page shows
        isCurrent: false, // whether the page shows all changes up to `seq`
        isReady: false, // whether messages can be sent
        hasFailed: false, // whether a change could not be shown; then the page has to read the whole document
        pulls: [], // when it did so for that reason
        count: 0, // of the requests that may be sent again
        kept: new Map(), // requests without an answer, by message id
        entered: new Map(), // the kept request that changes a property and was never sent, by property
        held: new Map(), // missed values of properties that kept requests change, by property
        missedSeq: -1, // the last change of those that the page has missed
        seenTimer: undefined,
      };
      states.set(connection, state);
    }
    return state;
  }

  const isOpen = ({ socket }) => socket?.readyState === WebSocket.OPEN;

  /** The properties that a message changes. */
  function subjectsOf({ content: { events = [] } }) {
    return events.filter(({ kind }) => kind === "ModelChanged").map(({ model, attr }) => `${model.id}.${attr}`);
  }

  function isKept({ kept }, subject) {
    return [...kept.values()].some(({ message }) => subjectsOf(message).includes(subject));
  }

  function mayPull(state) {
    const now = performance.now();
    state.pulls = state.pulls.filter((at) => now - at < PULLS_WITHIN_MS);
    return state.pulls.push(now) <= MAX_PULLS;
  }

  // The part inside of the other hooks. `offerLoad` is called for a connection that does not get up to date.
  function installReturn(prototype, offerLoad) {
    const { connect, _awaiting_ack_handler, _repull_session_doc, _steady_state_handler, _on_close } = prototype;

    prototype.connect = function () {
      const { id, seq, isCurrent } = stateOf(this);
      const { args_string } = this;
      if (isCurrent && this.session !== null) {
        this.args_string = [args_string, `bokeh-resume=${id}_${seq}`].filter(Boolean).join("&");
      }
      try {
        return connect.call(this);
      } finally {
        this.args_string = args_string;
      }
    };

    prototype._awaiting_ack_handler = function (message, resolve, reject) {
      const state = stateOf(this);
      const { connection, seq, resumed } = message.metadata;
      state.id = connection;
      if (message.msgtype() !== "ACK" || !resumed || this.session === null) {
        state.isCurrent = false;
        if (!state.hasFailed || mayPull(state)) _awaiting_ack_handler.call(this, message, resolve, reject);
        else {
          resolve(this.session);
          offerLoad(this);
        }
        return;
      }
      state.missedSeq = seq;
      this._current_handler = (later) => this._steady_state_handler(later);
      resolve(this.session);
      sendKept(this);
    };

    prototype._repull_session_doc = function (resolve, reject) {
      const goOn = (session) => {
        resolve(session);
        const state = stateOf(this);
        state.isCurrent = state.seq !== undefined;
        state.hasFailed = false;
        state.held.clear();
        noteSeen(this);
        sendAfterPull(this);
      };
      const fail = (error) => {
        reject(error);
        if (this.session !== null && isOpen(this) && isDecodingError(error)) pullNow(this);
      };
      return _repull_session_doc.call(this, goOn, fail);
    };

    prototype._steady_state_handler = function (message) {
      const state = stateOf(this);
      const { seq } = message.metadata;
      if (message.msgtype() !== "PATCH-DOC") {
        if (message.msgtype() === "PULL-DOC-REPLY") state.seq = seq;
        _steady_state_handler.call(this, message);
        onAnswer(this, message);
        return;
      }
      if (seq !== undefined && seq <= state.missedSeq) holdBack(state, message);
      // A later value replaces one that is held back.
      else for (const subject of subjectsOf(message)) state.held.delete(subject);
      try {
        _steady_state_handler.call(this, message);
      } catch (error) {
        // Some of it may be shown. The next time the page reads the whole document.
        state.isCurrent = false;
        state.hasFailed = true;
        // Nothing of it is shown, for example because a script could not be loaded while the network came back.
        if (seq <= state.missedSeq && isDecodingError(error)) pullNow(this);
        throw error;
      }
      onSeq(this, seq);
    };

    function isDecodingError(error) {
      return error instanceof Bokeh.require("core/serialization/deserializer").DeserializationError;
    }

    /** Reads the whole document over an open connection. */
    function pullNow(connection) {
      const state = stateOf(connection);
      state.isCurrent = state.isReady = false;
      state.hasFailed = true;
      if (mayPull(state)) {
        connection._repull_session_doc(
          () => undefined,
          () => undefined,
        );
      } else offerLoad(connection);
    }
    installReturn.pullNow = pullNow;

    prototype._on_close = function (event, reject) {
      const state = stateOf(this);
      clearTimeout(state.seenTimer);
      state.seenTimer = undefined;
      state.isReady = false;
      _on_close.call(this, event, reject);
    };
  }

  /** The page shows all changes up to `seq`. */
  function onSeq(connection, seq) {
    if (seq === undefined) return;
    const state = stateOf(connection);
    state.seq = seq;
    state.seenTimer ??= setTimeout(() => noteSeen(connection), SEEN_EVERY_MS);
  }

  /** Reports to the server what it need not keep any more. */
  function noteSeen(connection) {
    const state = stateOf(connection);
    clearTimeout(state.seenTimer);
    state.seenTimer = undefined;
    if (!isOpen(connection) || !state.isCurrent) return;
    const { Message } = Bokeh.require("protocol/message");
    Message.create("SEEN", { seq: state.seq }, {}).send(connection.socket);
  }

  // What the reader entered last counts: a missed value of the same property is shown only if the server had the reader's
  // value before the cut.
  function holdBack(state, message) {
    const { content, buffers } = message;
    content.events = content.events.filter((event) => {
      if (event.kind !== "ModelChanged") return true;
      const subject = `${event.model.id}.${event.attr}`;
      if (!isKept(state, subject)) return true;
      state.held.set(subject, { event, buffers });
      return false;
    });
  }

  function onAnswer(connection, message) {
    const state = stateOf(connection);
    if (message.msgtype() === "OK" && state.isCurrent) onSeq(connection, message.metadata.seq);
    const kept = state.kept.get(message.reqid());
    if (kept === undefined) return;
    state.kept.delete(message.reqid());
    if (message.metadata.code === "REQUEST_TOO_OLD") {
      if (state.isReady) installReturn.pullNow(connection);
      return;
    }
    for (const subject of subjectsOf(kept.message)) {
      const held = state.held.get(subject);
      if (held === undefined || isKept(state, subject)) continue;
      state.held.delete(subject);
      if (message.metadata.repeated)
        connection.session.document.apply_json_patch({ events: [held.event] }, held.buffers);
    }
  }

  // The part outside of the other hooks: what they send passes here first.
  function installKeeping(prototype) {
    const { send } = prototype;
    prototype.send = function (message) {
      const state = stateOf(this);
      if (message.msgtype() !== "PATCH-DOC" || !(state.isCurrent || state.kept.size > 0)) {
        send.call(this, message);
        return;
      }
      keep(state, message);
      if (state.isReady && isOpen(this)) sendNow(this, message, send);
    };

    function keep(state, message) {
      // Of a property that changes often, such as a slider's value, the last change is enough.
      const subjects = subjectsOf(message);
      const isOneChange = subjects.length === 1 && message.content.events.length === 1;
      if (isOneChange && !state.isReady) {
        state.kept.delete(state.entered.get(subjects[0]));
        state.entered.set(subjects[0], message.msgid());
      }
      number(state, message);
      state.kept.set(message.msgid(), { message, isSent: false });
      if (!state.isReady && isTooMuch(state)) {
        // The page reads the whole document when it comes back, and these changes are lost.
        state.kept.clear();
        state.entered.clear();
        state.isCurrent = false;
      }
    }
    installKeeping.sendNow = (connection, message) => sendNow(connection, message, send);
  }

  function isTooMuch({ kept }) {
    if (kept.size > MAX_KEPT) return true;
    let bytes = 0;
    for (const { message } of kept.values()) bytes += sizeOf(message);
    return bytes > MAX_KEPT_BYTES;
  }

  const sizes = new WeakMap();

  function sizeOf(message) {
    if (!sizes.has(message)) {
      let bytes = 0;
      message.send({ send: (part) => (bytes += part.byteLength ?? part.length) });
      delete message.header.num_buffers;
      sizes.set(message, bytes);
    }
    return sizes.get(message);
  }

  function sendNow(connection, message, send) {
    const kept = stateOf(connection).kept.get(message.msgid());
    if (kept !== undefined) kept.isSent = true;
    delete message.header.num_buffers;
    send.call(connection, message);
  }

  /** Sends what has no answer, with the same message ids: the server handles each once. */
  function sendKept(connection) {
    const state = stateOf(connection);
    state.isReady = true;
    state.entered.clear();
    for (const { message } of [...state.kept.values()]) installKeeping.sendNow(connection, message);
  }

  /** The server remembers the last requests of a page, and knows by its number that one is older than these. */
  function number(state, message) {
    message.metadata = { ...message.metadata, n: ++state.count };
  }

  // The server may not know what it has handled. A value can be set twice; a click cannot be repeated.
  function sendAfterPull(connection) {
    const state = stateOf(connection);
    const doc = connection.session.document;
    const { Message } = Bokeh.require("protocol/message");
    for (const [msgid, { message, isSent }] of [...state.kept]) {
      message.content.events = message.content.events.filter(
        ({ kind, model }) => (kind === "ModelChanged" || !isSent) && (!model || doc.get_model_by_id(model.id) !== null),
      );
      state.kept.delete(msgid);
      if (message.content.events.length === 0) continue;
      doc.apply_json_patch({ events: message.content.events.filter(({ kind }) => kind === "ModelChanged") });
      message.header.msgid = Message.create("PATCH-DOC", {}, {}).msgid();
      number(state, message);
      state.kept.set(message.msgid(), { message, isSent: false });
    }
    sendKept(connection);
  }

  globalThis.plotctlResume = { installReturn, installKeeping };
})();
