/// <reference lib="dom" />
// The types of the custom element <plotctl-app>. Importing this module defines the element.

/** The messages that an app sends, by type. A page can add entries with `declare module`. */
export interface PlotctlAppReceived {
  [type: string]: unknown;
}

/** The messages that an app receives, by type. A page can add entries with `declare module`. */
export interface PlotctlAppSent {
  [type: string]: unknown;
}

export interface PlotctlAppEventMap {
  /** The app is drawn; `document` is BokehJS's. */
  ready: CustomEvent<{ readonly document: unknown }>;
  /** The app could not be shown. */
  error: CustomEvent<{ readonly error: Error }>;
  /** The app sent a message. */
  message: CustomEvent<{ readonly type: string; readonly data: unknown }>;
}

/** The element `<plotctl-app src="http://host/app">`, which shows an app of a plotctl server. */
export interface PlotctlAppElement extends HTMLElement {
  /** The address of the app. */
  src: string;
  /** Arguments for the app, in addition to those of `arg-…` attributes. */
  arguments: Readonly<Record<string, string>>;
  /** BokehJS's document while the app is shown, otherwise null. */
  readonly document: unknown;
  /**
   * Shows the app. An element does this when it is added to a page. Until the app is drawn, the element has the height that
   * the app had last time, or 8rem; afterwards that of the app. Rejects if the app cannot be shown; the element then shows
   * why, with a button to try again.
   */
  mount(): Promise<void>;
  /** Closes the connection and removes the app from the page. `mount` shows it again, in a new session. */
  dispose(): void;
  /** Sends a message to `curdoc().on_message(type, …)` of the app; if the app is not ready yet, as soon as it is. */
  send<T extends keyof PlotctlAppSent & string>(type: T, data?: PlotctlAppSent[T]): void;
  /** Calls a listener for messages of this type from the app. Returns a function that removes the listener. */
  on<T extends keyof PlotctlAppReceived & string>(type: T, listener: (data: PlotctlAppReceived[T]) => void): () => void;

  addEventListener<K extends keyof PlotctlAppEventMap>(
    type: K,
    listener: (this: PlotctlAppElement, event: PlotctlAppEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof PlotctlAppEventMap>(
    type: K,
    listener: (this: PlotctlAppElement, event: PlotctlAppEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** The attributes of the element, for frameworks that need their types. */
export interface PlotctlAppAttributes {
  src: string;
  "with-credentials"?: boolean | "";
  [argument: `arg-${string}`]: string;
}

declare global {
  interface HTMLElementTagNameMap {
    "plotctl-app": PlotctlAppElement;
  }
  namespace JSX {
    interface IntrinsicElements {
      "plotctl-app": PlotctlAppAttributes & Record<string, unknown>;
    }
  }
}
