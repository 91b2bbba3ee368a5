// The script that puts a live document into another site's page. It loads BokehJS unless the page is already loading it;
// then BokehJS replaces the script element that requested it. Several such scripts in one page share one load through two
// window variables, whose names and meaning are the same in every Bokeh embed script.
import { appPlaceScript, findAsset, PAGE_SCRIPT } from "../bundles/assets.js";
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
  const app = { token, path: appPath, server: absoluteUrl };
  const embed = `function embed() {
        const script = document.getElementById(element_id);
        if (script == null) {
          console.error("plotctl: the element " + element_id + " was removed from this page before its app was loaded");
          return;
        }
        root.plotctl.embedApp(script, ${scriptJson(app)});
      }
      root.plotctl.loadMissing(js_urls).then(() => {
        if (document.readyState != "loading") root.Bokeh.safely(embed);
        else document.addEventListener("DOMContentLoaded", () => root.Bokeh.safely(embed));
      });`;
  const pageScript = findAsset(PAGE_SCRIPT)?.bytes.toString("utf8") ?? "";
  return loadingScript({ elementId, scripts, steps: [pageScript, embed], first: PLACE, onFailure: PLACE_FAILS });
}

/** JavaScript that shows that the app is loading. */
const PLACE = `${appPlaceScript()}
  const script_element = document.getElementById(element_id);
  const place = script_element == null ? undefined : root.plotctlPlace.around(script_element);`;
const PLACE_FAILS = `place?.fail("A script of its server could not be loaded.");`;

interface LoadingScript {
  readonly elementId: string;
  /** As in `AutoloadScript`. */
  readonly scripts: readonly string[];
  /** JavaScript that runs when BokehJS is loaded; each step runs in its own function. */
  readonly steps: readonly string[];
  /** JavaScript that runs before anything is loaded. Default: none. */
  readonly first?: string;
  /** JavaScript that runs when BokehJS cannot be loaded. Default: none. */
  readonly onFailure?: string;
}

/** A script that loads BokehJS, unless the page has it or is loading it, and then runs the steps. */
export function loadingScript({ elementId, scripts, steps, first = "", onFailure = "" }: LoadingScript): string {
  const logLevel = scripts.length === 0 ? [] : ['root.Bokeh.set_log_level("info");'];
  const functions = [...logLevel, ...steps].map((step) => `function() {\n${step}\n    }`);
  return `'use strict';
(function(root) {
  const element_id = ${scriptJson(elementId)};
  if (document.getElementById(element_id) == null) {
    console.warn("plotctl: this page has no element with the id " + element_id);
  }
  ${first}

  const js_urls = ${scriptJson(scripts)};
  const css_urls = [];
  const inline_js = [
    ${functions.join(",\n    ")},
  ];

  function run_inline_js() {
    if (root.Bokeh === undefined) {
      console.error("plotctl: this page has not loaded BokehJS");
      ${onFailure}
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
  ${appPlaceScript()}
  const script = document.getElementById(${scriptJson(elementId)});
  if (script != null) globalThis.plotctlPlace.around(script).fail(${scriptJson(text)});
  console.error(${scriptJson(`plotctl: ${text}`)});
})();
`;
}

/** The script that shows a link to the sign-in in place of an app. */
export function signInScript(elementId: string, url: string): string {
  return `'use strict';
(function() {
  ${appPlaceScript()}
  const script = document.getElementById(${scriptJson(elementId)});
  if (script != null) globalThis.plotctlPlace.around(script).askToSignIn(${scriptJson(url)});
})();
`;
}
