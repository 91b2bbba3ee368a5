/// <reference lib="dom" />
// The types of the custom element <plotctl-app>. Importing this module defines the element.

/** What an app may send by message type; apps' pages can add to it, by `declare module`. */
export interface PlotctlAppReceived {
  [type: string]: unknown;
}

/** What an app takes by message type; apps' pages can add to it, by `declare module`. */
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

/** `<plotctl-app src="http://host/app">`: an app of a plotctl server. */
export interface PlotctlAppElement extends HTMLElement {
  /** The app's address. */
  src: string;
  /** Arguments that the app finds in its request, beside those of `arg-…` attributes. */
  arguments: Readonly<Record<string, string>>;
  /** BokehJS's document while the app is shown, else null. */
  readonly document: unknown;
  /** Shows the app, which an element in a page does by itself. Rejects when it cannot be shown. */
  mount(): Promise<void>;
  /** Closes the connection and removes all that was drawn; `mount` begins anew, with a session of its own. */
  dispose(): void;
  /** Sends a message that `curdoc().on_message(type, …)` hears; before the app is there, it waits until then. */
  send<T extends keyof PlotctlAppSent & string>(type: T, data?: PlotctlAppSent[T]): void;
  /** Hears messages of a type from the app. Gives the function that ends this. */
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

/** The attributes of the element, for frameworks that ask for them. */
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
