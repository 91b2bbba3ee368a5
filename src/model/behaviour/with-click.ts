// Buttons: a short way to listen for clicks.
import type { ModelEvent } from "../events.js";
import type { ModelConstructor } from "./mixin.js";

export interface Clickable {
  /** Calls back when the button is clicked. */
  on_click(...callbacks: ((event: ModelEvent) => unknown)[]): void;
}

/** Adds `on_click` to a class of buttons. */
export function withClick<B extends ModelConstructor>(Base: B): B & ModelConstructor<Clickable> {
  abstract class ClickableModel extends Base implements Clickable {
    on_click(...callbacks: ((event: ModelEvent) => unknown)[]): void {
      this.on_event("button_click", ...callbacks);
    }
  }
  return ClickableModel;
}
