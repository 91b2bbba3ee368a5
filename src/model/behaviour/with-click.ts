// `on_click` for buttons, dropdowns and their items, toggles, and the items of a legend.
import type { ButtonClick, LegendItemClick, MenuItemClick } from "../events.js";
import type { EventName, EventTypes } from "../ui-event.js";
import type { ChangeCallback } from "../listeners.js";
import type { Model } from "../model.js";
import type { ModelConstructor } from "./mixin.js";

interface Clicks<E> {
  /** Calls back for each click. */
  on_click(...callbacks: ((event: E) => unknown)[]): void;
  /** Runs CustomJS callbacks in the browser for each click. */
  js_on_click(...callbacks: Model[]): void;
}

/** The members of buttons. */
export type Clickable = Clicks<ButtonClick>;
/** The members of dropdowns. Clicks on their items are included. */
export type MenuClickable = Clicks<ButtonClick | MenuItemClick>;
/** The members of legends. */
export type ItemClickable = Clicks<LegendItemClick>;
/** The members of toggles. Callbacks receive whether the toggle is active. */
export type Toggled = Clicks<boolean>;

/** Adds `on_click` to a class of buttons. */
export function withClick<B extends ModelConstructor>(Base: B): B & ModelConstructor<Clickable> {
  return clicksOf(Base, ["button_click"]);
}

/** Adds `on_click` to a class of dropdowns. */
export function withMenuClick<B extends ModelConstructor>(Base: B): B & ModelConstructor<MenuClickable> {
  return clicksOf(Base, ["button_click", "menu_item_click"]);
}

/** Adds `on_click` to a class of legends. */
export function withItemClick<B extends ModelConstructor>(Base: B): B & ModelConstructor<ItemClickable> {
  return clicksOf(Base, ["legend_item_click"]);
}

/** Adds `on_click` to a class of toggles. */
export function withToggle<B extends ModelConstructor>(Base: B): B & ModelConstructor<Toggled> {
  abstract class ToggledModel extends Base implements Toggled {
    on_click(...callbacks: ((active: boolean) => unknown)[]): void {
      for (const callback of callbacks) {
        const changed: ChangeCallback = (_attr, _old, active) => callback.call(this, active);
        this.on_change("active" as never, changed);
      }
    }

    js_on_click(...callbacks: Model[]): void {
      this.js_on_change("change:active", ...callbacks);
    }
  }
  return ToggledModel;
}

function clicksOf<B extends ModelConstructor, E extends EventName>(
  Base: B,
  events: readonly E[],
): B & ModelConstructor<Clicks<EventTypes[E]>> {
  abstract class ClickableModel extends Base implements Clicks<EventTypes[E]> {
    on_click(...callbacks: ((event: EventTypes[E]) => unknown)[]): void {
      for (const event of events) this.on_event(event, ...callbacks);
    }

    js_on_click(...callbacks: Model[]): void {
      for (const event of events) this.js_on_event(event, ...callbacks);
    }
  }
  return ClickableModel;
}
