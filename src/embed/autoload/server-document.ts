// The script element that shows an app of a running server in somebody else's page: it asks the server for autoload.js,
// which replaces it by the document. Where the server does not answer, or does not allow the page's origin, the reader
// sees a short note in its place, and the console says what to set.
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import type { Model } from "../../model/model.js";
import { newElementId } from "../standalone/element-ids.js";
import { scriptJson } from "../escaping.js";
import { checkOptionNames } from "../../base/option-names.js";
import { defaultServerUrl } from "./server-address.js";

interface Loading {
  /** Whether the page reaches the server by its own address, as behind a proxy. Default false. */
  readonly relative_urls?: boolean;
  /** null where the page loads BokehJS by itself. Default `"default"`. */
  readonly resources?: "default" | null;
  /** Headers that the app finds in its request. Not together with `with_credentials`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the reader's cookies go along. Default false. */
  readonly with_credentials?: boolean;
}

/** Options of `server_document`; every one may be left out. */
export interface ServerDocumentOptions extends Loading {
  /** What the app finds in `curdoc().session_context.request.arguments`. */
  readonly arguments?: Readonly<Record<string, string>>;
}

/** Options of `server_session`: which session, on which server. */
export interface ServerSessionOptions extends Loading {
  /** The id of the session to show; whoever reads the page can enter that session. */
  readonly session_id: string;
  /** The app's address. Default `"default"`. */
  readonly url?: string;
}

const LOADING = ["relative_urls", "resources", "headers", "with_credentials"];

/**
 * A script element that shows an app, in a session of its own for each reader. `url` is the app's http or https address,
 * or its path where page and app share a server; `"default"` is `http://localhost:5006`. Throws PlotctlError.
 */
export function server_document(url = "default", options: ServerDocumentOptions = {}): string {
  checkOptionNames("server_document", options, [...LOADING, "arguments"]);
  checkHeaders(options);
  return loadingTag(appAddress("server_document", url), options);
}

/**
 * A script element that shows one session of an app, as `plotctl/client` makes them, to every reader. The whole document
 * is shown, whichever model is given. Throws PlotctlError.
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
  /** Without a slash at the end. */
  readonly url: string;
  readonly path: string;
  /** Whether it is only a path on the page's own server. */
  readonly isPath: boolean;
}

function appAddress(what: string, given: string): Address {
  const url = (given === "default" ? defaultServerUrl() : String(given)).replace(/\/+$/, "");
  const [, origin, path] = /^(https?:\/\/[^/?#\\\s]+)?((?:\/[^/?#\\\s][^?#\\\s]*)?)$/i.exec(url) ?? [];
  if (path === undefined || (origin ?? "").includes("@")) {
    throw new PlotctlError(
      "INVALID_URL",
      `${what}: expected the http or https address of an app, got ${show(given)}.`,
      {
        hint: /^wss?:/i.test(url) ? "Give the address of its page, not of its websocket." : undefined,
      },
    );
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
  const asked = { id: elementId, source, headers, with_credentials };
  return `<script id="${elementId}">\n${requestScript(asked)}</script>`;
}

/** Slashes and colons may stand in a query as they are. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll("%2F", "/").replaceAll("%3A", ":");
}

function argumentPairs(args: Readonly<Record<string, string>>): string[] {
  const own = Object.entries(args).filter(([name]) => !name.startsWith("bokeh-"));
  return own.map(([name, value]) => new URLSearchParams([[name, String(value)]]).toString());
}

function checkHeaders({ headers = {}, with_credentials = false }: Loading): void {
  if (Object.keys(headers).length > 0 && with_credentials) {
    throw new PlotctlError("CONFLICTING_OPTIONS", "headers and with_credentials cannot go together.", {
      hint: "Leave one of them out.",
    });
  }
  for (const [name, value] of Object.entries(headers)) {
    if (/^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\t\x20-\x7e\x80-\xff]*$/.test(value)) continue;
    throw new PlotctlError("INVALID_ARGUMENT", `headers: ${show(name)} with the value ${show(value)} is no header.`);
  }
}

interface Asked {
  readonly id: string;
  readonly source: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly with_credentials: boolean;
}

function requestScript({ id, source, headers, with_credentials }: Asked): string {
  return `(function() {
  const source = ${scriptJson(source)};
  function refuse(what) {
    const origin = self.origin === "null" ? "ORIGIN" : new URL(self.origin).host;
    console.error("plotctl: " + source.split("?")[0] + " " + what + ". If the pages of this origin may show the app," +
      " its server needs --allow-websocket-origin=" + origin);
    const note = document.createElement("div");
    note.className = "plotctl-note";
    note.textContent = "This app cannot be shown here.";
    const element = document.getElementById(${scriptJson(id)});
    if (element != null) element.replaceWith(note);
  }
  const xhr = new XMLHttpRequest();
  xhr.responseType = "blob";
  xhr.open("GET", source, true);
  for (const [name, value] of ${scriptJson(Object.entries(headers))}) xhr.setRequestHeader(name, value);
  xhr.withCredentials = ${scriptJson(with_credentials)};
  xhr.onerror = () => refuse("could not be loaded");
  xhr.onload = () => {
    if (xhr.status !== 200) {
      refuse("answered " + xhr.status);
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
})();
`;
}
