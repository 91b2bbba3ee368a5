// Which app a path belongs to, for requests and upgrades alike. The routes of apps are compared as decoded text, never as
// patterns: an app may be called anything. Only the rest behind the route is matched against the path of the app.
import { NO_PARAMS } from "../../application/path-pattern.js";
import type { ServedApp } from "../../hosting/session-directory.js";
import { placeIn, restBehind, type AppPlace } from "../app-place.js";

/** Where websockets are opened, behind the route of an app. */
export const SOCKET_PATHS = { session: "/ws", dev: "/plotctl-dev.js" } as const;

/** The routes at and below which published documents, their pages and their API are. */
export const RESERVED_ROUTES = ["/d", "/s", "/u", "/api"] as const;

/** Whether a path is for published documents. */
export function isReserved(path: string, prefix: string): boolean {
  return path.startsWith(prefix) && RESERVED_ROUTES.some((route) => isAtOrBelow(path.slice(prefix.length), route));
}

export interface Location extends AppPlace {
  /** The route of the app, such as `/sliders`. */
  readonly route: string;
  /** Undefined for an app that was removed in dev mode while pages of it are open. */
  readonly app: ServedApp | undefined;
}

interface AppTableParts {
  readonly apps: ReadonlyMap<string, ServedApp>;
  /** The path before all routes: empty, or without a slash at its end. */
  readonly prefix: string;
  /** The routes of removed apps whose pages may still be open. Default: none. */
  readonly removedRoutes?: () => Iterable<string>;
}

export class AppTable {
  readonly #apps: ReadonlyMap<string, ServedApp>;
  readonly #prefix: string;
  readonly #removedRoutes: () => Iterable<string>;

  constructor({ apps, prefix, removedRoutes = () => [] }: AppTableParts) {
    this.#apps = apps;
    this.#prefix = prefix;
    this.#removedRoutes = removedRoutes;
  }

  /** The app at or above a decoded path; of several, the one with the longest route. */
  locate(path: string): Location | undefined {
    if (!isAtOrBelow(path, this.#prefix)) return undefined;
    const inner = path.slice(this.#prefix.length) || "/";
    let longest: string | undefined;
    for (const routes of [this.#apps.keys(), this.#removedRoutes()]) {
      for (const route of routes) {
        if (isAtOrBelow(inner, route) && route.length > (longest?.length ?? 0)) longest = route;
      }
    }
    if (longest === undefined) return undefined;
    const app = this.#apps.get(longest);
    const place = app === undefined ? undefined : placeIn(app, path, this.#prefix);
    const below = restBehind(longest, inner);
    return { route: longest, app, ...(place ?? { page: longest, params: NO_PARAMS, below }) };
  }
}

function isAtOrBelow(path: string, route: string): boolean {
  return path.startsWith(route) && (route.endsWith("/") || route === path || path[route.length] === "/");
}
