// The script that shows a published document in a page of another site: in a frame, since documents may be the content of
// others, and only a page of our server has the policy under which nothing in them runs.
import { appPlaceScript } from "../bundles/assets.js";
import { scriptJson } from "../escaping.js";
import { autoloadErrorScript } from "./autoload-script.js";

interface FrameScript {
  /** Id of the element to replace. */
  readonly elementId: string;
  /** URL of the frame. */
  readonly url: string;
  /** For screen readers. */
  readonly title: string;
}

export function frameScript({ elementId, url, title }: FrameScript): string {
  return `'use strict';
(function() {
  ${appPlaceScript()}
  const script = document.getElementById(${scriptJson(elementId)});
  if (script == null) return;
  const place = globalThis.plotctlPlace.around(script);
  const frame = document.createElement("iframe");
  frame.src = ${scriptJson(url)};
  frame.title = ${scriptJson(title)};
  frame.loading = "lazy";
  frame.style.cssText = "display: block; width: 100%; height: 480px; border: 0";
  script.replaceWith(frame);
  place.drawn();
})();
`;
}

/** The script that shows a text in the place of a document that cannot be shown. */
export const frameErrorScript = autoloadErrorScript;
