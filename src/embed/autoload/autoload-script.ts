// The script that puts a live document into somebody else's page: it loads BokehJS unless the page is already doing so,
// then lets BokehJS replace the script element that asked for it. Several such scripts may stand in one page; they share
// one load through two variables of the window, whose names and meaning every Bokeh embed script knows.
import { findAsset, PAGE_SCRIPT } from "../bundles/assets.js";
import { scriptJson } from "../escaping.js";

export interface AutoloadScript {
  /** Id of the element that is replaced. */
  readonly elementId: string;
  readonly token: string;
  /** The bundles, in loading order; none where the page brings its own BokehJS. */
  readonly scripts: readonly string[];
  /** Where the app stands on the server, as the page's author gave it. */
  readonly appPath: string;
  /** The server's URL, where the page is not the server's own. */
  readonly absoluteUrl: string | undefined;
}

export function autoloadScript({ elementId, token, scripts, appPath, absoluteUrl }: AutoloadScript): string {
  const item = { token, elementid: elementId, use_for_title: false };
  const place = [appPath, ...(absoluteUrl === undefined ? [] : [absoluteUrl])];
  const embed = `function embed() {
        if (document.getElementById(element_id) == null) {
          console.error("plotctl: the element " + element_id + " left this page before its app was there");
          return;
        }
        const docs_json = '{}';
        const render_items = ${scriptJson([item])};
        root.Bokeh.embed.embed_items(docs_json, render_items, ${place.map(scriptJson).join(", ")});
      }
      root.plotctl.loadMissing(js_urls).then(() => {
        if (document.readyState != "loading") root.Bokeh.safely(embed);
        else document.addEventListener("DOMContentLoaded", () => root.Bokeh.safely(embed));
      });`;
  const pageScript = findAsset(PAGE_SCRIPT)?.bytes.toString("utf8") ?? "";
  return loadingScript({ elementId, scripts, steps: [pageScript, embed] });
}

export interface LoadingScript {
  readonly elementId: string;
  /** As of `AutoloadScript`. */
  readonly scripts: readonly string[];
  /** JavaScript that runs once BokehJS is there, each in a function of its own. */
  readonly steps: readonly string[];
}

/** The script that loads BokehJS, unless the page has it or is already loading it, and then runs some code. */
export function loadingScript({ elementId, scripts, steps }: LoadingScript): string {
  const logLevel = scripts.length === 0 ? [] : ['root.Bokeh.set_log_level("info");'];
  const functions = [...logLevel, ...steps].map((step) => `function() {\n${step}\n    }`);
  return `'use strict';
(function(root) {
  const element_id = ${scriptJson(elementId)};
  if (document.getElementById(element_id) == null) {
    console.warn("plotctl: this page has no element with the id " + element_id);
  }

  const js_urls = ${scriptJson(scripts)};
  const css_urls = [];
  const inline_js = [
    ${functions.join(",\n    ")},
  ];

  function run_inline_js() {
    if (root.Bokeh === undefined) {
      console.error("plotctl: BokehJS is not on this page");
      return;
    }
    for (const run of inline_js) run.call(root);
  }

  function run_callbacks() {
    try {
      for (const callback of root._bokeh_onload_callbacks) {
        if (callback != null) callback();
      }
    } finally {
      delete root._bokeh_onload_callbacks;
    }
  }

  if (root._bokeh_is_loading > 0) {
    root._bokeh_onload_callbacks.push(run_inline_js);
    return;
  }
  const is_here = (url) => [...document.scripts].some(({ src }) => src === new URL(url, document.baseURI).href);
  const missing = root.Bokeh === undefined ? js_urls : js_urls.slice(1).filter((url) => !is_here(url));
  if (missing.length === 0 || (root.Bokeh !== undefined && root.plotctl !== undefined)) {
    run_inline_js();
    return;
  }
  (root._bokeh_onload_callbacks ??= []).push(run_inline_js);
  root._bokeh_is_loading = missing.length;
  for (const url of missing) {
    const script = document.createElement("script");
    script.async = false;
    script.src = url;
    const done = function() {
      root._bokeh_is_loading -= 1;
      if (root._bokeh_is_loading === 0) run_callbacks();
    };
    script.onload = done;
    // What waits goes on: other embeds may load the same from another server.
    script.onerror = function() {
      console.error("plotctl: " + url + " could not be loaded");
      done();
    };
    document.head.append(script);
  }
})(window);
`;
}

/** The script that takes the document's place when the app failed; browsers run no script that has an error status. */
export function autoloadNote(elementId: string, text: string): string {
  return `'use strict';
(function() {
  const element = document.getElementById(${scriptJson(elementId)});
  const note = document.createElement("div");
  note.textContent = ${scriptJson(text)};
  if (element != null) element.replaceWith(note);
  console.error(${scriptJson(`plotctl: ${text}`)});
})();
`;
}
