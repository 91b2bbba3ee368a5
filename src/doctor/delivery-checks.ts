// How answers arrive: complete, compressed, at once, uncached, all that a page needs at the same time, and with large headers.
import type { Subject } from "./subject.js";
import { isLimited, type Answer } from "./http-client.js";
import type { AppPage } from "./visit.js";

/** The longest token that a server makes. */
const TOKEN_LENGTH = 4096;
const HEADER_BYTES = 8000;
/** Browsers open six connections to a server, and ask for more at once. */
const REQUESTS_AT_ONCE = 12;
const AFTER_BURST_MS = 2000;
/** The second part of the probe's answer follows a second after the first. */
const MIN_PART_MS = 500;

export async function checkDelivery(page: AppPage | undefined, subject: Subject): Promise<void> {
  if (page !== undefined) {
    const scripts = await checkScripts(page, subject);
    await checkTransfer(scripts, subject);
    await checkCaching(page, subject);
    await checkLimits(page, subject);
  }
  await checkHeaders(page, subject);
  await checkStreaming(subject);
}

async function checkScripts(page: AppPage, { client, findings, url }: Subject): Promise<readonly Answer[]> {
  const own = page.scripts.filter((script) => new URL(script).host === url.host);
  const answers: Answer[] = [];
  for (const script of own) answers.push(await client.get(script, { headers: { "accept-encoding": "gzip, br" } }));
  const failed = answers.find(({ status, isComplete }) => status !== 200 || !isComplete);
  const html = answers.find(({ headers }) => headers["content-type"]?.startsWith("text/html") === true);
  if (failed !== undefined) {
    const what = failed.isComplete ? `is answered with ${failed.status}` : "breaks off";
    findings.add("scripts", "fault", { text: `${new URL(failed.url).pathname} ${what}.` });
  } else if (html !== undefined) {
    findings.add("scripts", "fault", {
      text: `${new URL(html.url).pathname} is answered with a page, not a script.`,
    });
  } else findings.add("scripts", "ok", { text: `All ${own.length} arrive.` });
  const plain = answers.find(({ headers, status }) => status === 200 && headers["content-encoding"] === undefined);
  if (plain === undefined) findings.add("compression", "ok", { text: "Scripts arrive compressed." });
  else if (page.kind === "plotctl") {
    findings.add("compression", "warning", {
      text: "Scripts arrive uncompressed, about four times as large: the proxy does not pass on Accept-Encoding.",
      cures: ["compression"],
    });
  } else {
    findings.add("compression", "warning", {
      text: "Scripts arrive uncompressed. A Bokeh server does not compress them; its proxy can.",
    });
  }
  return answers.filter(({ status }) => status === 200);
}

async function checkTransfer(scripts: readonly Answer[], { client, findings }: Subject): Promise<void> {
  const [largest] = [...scripts].sort((a, b) => b.body.length - a.body.length);
  if (largest === undefined) return;
  const options = { readsSlowly: true, headers: { "accept-encoding": "identity" } };
  const answer = await client.get(largest.url, options);
  if (answer.isComplete) {
    findings.add("transfer", "ok", {
      text: `${Math.round(answer.body.length / 1000)} kB arrive, also when they are read slowly.`,
    });
    return;
  }
  findings.add("transfer", "fault", {
    text: `${new URL(largest.url).pathname} breaks off after ${Math.round(answer.body.length / 1000)} kB when it is read slowly: the proxy cannot store the rest in its temporary files.`,
    cures: ["transfer"],
  });
}

async function checkCaching(page: AppPage, { client, findings }: Subject): Promise<void> {
  const again = await client.get(page.answer.url);
  if (again.body.toString("utf8").includes(`"${page.token}"`)) {
    findings.add("caching", "fault", {
      text: "Two requests got the same page: the proxy caches it, so visitors share one session.",
      cures: ["cache"],
    });
    return;
  }
  const policy = page.answer.headers["cache-control"] ?? "";
  if (page.kind === "bokeh" || policy.includes("no-store")) {
    findings.add("caching", "ok", { text: "Each request gets a page of its own." });
  } else if (policy === "") {
    findings.add("caching", "fault", {
      text: "The proxy removes Cache-Control: no-store from pages, so browsers may show old ones.",
      cures: ["noStore"],
    });
  } else {
    findings.add("caching", "fault", {
      text: `The proxy replaces Cache-Control: no-store of pages by ${policy}, so browsers show old ones.`,
      cures: ["expires"],
    });
  }
}

async function checkLimits(page: AppPage, subject: Subject): Promise<void> {
  const { client, findings, found } = subject;
  const urls = [
    found?.url ?? page.answer.url,
    ...page.scripts.filter((script) => new URL(script).host === subject.url.host),
  ];
  const all = Array.from({ length: REQUESTS_AT_ONCE }, (_, at) => urls[at % urls.length] ?? page.answer.url);
  const request = (url: string): Promise<Answer> => client.get(url, { repeats: false });
  const atOnce = await Promise.all(all.map(request));
  const rejected = atOnce.filter(isLimited);
  const [first] = rejected;
  if (first === undefined) {
    findings.add("limits", "ok", { text: `${all.length} requests at once are answered.` });
    return;
  }
  await client.pause(AFTER_BURST_MS);
  const inOrder: Answer[] = [];
  for (const url of all) inOrder.push(await request(url));
  const isRate = inOrder.some(isLimited);
  findings.add("limits", "fault", {
    text: `The proxy rejects ${rejected.length} of ${all.length} requests at once with ${first.status}: ${isRate ? "it limits the rate of requests (limit_req)" : "it limits connections (limit_conn)"} below what a page needs.`,
    cures: [isRate ? "requestLimit" : "connectionLimit"],
  });
}

async function checkHeaders(page: AppPage | undefined, { client, findings, found }: Subject): Promise<void> {
  const url = found?.url ?? page?.scripts[0];
  if (url === undefined) return;
  const protocols = `bokeh, ${"t".repeat(TOKEN_LENGTH)}`;
  const filler = "f".repeat(HEADER_BYTES - protocols.length);
  const { status } = await client.get(url, { headers: { "sec-websocket-protocol": protocols, "x-doctor": filler } });
  if (status === 200) {
    findings.add("headers", "ok", { text: "Tokens and cookies of 8 kB pass." });
    return;
  }
  findings.add("headers", "fault", {
    text: `A request with 8 kB of headers is answered with ${status}: websockets with long tokens and cookies do not open.`,
    cures: ["requestHeaders"],
  });
}

async function checkStreaming({ client, findings, found }: Subject): Promise<void> {
  if (found === undefined) return;
  const { bodyMs, status } = await client.get(`${found.url}?parts`, { headers: { "accept-encoding": "gzip" } });
  if (status !== 200) return;
  if (bodyMs > MIN_PART_MS) {
    findings.add("streaming", "ok", { text: "Answers arrive as the server sends them." });
    return;
  }
  findings.add("streaming", "warning", {
    text: "The proxy collects answers before it passes them on: downloads start late, and streams of apps' own routes do not flow.",
    cures: ["streaming"],
  });
}
