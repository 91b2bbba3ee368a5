// The script that puts a live document into another site's page. It loads BokehJS unless the page is already loading it;
// then BokehJS replaces the script element that requested it. Several such scripts in one page share one load through two
// window variables, whose names and meaning are the same in every Bokeh embed script.
import { findAsset, PAGE_SCRIPT } from "../bundles/assets.js";
import { scriptJson } from "../escaping.js";

interface AutoloadScript {
  /** Id of the element to replace. */
  readonly elementId: string;
  readonly token: string;
  /** URLs of the bundles in loading order; empty if the page loads BokehJS itself. */
  readonly scripts: readonly string[];
  /** The app's path on the server, as in the page's script URL. */
  readonly appPath: string;
  /** The server's URL for pages of another origin. */
  readonly absoluteUrl: string | undefined;
}

export function autoloadScript({ elementId, token, scripts, appPath, absoluteUrl }: AutoloadScript): string {
  const item = { token, elementid: elementId, use_for_title: false };
  const address = [appPath, ...(absoluteUrl === undefined ? [] : [absoluteUrl])];
  const embed = `function embed() {
        if (document.getElementById(element_id) == null) {
          console.error("plotctl: the element " + element_id + " was removed from this page before its app was loaded");
          return;
        }
        const docs_json = '{}';
        const render_items = ${scriptJson([item])};
        root.Bokeh.embed.embed_items(docs_json, render_items, ${address.map(scriptJson).join(", ")});
      }
      root.plotctl.loadMissing(js_urls).then(() => {
        if (document.readyState != "loading") root.Bokeh.safely(embed);
        else document.addEventListener("DOMContentLoaded", () => root.Bokeh.safely(embed));
      });`;
  const pageScript = findAsset(PAGE_SCRIPT)?.bytes.toString("utf8") ?? "";
  return loadingScript({ elementId, scripts, steps: [pageScript, embed] });
}

interface LoadingScript {
  readonly elementId: string;
  /** As in `AutoloadScript`. */
  readonly scripts: readonly string[];
  /** JavaScript that runs when BokehJS is loaded; each step runs in its own function. */
  readonly steps: readonly string[];
}

/** A script that loads BokehJS, unless the page has it or is loading it, and then runs the steps. */
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
      console.error("plotctl: this page has not loaded BokehJS");
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
    // Waiting callbacks still run: another embed may load the same bundle from another server.
    script.onerror = function() {
      console.error("plotctl: " + url + " could not be loaded");
      done();
    };
    document.head.append(script);
  }
})(window);
`;
}

/** The script that shows a text in place of an app that failed. Browsers do not run scripts with an error status. */
export function autoloadErrorScript(elementId: string, text: string): string {
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
