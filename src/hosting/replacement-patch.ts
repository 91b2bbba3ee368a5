// The PATCH-DOC that puts one document in the place of another in browsers that show the other: its roots go, the new
// ones come in full, and a page that lacks a bundle for them loads it before.
import type { Document } from "../document/document.js";
import type { Frames } from "../protocol/framing.js";
import { patchDoc } from "../protocol/messages.js";
import { Encoder } from "../serialize/encoder.js";
import type { BundleUrls } from "./patch-broadcast.js";
import { BufferList } from "../protocol/buffer-list.js";

/** From now on peers are taken to know all models of `next`. Throws PlotctlError where one of them lacks a value. */
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
