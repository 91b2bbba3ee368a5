// server_document() and server_session(): a script element that shows an app of a running server in another site's page. It
// requests autoload.js from the server, which replaces the element by the document. Until then the page keeps the last known
// height of the app free. If the server does not answer or does not allow the page's origin, the page shows a note instead,
// and the console says which setting is missing.
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import type { Model } from "../../model/model.js";
import { newElementId } from "../elements.js";
import { scriptJson } from "../escaping.js";
import { checkOptionNames } from "../../base/option-names.js";
import { appPlaceScript } from "../bundles/assets.js";
import { defaultServerUrl } from "../standalone/resources.js";

interface Loading {
  /** Whether page and server have the same origin, for example behind a proxy. Default false. */
  readonly relative_urls?: boolean;
  /** null if the page loads BokehJS itself. Default `"default"`. */
  readonly resources?: "default" | null;
  /** Headers of the app's request. Not together with `with_credentials`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the request sends cookies. Default false. */
  readonly with_credentials?: boolean;
}

/** Options of `server_document`; all are optional. */
export interface ServerDocumentOptions extends Loading {
  /** The app reads them from `curdoc().session_context.request.arguments`. */
  readonly arguments?: Readonly<Record<string, string>>;
}

/** Options of `server_session`: the session and its server. */
export interface ServerSessionOptions extends Loading {
  /** The id of the session to show. Everyone who can read the page can join the session. */
  readonly session_id: string;
  /** The app's URL. Default `"default"`. */
  readonly url?: string;
}

const LOADING = ["relative_urls", "resources", "headers", "with_credentials"];

/**
 * Returns a script element that shows an app, with a new session for each page. `url` is the app's http or https URL, or
 * its path if page and app are on the same server; `"default"` is `http://localhost:5006`. Until the app is drawn, its
 * place has the height that the app had last time, or 8rem; where the app cannot be shown, the place says why and offers
 * another try. Throws PlotctlError for an invalid URL or invalid options.
 */
export function server_document(url = "default", options: ServerDocumentOptions = {}): string {
  checkOptionNames("server_document", options, [...LOADING, "arguments"]);
  checkHeaders(options);
  return loadingTag(appAddress("server_document", url), options);
}

/**
 * Returns a script element that shows one session of an app in every page, such as a session of `plotctl/client`. It shows
 * the whole document, whichever model is given. Throws PlotctlError for an invalid URL or invalid options.
 */
export function server_session(model: Model | null, options: ServerSessionOptions): string {
  checkOptionNames("server_session", options, [...LOADING, "session_id", "url"]);
  const { session_id, url = "default", ...loading } = options;
  if (typeof session_id !== "string" || session_id === "") {
    throw new PlotctlError("INVALID_SESSION_ID", `server_session: expected a session_id, got ${show(session_id)}.`);
  }
  checkHeaders(loading);
  const headers = { ...loading.headers, "Bokeh-Session-Id": session_id };
  checkHeaders({ headers });
  return loadingTag(appAddress("server_session", url), { ...loading, headers });
}

interface Address {
  /** Without a trailing slash. */
  readonly url: string;
  readonly path: string;
  /** Whether the URL is only a path on the page's own server. */
  readonly isPath: boolean;
}

function appAddress(what: string, given: string): Address {
  const url = (given === "default" ? defaultServerUrl() : String(given)).replace(/\/+$/, "");
  const [, origin, path] = /^(https?:\/\/[^/?#\\\s]+)?((?:\/[^/?#\\\s][^?#\\\s]*)?)$/i.exec(url) ?? [];
  if (path === undefined || (origin ?? "").includes("@")) {
    throw new PlotctlError("INVALID_URL", `${what}: expected the http or https URL of an app, got ${show(given)}.`, {
      hint: /^wss?:/i.test(url) ? "Use the URL of its page, not of its websocket." : undefined,
    });
  }
  return { url, path: path === "" ? "/" : path, isPath: origin === undefined };
}

function loadingTag(address: Address, options: ServerDocumentOptions): string {
  const { resources = "default", relative_urls = false, with_credentials = false, headers = {} } = options;
  if (resources !== "default" && resources !== null) {
    throw new PlotctlError("INVALID_ARGUMENT", `resources: expected "default" or null, got ${show(resources)}.`);
  }
  const elementId = newElementId();
  const source = [
    `${address.url}/autoload.js?bokeh-autoload-element=${elementId}`,
    ...(address.path === "/" ? [] : [`bokeh-app-path=${encoded(address.path)}`]),
    ...(relative_urls || address.isPath ? [] : [`bokeh-absolute-url=${encoded(address.url)}`]),
    ...(resources === null ? ["resources=none"] : []),
    ...argumentPairs(options.arguments ?? {}),
  ].join("&");
  return `<script id="${elementId}">\n${requestScript({ id: elementId, source, headers, with_credentials })}</script>`;
}

/** Slashes and colons need no escaping in a query. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll("%2F", "/").replaceAll("%3A", ":");
}

function argumentPairs(args: Readonly<Record<string, string>>): string[] {
  const own = Object.entries(args).filter(([name]) => !name.startsWith("bokeh-"));
  return own.map(([name, value]) => new URLSearchParams([[name, String(value)]]).toString());
}

function checkHeaders({ headers = {}, with_credentials = false }: Loading): void {
  if (Object.keys(headers).length > 0 && with_credentials) {
    throw new PlotctlError("CONFLICTING_OPTIONS", "headers and with_credentials cannot be used together.", {
      hint: "Remove one of them.",
    });
  }
  for (const [name, value] of Object.entries(headers)) {
    if (/^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\t\x20-\x7e\x80-\xff]*$/.test(value)) continue;
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `headers: ${show(name)} with the value ${show(value)} is not a valid header.`,
    );
  }
}

interface ScriptRequest {
  readonly id: string;
  readonly source: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly with_credentials: boolean;
}

function requestScript({ id, source, headers, with_credentials }: ScriptRequest): string {
  return `(function() {
  ${appPlaceScript()}
  const source = ${scriptJson(source)};
  const script_element = document.getElementById(${scriptJson(id)});
  const { around, reasonOf, UNREACHABLE } = globalThis.plotctlPlace;
  const place = around(script_element, { url: source, retry: request });
  function fail(reason, what) {
    const origin = self.origin === "null" ? "ORIGIN" : new URL(self.origin).host;
    console.error("plotctl: " + source.split("?")[0] + " " + what + ". If the pages of this origin may show the app," +
      " its server needs --allow-websocket-origin=" + origin);
    place.fail(reason);
  }
  function request() {
    const xhr = new XMLHttpRequest();
    xhr.responseType = "blob";
    xhr.open("GET", source, true);
    for (const [name, value] of ${scriptJson(Object.entries(headers))}) xhr.setRequestHeader(name, value);
    xhr.withCredentials = ${scriptJson(with_credentials)};
    xhr.onerror = () => fail(UNREACHABLE, "could not be loaded");
    xhr.onload = () => {
      if (xhr.status !== 200) {
        fail(reasonOf(xhr.status), "answered with status " + xhr.status);
        return;
      }
      const script = document.createElement("script");
      script.src = URL.createObjectURL(xhr.response);
      script.onload = () => {
        URL.revokeObjectURL(script.src);
        script.remove();
      };
      document.body.appendChild(script);
    };
    xhr.send();
  }
  request();
})();
`;
}
