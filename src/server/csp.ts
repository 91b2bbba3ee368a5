// The Content-Security-Policy of pages. Every answer says who may frame it (answers.ts); the page of an app says besides
// what it may load: scripts of this server only, none of them inline. BokehJS styles inline, so that stays allowed.
//
// Some models hold code that BokehJS compiles in the page, which only 'unsafe-eval' allows; so does what it paints with
// WebGL, which falls back to plain canvas. The policy "auto" allows it in pages whose document holds such a model,
// "strict" never does. What a browser was told with a page stays: code that comes
// later runs in the pages that are made from then on.
import { PlotctlError } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import type { ApplicationContext } from "../hosting/application-context.js";
import { INFO, internals, type HasProps } from "../model/has-props.js";
import type { Context } from "./answers.js";
import { showAuthority } from "./checks/host.js";
import type { Settings } from "./options.js";

export const CSP_WORDS = ["auto", "strict", "off"] as const;

const HOLD_CODE = new Set([
  "CanvasTexture",
  "CustomJS",
  "CustomJSCompare",
  "CustomJSExpr",
  "CustomJSFilter",
  "CustomJSHover",
  "CustomJSTickFormatter",
  "CustomJSTicker",
  "CustomJSTransform",
  "CustomLabelingPolicy",
  "HTMLTemplateFormatter",
]);

/** They fetch data from wherever their author says. */
const FETCH = "WebDataSource";

/** They load the scripts of Google Maps. */
const MAPS = { type: "GMapPlot", sources: "https://*.googleapis.com https://*.gstatic.com" };

/** Throws PlotctlError unless it is one of the words, or a policy. */
export function checkCsp(csp: string, name: string): void {
  if (CSP_WORDS.some((word) => word === csp)) return;
  const isPolicy =
    typeof csp === "string" && /^[\x20-\x7e]+$/.test(csp) && /(-src|-ancestors|-uri|-action)\b/.test(csp);
  if (isPolicy) return;
  throw new PlotctlError(`${name}: expected ${CSP_WORDS.join(", ")} or a policy, got ${show(csp)}.`, {
    hint: didYouMean(String(csp), CSP_WORDS) ?? `For instance "script-src 'self'; connect-src 'self'".`,
  });
}

export interface PageContent {
  readonly settings: Settings;
  /** What the page's document holds. */
  readonly models: Iterable<HasProps>;
  /** Whether the page is of the author's own making, so that "auto" leaves to it what it loads. Default false. */
  readonly isAuthored?: boolean;
}

/** Adds to an answer what the page of an app may load; the first of two directives of a name counts. */
export function setPagePolicy(ctx: Context, app: ApplicationContext, content: PageContent): void {
  const framing = ctx.response.get("Content-Security-Policy");
  const { settings, models, isAuthored = false } = content;
  const { csp } = settings;
  if (csp === "off" || (csp === "auto" && isAuthored)) return;
  if (csp !== "auto" && csp !== "strict") {
    ctx.set("Content-Security-Policy", `${csp}; ${framing}`);
    return;
  }
  const needs = noteNeeds(app, models);
  if (csp === "strict") warnOnce(app, needs, settings);
  const { host } = ctx.state.visit;
  const loads = pageDirectives(showAuthority(host), csp === "auto" ? needs : NOTHING);
  ctx.set("Content-Security-Policy", `${framing}; ${loads}`);
}

/** Takes note of models that come into a document whose page is there already. */
export function noteLaterModels(app: ApplicationContext, models: Iterable<HasProps>, settings: Settings): void {
  if (settings.csp !== "auto" && settings.csp !== "strict") return;
  const known = needsOf.get(app);
  // No page of this server was made yet: what others embed has the policies of their pages.
  if (known === undefined) return;
  const before = new Set(known.code);
  const needs = noteNeeds(app, models);
  if (settings.csp === "strict") {
    warnOnce(app, needs, settings);
    return;
  }
  const late = [...needs.code].filter((type) => !before.has(type));
  if (late.length === 0 || before.size > 0) return;
  settings.log.warn(
    `${app.route}: ${late.join(", ")} came after a page was made whose Content-Security-Policy allows no code of models; ` +
      "it runs in pages that are loaded from now on. Hint: have one in the document from the start, or start with --csp=off",
  );
}

interface Needs {
  /** What is compiled in the page: types of models, most of them. */
  readonly code: Set<string>;
  fetches: boolean;
  maps: boolean;
  isWarnedOf: boolean;
}

const NOTHING: Needs = { code: new Set(), fetches: false, maps: false, isWarnedOf: false };

/** What any document of an app came to need. */
const needsOf = new WeakMap<ApplicationContext, Needs>();

function noteNeeds(app: ApplicationContext, models: Iterable<HasProps>): Needs {
  const needs = needsOf.get(app) ?? { ...NOTHING, code: new Set<string>() };
  needsOf.set(app, needs);
  for (const model of models) {
    if (internals.held(model)["output_backend"] === "webgl") needs.code.add('plots with output_backend "webgl"');
    for (const { typeName } of model[INFO].lineage) {
      if (HOLD_CODE.has(typeName)) needs.code.add(typeName);
      if (typeName === FETCH) needs.fetches = true;
      if (typeName === MAPS.type) needs.maps = true;
    }
  }
  return needs;
}

function warnOnce({ route }: ApplicationContext, needs: Needs, { log }: Settings): void {
  if (needs.code.size === 0 || needs.isWarnedOf) return;
  needs.isWarnedOf = true;
  log.warn(
    `${route}: the strict Content-Security-Policy keeps code from running in pages: ` +
      `${[...needs.code].sort().join(", ")}. Hint: start with --csp=auto`,
  );
}

function pageDirectives(host: string, { code, fetches, maps }: Needs): string {
  const ofMaps = maps ? ` ${MAPS.sources}` : "";
  // Modules among CustomJS callbacks are imported from blobs.
  const ofCode = code.size > 0 ? " 'unsafe-eval' blob:" : "";
  // Not every browser takes 'self' for websockets too; and policies know no IPv6 addresses.
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
