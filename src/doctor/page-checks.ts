// Whether the page arrives, and why not: the path, the host, a proxy that does not reach its server, a sign-in.
import type { Subject } from "./subject.js";
import { isOfPlotctl, type Answer } from "./http-client.js";
import type { AppPage, Visit } from "./visit.js";

const MAX_QUOTED_BYTES = 4000;
const GATEWAY_ERRORS: ReadonlySet<number> = new Set([502, 503, 504]);

/** The page of the app; undefined, with a finding, where there is none. */
export async function checkPage(visited: Visit, subject: Subject): Promise<AppPage | undefined> {
  const { findings, hasCredentials } = subject;
  switch (visited.is) {
    case "app": {
      const { answer, kind } = visited.page;
      const what = kind === "plotctl" ? "a plotctl server" : "a Bokeh server";
      findings.add("page", "ok", { text: `${answer.url} is the page of an app of ${what}.` });
      findings.add("sign-in", "ok", {
        text: hasCredentials ? "The credentials are accepted." : "The app opens without one.",
      });
      return visited.page;
    }
    case "sign-in":
      if (hasCredentials)
        findings.add("sign-in", "warning", { text: `The credentials are not accepted: redirected to ${visited.url}.` });
      findings.add("page", "ok", { text: `Redirects to a sign-in: ${visited.url}.` });
      return undefined;
    case "loop":
      findings.add("page", "fault", {
        text: `Redirects without end: ${visited.urls.slice(-3).join(" → ")} → … A proxy behind the one that ends TLS does not learn that browsers use https.`,
        cures: ["redirects"],
      });
      return undefined;
    case "other":
      await checkFailedPage(visited.answer, subject);
      return undefined;
  }
}

async function checkFailedPage(answer: Answer, subject: Subject): Promise<void> {
  const { findings, found, url } = subject;
  const { status } = answer;
  const isOwn = isOfPlotctl(answer);
  if (GATEWAY_ERRORS.has(status) && !isOwn) return gatewayError(status, subject);
  if (status === 404) return notFound(isOwn, subject);
  if (status === 403 && isOwn) return forbidden(subject);
  if (status === 200 && found !== undefined && isOwn) {
    findings.add("page", "warning", {
      text: "The server answers, but has no app to open here. Name the URL of an app.",
    });
  } else if (status === 200) {
    findings.add("page", "fault", { text: `${url.href} is not a page of a plotctl server or a Bokeh server.` });
  } else {
    const whose = isOwn ? "The server" : "The proxy";
    findings.add("page", "fault", { text: `${whose} answers ${status}: ${firstLine(answer)}` });
  }
}

function gatewayError(status: number, { findings, found }: Subject): void {
  if (found === undefined) {
    findings.add("page", "fault", {
      text: `The proxy answers ${status}: it does not reach the server, or at another port.`,
      cures: ["reach"],
    });
  } else {
    findings.add("page", "fault", {
      text: `The proxy answers ${status} for pages, but reaches the server: its buffer is too small for the headers of a page.`,
      cures: ["answerHeaders"],
    });
  }
}

function notFound(isOwn: boolean, { findings, found, url }: Subject): void {
  if (found?.isDoubled === true) {
    findings.add("page", "fault", { text: "The page is not found (404)." });
    findings.add("prefix", "fault", {
      text: `The proxy removes ${found.base} from the path, but the server was started with --prefix ${found.base}. A path at the end of proxy_pass, even /, does this.`,
      cures: ["pass"],
    });
  } else if (found !== undefined && isOwn) {
    findings.add("page", "fault", {
      text: `The server has no app at this path; its apps are listed at ${url.origin}${found.base}/.`,
    });
  } else if (isOwn) {
    findings.add("page", "fault", { text: "The page is not found (404)." });
    findings.add("prefix", "fault", {
      text: "The server does not know the path that the proxy passes on. Pass it on as it is, and start the server with the same path.",
      cures: ["pass", "prefix"],
    });
  } else {
    findings.add("page", "fault", {
      text: "The proxy answers 404 by itself: it has no rule for this path.",
      cures: ["reach"],
    });
  }
}

async function forbidden({ findings, found, url, client }: Subject): Promise<void> {
  if (found !== undefined && found.probe.host !== url.host) {
    findings.add("page", "fault", { text: "The server rejects the host that the proxy sends (403)." });
    return;
  }
  const file = await client.get(`${url.origin}${found?.base ?? ""}/static/js/bokeh.min.js`);
  if (file.status === 403) {
    findings.add("page", "fault", {
      text: `The server rejects the host ${url.host} (403): it is not in its list.`,
      cures: ["origin"],
    });
  } else {
    findings.add("page", "fault", { text: "Your user may not open this app (403)." });
  }
}

function firstLine({ body }: Answer): string {
  const text = body
    .toString("utf8", 0, MAX_QUOTED_BYTES)
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return text.slice(0, 120);
}
