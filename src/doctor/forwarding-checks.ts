// What a proxy does to requests: compares what the server sees with what was sent.
import { appPath } from "../client/address.js";
import type { Subject } from "./subject.js";
import type { CureName } from "./cures.js";
import type { FoundProbe } from "./find-probe.js";
import type { AppPage } from "./visit.js";

export async function checkForwarding(page: AppPage | undefined, subject: Subject): Promise<void> {
  const { found } = subject;
  if (found === undefined) {
    checkLinks(page, subject);
    return;
  }
  checkPath(found, subject);
  checkLinks(page, subject);
  checkHost(found, page, subject);
  checkScheme(found, subject);
  checkVisitors(found, page, subject);
}

function checkPath({ probe, base, isDoubled }: FoundProbe, { findings, url }: Subject): void {
  const isStripped = !isDoubled && base !== "" && !probe.path.startsWith(`${appPath(url.origin + base)}/`);
  if (!isStripped) return;
  findings.add("prefix", "fault", {
    text: `The proxy removes ${base} from the path, so the page links scripts outside of ${url.origin}${base}. Pass the path on as it is, and start the server with it.`,
    cures: ["pass", "prefix"],
  });
}

function checkLinks(page: AppPage | undefined, { findings, found, url }: Subject): void {
  if (page === undefined) return;
  const base = found?.base ?? "";
  const outside = page.scripts.find((script) => {
    const { host, pathname } = new URL(script);
    return host === url.host && !pathname.startsWith(`${base}/`);
  });
  if (outside === undefined) findings.add("prefix", "ok", { text: `The path below ${base}/ is passed on as it is.` });
  else {
    findings.add("prefix", "fault", {
      text: `The page links ${new URL(outside).pathname}, outside of ${base}/.`,
      cures: ["pass", "prefix"],
    });
  }
  const insecure = url.protocol === "https:" ? page.scripts.find((script) => script.startsWith("http:")) : undefined;
  if (insecure !== undefined) {
    const text = `The page is https, but links ${insecure}, which browsers block.`;
    findings.add("scheme", "fault", { text, cures: ["scheme", "trust"] });
  }
}

function checkHost({ probe }: FoundProbe, page: AppPage | undefined, { findings, url }: Subject): void {
  const sent = url.host;
  if (probe.host === sent) {
    findings.add("host", "ok", { text: `The server sees ${sent}.` });
    return;
  }
  findings.add("host", page === undefined ? "fault" : "warning", {
    text: `The server sees the host ${probe.host}, not ${sent}: the proxy does not pass on Host.`,
    cures: ["host"],
  });
}

function checkScheme({ probe }: FoundProbe, { findings, url }: Subject): void {
  const sent = url.protocol.slice(0, -1);
  if (probe.scheme === sent) {
    findings.add("scheme", "ok", { text: `The server sees ${sent}.` });
    return;
  }
  const isSent = probe.forwarded.includes("proto");
  const cures: CureName[] = [
    ...(isSent && !probe.isTrusted ? [] : ["scheme" as const]),
    ...(probe.isTrusted ? [] : ["trust" as const]),
  ];
  const why = isSent && !probe.isTrusted ? "it does not trust the proxy" : "the proxy does not send X-Forwarded-Proto";
  findings.add("scheme", "fault", {
    text: `The server sees ${probe.scheme}, not ${sent}: ${why}. Sign-ins, cookies and pages that embed apps get wrong addresses.`,
    cures,
  });
}

/** Headers by which a proxy shows itself. */
const PROXY_HEADERS = ["server", "via", "x-cache"];

function checkVisitors({ probe }: FoundProbe, page: AppPage | undefined, { findings, url }: Subject): void {
  const isNamed = probe.forwarded.includes("for");
  const headers = page?.answer.headers ?? {};
  const hasProxy =
    isNamed ||
    probe.http === "1.0" ||
    probe.host !== url.host ||
    PROXY_HEADERS.some((name) => headers[name] !== undefined);
  if (!hasProxy) findings.add("visitors", "ok", { text: "No proxy is to be seen." });
  else if (isNamed && probe.isTrusted) {
    findings.add("visitors", "ok", { text: "The server sees the addresses of visitors." });
  } else {
    const cures: CureName[] = [
      ...(isNamed ? [] : ["visitors" as const]),
      ...(probe.isTrusted ? [] : ["trust" as const]),
    ];
    const why = isNamed ? "it does not trust the proxy" : "the proxy does not send X-Forwarded-For";
    findings.add("visitors", "warning", {
      text: `The server takes all visitors for one address: ${why}. Limits and log lines are wrong.`,
      cures,
    });
  }
}
