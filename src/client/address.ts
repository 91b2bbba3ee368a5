// Where a session lives: the URL of an app → that of its websocket, and that of the page which shows a session.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";

/** What the URL "default" stands for. */
export const DEFAULT_SERVER_URL = "http://localhost:5006/";

/** The URL of an app as its author types it, checked, and ending in a slash. Throws PlotctlError. */
export function serverUrl(url = "default"): string {
  const given = url === "default" ? DEFAULT_SERVER_URL : url;
  const parsed = URL.canParse(given) ? new URL(given) : undefined;
  if (parsed === undefined || !(parsed.protocol === "http:" || parsed.protocol === "https:")) {
    throw new PlotctlError("INVALID_URL", `url: expected the http or https address of an app, got ${show(url)}.`, {
      hint: 'For instance "http://localhost:5006/sliders", or "default".',
    });
  }
  if (parsed.search !== "" || parsed.hash !== "" || parsed.username !== "" || parsed.password !== "") {
    throw new PlotctlError("INVALID_URL", "url: the address of an app has no query, fragment, user name or password.", {
      hint: "Arguments for the app go into the option arguments.",
    });
  }
  return `${parsed.origin}${parsed.pathname.replace(/\/+$/, "")}/`;
}

/** The decoded path of the app at a server URL. */
export function appPath(url: string): string {
  const { pathname } = new URL(url);
  try {
    return decodeURIComponent(pathname);
  } catch {
    // No server has an app at such a path; it says so.
    return pathname;
  }
}

/** The websocket of the app at a server URL; the arguments are those that the app finds in its request. */
export function socketUrl(url: string, args: Readonly<Record<string, string>> = {}): string {
  const socket = `${url.replace(/^http/, "ws")}ws`;
  const query = new URLSearchParams({ ...args }).toString();
  return query === "" ? socket : `${socket}?${query}`;
}

/** The page that shows a session: what a browser has to open. */
export function pageUrl(url: string, sessionId: string): string {
  return `${url}?${new URLSearchParams({ "bokeh-session-id": sessionId }).toString()}`;
}
