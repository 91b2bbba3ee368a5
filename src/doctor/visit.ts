// Opens the page of an app as a browser does: follows redirects, and from the index goes to the first app.
import { RENDER_ITEMS_TYPE } from "../embed/page/page.js";
import { isOfPlotctl, type Answer, type HttpClient } from "./http-client.js";

export type ServerKind = "plotctl" | "bokeh";

/** The page of an app. */
export interface AppPage {
  readonly answer: Answer;
  readonly kind: ServerKind;
  readonly token: string;
  /** The URLs of its scripts. */
  readonly scripts: readonly string[];
}

export type Visit =
  | { readonly is: "app"; readonly page: AppPage }
  | { readonly is: "sign-in"; readonly url: string }
  /** Redirected to an address that has redirected before. */
  | { readonly is: "loop"; readonly urls: readonly string[] }
  /** An index without apps, or not a page of such a server. */
  | { readonly is: "other"; readonly answer: Answer };

const MAX_REDIRECTS = 10;

/** Rejects with NoAnswer. */
export async function visit(url: string, client: HttpClient): Promise<Visit> {
  const first = await visitPage(url, client);
  if (first.is !== "other" || first.answer.status !== 200) return first;
  for (const link of linksBelow(first.answer).slice(0, 3)) {
    const linked = await visitPage(link, client);
    if (linked.is !== "other") return linked;
  }
  return first;
}

async function visitPage(url: string, client: HttpClient): Promise<Visit> {
  const seen: string[] = [];
  for (let at = url; ;) {
    const answer = await client.get(at);
    const { location } = answer.headers;
    const isRedirect = answer.status >= 300 && answer.status < 400 && location !== undefined;
    if (!isRedirect) return judged(answer, seen);
    seen.push(at);
    at = URL.canParse(location, at) ? new URL(location, at).href : location;
    // A cookie may make a difference once.
    if (seen.filter((each) => each === at).length > 1 || seen.length > MAX_REDIRECTS) return { is: "loop", urls: seen };
  }
}

function judged(answer: Answer, redirectedFrom: readonly string[]): Visit {
  const text = answer.body.toString("utf8");
  const kind = kindOf(text);
  const token = /"token":\s*"([\w.-]+)"/.exec(text)?.[1];
  if (answer.status === 200 && kind !== undefined && token !== undefined) {
    return { is: "app", page: { answer, kind, token, scripts: scriptsOf(text, answer.url) } };
  }
  const { pathname } = new URL(answer.url);
  const isElsewhere = redirectedFrom.some(
    (each) => new URL(each).pathname.replace(/\/$/, "") !== pathname.replace(/\/$/, ""),
  );
  const leadsToSignIn = isElsewhere && answer.status < 400 && !hasAppLinks(answer);
  if (answer.status === 401 || leadsToSignIn) return { is: "sign-in", url: answer.url };
  return { is: "other", answer };
}

function kindOf(text: string): ServerKind | undefined {
  if (text.includes(RENDER_ITEMS_TYPE)) return "plotctl";
  return text.includes("render_items") && text.includes("Bokeh") ? "bokeh" : undefined;
}

function scriptsOf(text: string, base: string): string[] {
  // Without `<` in a tag, a page of any size is read in one pass.
  const sources = [...text.matchAll(/<script\b[^<>]*?\ssrc="([^"]+)"/g)].map(([, source = ""]) =>
    source.replaceAll("&amp;", "&"),
  );
  const urls = sources.flatMap((source) => (URL.canParse(source, base) ? [new URL(source, base)] : []));
  return urls.filter(({ protocol }) => /^https?:$/.test(protocol)).map(({ href }) => href);
}

function hasAppLinks(answer: Answer): boolean {
  return isOfPlotctl(answer) && new URL(answer.url).search === "" && linksBelow(answer).length > 0;
}

/** The links of a page to what is below it. */
function linksBelow({ body, url }: Answer): string[] {
  const base = url.replace(/[?#].*$/, "").replace(/\/?$/, "/");
  const links = [...body.toString("utf8").matchAll(/<a\b[^<>]*?\shref="([^"#?]+)"/g)].map(([, link = ""]) => link);
  const urls = links.flatMap((link) => (URL.canParse(link, base) ? [new URL(link, base).href] : []));
  // A proxy that removes the path makes links that lead past it.
  const own = new URL(base);
  return urls.filter((each) => each !== base && new URL(each).origin === own.origin);
}
