// Validates the URL of an app, and derives the URLs of its websocket and of a session's page from it.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";

/** The URL that "default" means. */
const DEFAULT_SERVER_URL = "http://localhost:5006/";

/** Validates the URL of an app and returns it with a slash at the end. Throws PlotctlError. */
export function serverUrl(url = "default"): string {
  const given = url === "default" ? DEFAULT_SERVER_URL : url;
  const parsed = URL.canParse(given) ? new URL(given) : undefined;
  if (parsed === undefined || !(parsed.protocol === "http:" || parsed.protocol === "https:")) {
    throw new PlotctlError("INVALID_URL", `url: expected the http or https address of an app, got ${show(url)}.`, {
      hint: 'For instance "http://localhost:5006/sliders", or "default".',
    });
  }
  if (parsed.search !== "" || parsed.hash !== "" || parsed.username !== "" || parsed.password !== "") {
    throw new PlotctlError(
      "INVALID_URL",
      "url: the address of an app must not have a query, fragment, user name or password.",
      {
        hint: "Pass arguments for the app in the option arguments.",
      },
    );
  }
  return `${parsed.origin}${parsed.pathname.replace(/\/+$/, "")}/`;
}

/** Returns the decoded path of an app's URL. */
export function appPath(url: string): string {
  const { pathname } = new URL(url);
  try {
    return decodeURIComponent(pathname);
  } catch {
    // No server has an app at such a path, so it answers 404.
    return pathname;
  }
}

/** Returns the websocket URL of an app. The app finds the arguments in its request. */
export function socketUrl(url: string, args: Readonly<Record<string, string>> = {}): string {
  const socket = `${url.replace(/^http/, "ws")}ws`;
  const query = new URLSearchParams({ ...args }).toString();
  return query === "" ? socket : `${socket}?${query}`;
}

/** Returns the URL of the page that shows a session. */
export function pageUrl(url: string, sessionId: string): string {
  return `${url}?${new URLSearchParams({ "bokeh-session-id": sessionId }).toString()}`;
}
