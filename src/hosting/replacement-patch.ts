// The PATCH-DOC that replaces the document that browsers show: it removes the old roots, adds the new ones, and names the
// bundles that a page has to load before.
import type { Document } from "../document/document.js";
import type { BundleUrls } from "./patch-broadcast.js";
import { BufferList } from "../protocol/buffer-list.js";
import type { Frames } from "../protocol/framing.js";
import { patchDoc } from "../protocol/messages.js";
import { Encoder } from "../serialize/encoder.js";

/** From now on, peers count as knowing all models of `next`. Throws PlotctlError when one of these lacks a required value. */
export function replacementPatch(former: Document, next: Document, bundleUrls: BundleUrls): Frames {
  const buffers = new BufferList();
  const { roots, title } = next.snapshot(new Encoder({ buffers }));
  const events = [
    ...former.roots.map(({ id }) => ({ kind: "RootRemoved", model: { id } })),
    ...roots.map((model) => ({ kind: "RootAdded", model })),
    { kind: "TitleChanged", title },
  ];
  return patchDoc(
    events.map((event) => JSON.stringify(event)),
    buffers.list,
    JSON.stringify({ bundles: bundleUrls(next.models) }),
  );
}
