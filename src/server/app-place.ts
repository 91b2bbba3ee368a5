// Where a path is in an app: its page with the parameters of the address, and what is requested behind it. Pages and websockets
// compute it from their own path, so that a session has the same parameters whichever of them creates it.
import { NO_PARAMS, type PathParams } from "../application/path-pattern.js";
import type { ServedApp } from "../hosting/session-directory.js";

export interface AppPlace {
  /** The path of the page, without the prefix: `/reports`, or `/reports/2026` with a parameter. */
  readonly page: string;
  /** Undefined when the path lacks a parameter that the app requires. */
  readonly params: PathParams | undefined;
  /** The rest of the path: `/ws`, or `/` for the page itself, with and without a slash at the end. */
  readonly below: string;
}

/** The place of a decoded path, with its prefix, that is at or below an app. */
export function placeIn({ route, application }: ServedApp, path: string, prefix: string): AppPlace {
  const inner = path.slice(prefix.length) || "/";
  const rest = restBehind(route, inner);
  if (application.path === undefined) return { page: route, params: NO_PARAMS, below: rest };
  const { matched, ...match } = application.path.match(rest);
  return { page: route === "/" ? matched || "/" : route + matched, ...match };
}

/** What follows the route of an app in a path without the prefix. */
export function restBehind(route: string, inner: string): string {
  return route === "/" ? inner : inner.slice(route.length) || "/";
}
