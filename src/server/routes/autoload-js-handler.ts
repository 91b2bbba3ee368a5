// The script with which a page of another site shows an app: finds or creates the session, and answers with JavaScript that
// loads BokehJS and draws the document in place of its script element. The custom element of static/plotctl-app.js asks for
// JSON and does the rest itself.
import { isA } from "../../base/errors.js";
import { assetUrl, PAGE_SCRIPT } from "../../embed/bundles/assets.js";
import { autoloadErrorScript, autoloadScript } from "../../embed/autoload/autoload-script.js";
import type { SessionAdmission } from "../admission/gate.js";
import { answer, answerHead, JAVASCRIPT, JSON_TYPE, type Context } from "../answers.js";
import type { HostPattern } from "../admission/host-pattern.js";
import { matchesHost, parseAuthority, type Scheme } from "../admission/host-pattern.js";
import { enterSession, type EntryParts } from "../enter-session.js";
import { HttpError } from "../http-error.js";
import { parameter, type ParsedRequest } from "../admission/parsed-request.js";
import { scriptUrls } from "./doc-handler.js";

const MAX_ELEMENT_ID = 512;

export async function autoloadJsHandler(ctx: Context, admission: SessionAdmission, parts: EntryParts): Promise<void> {
  const { request } = admission;
  const { elementId, appPath, absoluteUrl, withScripts } = readOptions(request, parts.lists.hosts(request.localPort));
  const socketServer = absoluteUrl === undefined ? undefined : new URL(absoluteUrl).origin;
  const isForElement = ctx.get("Accept") === JSON_TYPE;
  if (ctx.method === "HEAD") return answerHead(ctx, isForElement ? JSON_TYPE : JAVASCRIPT);
  try {
    const { session, token } = await enterSession(admission, { ...parts, socketServer });
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
    // Browsers do not run a script that has an error status, and the user should see a reason.
    answer(ctx, JAVASCRIPT, autoloadErrorScript(elementId, error.message));
  }
}

interface AutoloadOptions {
  readonly elementId: string;
  readonly appPath: string;
  readonly absoluteUrl: string | undefined;
  readonly withScripts: boolean;
}

function readOptions(request: ParsedRequest, hosts: readonly HostPattern[]): AutoloadOptions {
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

/** Scripts are loaded from there, so it must be a name of this server. */
function checkAbsoluteUrl(text: string, hosts: readonly HostPattern[]): void {
  const [, scheme = "", host = ""] = /^(https?):\/\/([^/?#\\]*)/i.exec(text) ?? [];
  const authority = parseAuthority(host);
  const isThisServer =
    authority !== null && hosts.some((pattern) => matchesHost(authority, scheme.toLowerCase() as Scheme, pattern));
  if (!isThisServer || !URL.canParse(text)) {
    throw new HttpError(400, "bokeh-absolute-url must be an http or https URL of this server (its --host option).");
  }
}
