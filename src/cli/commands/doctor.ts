// plotctl doctor: examines a server as browsers reach it, through its proxy.
import { serverUrl } from "../../client/address.js";
import { systemClock } from "../../base/clock.js";
import { show } from "../../base/show.js";
import { PROXIES } from "../../doctor/cures.js";
import { examine, worst } from "../../doctor/examine.js";
import { jsonReport, textReport } from "../../doctor/report.js";
import type { Call } from "../command.js";
import { DEFAULT_IDLE_S, DEFAULT_UPSTREAM } from "../command-options.js";
import { showProgress, type Effects } from "../effects.js";
import { switchFlag, textFlag, UsageError, wholeFlag, wordFlag } from "../flags.js";

const EXIT_CODES = { ok: 0, warning: 1, fault: 2 } as const;

export async function doctor({ given }: Call, effects: Effects): Promise<number> {
  const address = textFlag(given, "url") ?? "";
  const idleS = wholeFlag(given, "idle") ?? DEFAULT_IDLE_S;
  if (idleS < 1 || idleS > 3600) throw new UsageError(`--idle: expected 1 to 3600 seconds, got ${idleS}.`);
  const proxy = wordFlag(given, "proxy", PROXIES) ?? "nginx";
  const upstream = textFlag(given, "upstream") ?? DEFAULT_UPSTREAM;
  if (!/^https?:\/\/[^\s/;"']+$/.test(upstream)) {
    throw new UsageError(`--upstream: expected an address such as ${DEFAULT_UPSTREAM}, got ${show(upstream)}.`);
  }
  const url = new URL(pageUrl(address));
  const progress = showProgress(effects);
  progress.show(`Examining ${url.href}; the quiet websocket takes ${idleS} s…`);
  try {
    const examination = await examine(url, {
      idleS,
      clock: systemClock,
      credentials: {
        cookie: headerOf(effects, "PLOTCTL_DOCTOR_COOKIE"),
        authorization: headerOf(effects, "PLOTCTL_DOCTOR_AUTHORIZATION"),
      },
    });
    progress.end();
    const values = { url: url.href, proxy, upstream, host: url.host };
    effects.stdout((switchFlag(given, "json") ? jsonReport : textReport)(examination, values));
    return EXIT_CODES[worst(examination.findings)];
  } finally {
    progress.end();
  }
}

/** A variable whose text is sent as a header. The error does not contain it: it is a secret. */
function headerOf({ env }: Effects, name: string): string | undefined {
  const text = env[name];
  if (text === undefined || /^[\t\x20-\x7e\x80-\xff]*$/.test(text)) return text;
  throw new UsageError(`${name}: expected one line without control characters.`);
}

/** Throws PlotctlError. The address of an index keeps its slash. */
function pageUrl(address: string): string {
  const url = serverUrl(address);
  return address.endsWith("/") ? url : url.slice(0, -1);
}
