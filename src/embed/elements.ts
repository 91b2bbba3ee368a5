// HTML that every kind of page shares: the elements that roots are drawn into, their ids, and the style of the page.
import { randomUUID } from "node:crypto";
import { escapeHtml } from "./escaping.js";

/** The element that BokehJS draws a root into. */
export interface RootElement {
  readonly elementid: string;
  /** The id of the root model. */
  readonly id: string;
}

/** A new element id. It begins with a letter, so that CSS selectors can use it. */
export function newElementId(): string {
  return `bk-${randomUUID()}`;
}

export function rootElement({ elementid, id }: RootElement): string {
  return `<div id="${escapeHtml(elementid)}" data-root-id="${escapeHtml(id)}" style="display: contents;"></div>`;
}

/** The elements of roots, one per line; the map holds the element ids by model id. */
export function rootElements(elements: ReadonlyMap<string, string>): string {
  return [...elements].map(([id, elementid]) => `${rootElement({ elementid, id })}\n`).join("");
}

export const RESET_STYLE = `<style>
html, body { box-sizing: border-box; display: flow-root; height: 100%; margin: 0; padding: 0; }
</style>`;

/** Phones show a page in the width of their screen, and not in that of a desktop. */
export const VIEWPORT = '<meta name="viewport" content="width=device-width, initial-scale=1">';
