// The Content-Security-Policy of pages. Every answer limits who may frame it (answers.ts); the page of an app also limits
// what it may load: scripts of this server only, and no inline scripts. BokehJS uses inline styles, so those are allowed.
//
// The policy "auto" allows 'unsafe-eval' in pages whose document holds models that need it (hosting/policy-needs), "strict"
// never does: WebGL falls back to plain canvas then. A browser keeps the policy that was sent with a page: code that is
// added later runs in the pages that are loaded from then on.
import type { PolicyNeeds } from "../hosting/policy-needs.js";
import type { ServedApp } from "../hosting/session-directory.js";
import type { Context } from "./answers.js";
import { showAuthority } from "./admission/host.js";
import type { ServerSettings } from "./options.js";

/** The hosts of the scripts of Google Maps. */
const MAPS_SOURCES = "https://*.googleapis.com https://*.gstatic.com";

interface PageContent {
  readonly settings: ServerSettings;
  readonly needs: PolicyNeeds;
  /** Whether the page is the author's template: "auto" does not limit what it loads. Default false. */
  readonly isAuthored?: boolean;
}

/** Adds to an answer what the page of an app may load; the first of two directives of a name counts. */
export function setPagePolicy(ctx: Context, app: ServedApp, content: PageContent): void {
  const framing = ctx.response.get("Content-Security-Policy");
  const { settings, isAuthored = false } = content;
  const { csp } = settings.pages;
  if (csp === "off" || (csp === "auto" && isAuthored)) return;
  if (csp !== "auto" && csp !== "strict") {
    ctx.set("Content-Security-Policy", `${csp}; ${framing}`);
    return;
  }
  const needs = addNeeds(app, content.needs);
  if (csp === "strict") warnOnce(app, needs, settings);
  const { host } = ctx.state.request;
  const loads = pageDirectives(showAuthority(host), csp === "auto" ? needs : NO_NEEDS);
  ctx.set("Content-Security-Policy", `${framing}; ${loads}`);
}

/** Adds the needs of models that are added to a document after its page has loaded, and warns when the page lacks them. */
export function addLateNeeds(app: ServedApp, late: PolicyNeeds, settings: ServerSettings): void {
  if (settings.pages.csp !== "auto" && settings.pages.csp !== "strict") return;
  const known = needsOf.get(app);
  // This server has sent no page yet; pages of other servers that embed the app have their own policies.
  if (known === undefined) return;
  const before = new Set(known.code);
  const needs = addNeeds(app, late);
  if (settings.pages.csp === "strict") {
    warnOnce(app, needs, settings);
    return;
  }
  const types = [...needs.code].filter((type) => !before.has(type));
  if (types.length === 0 || before.size > 0) return;
  settings.logging.log.warn(
    `${app.route}: ${types.join(", ")} was added after the page got a Content-Security-Policy that allows no code of models; ` +
      "it runs in pages that are loaded from now on. Hint: have one in the document from the start, or start with --csp=off",
  );
}

/** Which pages may show a document in a frame: those of the default, or all. */
export type DocumentFraming = "allowed origins" | "everywhere";

/**
 * Limits the page of a published document, which may be another's content: scripts of this server only, whatever the policy of
 * apps is, and no forms and frames.
 */
export function setDocumentPolicy(ctx: Context, framing: DocumentFraming): void {
  const host = showAuthority(ctx.state.request.host);
  const sockets = host.startsWith("[") ? "" : ` ws://${host} wss://${host}`;
  const ofFrames = framing === "everywhere" ? "frame-ancestors *" : ctx.response.get("Content-Security-Policy");
  const loads = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    // Tiles, and pictures that an author names.
    "img-src 'self' data: blob: http: https:",
    "font-src 'self' data:",
    `connect-src 'self'${sockets}`,
    "form-action 'self'",
    "object-src 'none'",
    "base-uri 'none'",
  ].join("; ");
  ctx.set("Content-Security-Policy", `${loads}; ${ofFrames}`);
}

interface AppNeeds {
  readonly code: Set<string>;
  fetches: boolean;
  maps: boolean;
  hasWarned: boolean;
}

const NO_NEEDS: AppNeeds = { code: new Set(), fetches: false, maps: false, hasWarned: false };

/** The needs of all documents of an app so far. */
const needsOf = new WeakMap<ServedApp, AppNeeds>();

function addNeeds(app: ServedApp, { code, fetches, maps }: PolicyNeeds): AppNeeds {
  const needs = needsOf.get(app) ?? { ...NO_NEEDS, code: new Set<string>() };
  needsOf.set(app, needs);
  for (const type of code) needs.code.add(type);
  needs.fetches ||= fetches;
  needs.maps ||= maps;
  return needs;
}

function warnOnce({ route }: ServedApp, needs: AppNeeds, { logging: { log } }: ServerSettings): void {
  if (needs.code.size === 0 || needs.hasWarned) return;
  needs.hasWarned = true;
  log.warn(
    `${route}: the strict Content-Security-Policy keeps code from running in pages: ` +
      `${[...needs.code].sort().join(", ")}. Hint: start with --csp=auto`,
  );
}

function pageDirectives(host: string, { code, fetches, maps }: AppNeeds): string {
  const ofMaps = maps ? ` ${MAPS_SOURCES}` : "";
  // Modules among CustomJS callbacks are imported from blobs.
  const ofCode = code.size > 0 ? " 'unsafe-eval' blob:" : "";
  // Some browsers do not apply 'self' to websockets, and a policy cannot contain IPv6 addresses.
  const sockets = host.startsWith("[") ? "" : ` ws://${host} wss://${host}`;
  return [
    "default-src 'self'",
    `script-src 'self'${ofCode}${ofMaps}`,
    "style-src 'self' 'unsafe-inline' https:",
    // Tiles, and pictures that an author names.
    "img-src 'self' data: blob: http: https:",
    "media-src 'self' data: blob: http: https:",
    "font-src 'self' data: https:",
    "frame-src 'self' http: https:",
    "worker-src 'self' blob:",
    `connect-src 'self'${sockets}${fetches ? " http: https:" : ofMaps}`,
    "form-action 'self'",
  ].join("; ");
}
