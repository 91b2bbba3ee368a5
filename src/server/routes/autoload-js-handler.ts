// The script with which a page of another site shows an app: makes or finds the session, and answers with JavaScript that
// loads BokehJS and draws the document in the place of its script element. Pages of origins that nobody listed get none.
// The custom element of static/plotctl-app.js asks for JSON: it does the same by itself.
import { isA } from "../../base/errors.js";
import { assetUrl, PAGE_SCRIPT } from "../../embed/bundles/assets.js";
import { autoloadErrorScript, autoloadScript } from "../../embed/autoload/autoload-script.js";
import type { ServedApp } from "../../hosting/session-directory.js";
import { answer, JAVASCRIPT, type Context } from "../answers.js";
import type { HostPattern } from "../admission/host-pattern.js";
import { matchesHost, parseAuthority, type Scheme } from "../admission/host-pattern.js";
import { enterSession, type EntryParts } from "../enter-session.js";
import { HttpError } from "../http-error.js";
import { parameter, type ParsedRequest } from "../admission/parsed-request.js";
import { scriptUrls } from "./page-handler.js";

const MAX_ELEMENT_ID = 512;
const JSON_TYPE = "application/json";

export async function autoloadJsHandler(ctx: Context, app: ServedApp, parts: EntryParts): Promise<void> {
  const { elementId, appPath, absoluteUrl, withScripts } = readQuestion(
    ctx.state.request,
    parts.lists.hosts(ctx.req.socket.localPort ?? 0),
  );
  const socketServer = absoluteUrl === undefined ? undefined : new URL(absoluteUrl).origin;
  const isForElement = ctx.get("Accept") === JSON_TYPE;
  try {
    const { session, token } = await enterSession(ctx.state.request, app, { ...parts, socketServer });
    const { settings } = parts;
    const base = (socketServer ?? "") + settings.listening.prefix;
    const scripts = withScripts ? scriptUrls((await session.page()).needs, base) : [];
    if (isForElement) {
      const paths = { scripts, page_script: assetUrl(PAGE_SCRIPT, settings.listening.prefix) };
      answer(ctx, JSON_TYPE, JSON.stringify({ token, ...paths }));
      return;
    }
    answer(ctx, JAVASCRIPT, autoloadScript({ elementId, token, scripts, appPath, absoluteUrl }));
  } catch (error) {
    if (isForElement || !isA(error, HttpError) || error.status !== 500) throw error;
    // A browser runs no script that comes with an error status, and the reader should see something.
    answer(ctx, JAVASCRIPT, autoloadErrorScript(elementId, error.message));
  }
}

interface Question {
  readonly elementId: string;
  readonly appPath: string;
  readonly absoluteUrl: string | undefined;
  readonly withScripts: boolean;
}

function readQuestion(request: ParsedRequest, hosts: readonly HostPattern[]): Question {
  const elementId = parameter(request, "bokeh-autoload-element") ?? "";
  if (elementId === "" || elementId.length > MAX_ELEMENT_ID) {
    throw new HttpError(400, `bokeh-autoload-element must name an element, in at most ${MAX_ELEMENT_ID} characters.`);
  }
  const resources = parameter(request, "resources") ?? "default";
  if (resources !== "default" && resources !== "none") {
    throw new HttpError(400, 'resources must be "default" or "none".');
  }
  const absoluteUrl = parameter(request, "bokeh-absolute-url");
  if (absoluteUrl !== undefined) checkAbsoluteUrl(absoluteUrl, hosts);
  const appPath = parameter(request, "bokeh-app-path") ?? "/";
  return { elementId, appPath, absoluteUrl, withScripts: resources === "default" };
}

/** Scripts will be loaded from there, so it must be one of our own names. */
function checkAbsoluteUrl(text: string, hosts: readonly HostPattern[]): void {
  const [, scheme = "", host = ""] = /^(https?):\/\/([^/?#\\]*)/i.exec(text) ?? [];
  const authority = parseAuthority(host);
  const isOurs =
    authority !== null && hosts.some((pattern) => matchesHost(authority, scheme.toLowerCase() as Scheme, pattern));
  if (!isOurs || !URL.canParse(text)) {
    throw new HttpError(400, "bokeh-absolute-url must be an http or https URL of this server (its --host option).");
  }
}
