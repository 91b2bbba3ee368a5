// Answers with what this server sees of the request: nothing but what its client sent, and what proxies did to it.
import { Readable } from "node:stream";
import type { Clock } from "../../base/clock.js";
import type { Probe } from "../../protocol/probe.js";
import { isFromProxy } from "../admission/forwarded.js";
import { showAuthority } from "../admission/host.js";
import { parameter } from "../admission/parsed-request.js";
import { answer, JSON_TYPE, type Context } from "../answers.js";
import type { ServerSettings } from "../options.js";

/** Between the two lines of an answer in parts. */
const PAUSE_MS = 1000;

/** With `?parts`, the answer has a second line, which follows a second later. */
export function probeHandler(
  ctx: Context,
  { settings, clock }: { readonly settings: ServerSettings; readonly clock: Clock },
): void {
  const line = `${JSON.stringify(probeOf(ctx, { settings, clock }))}\n`;
  answer(ctx, JSON_TYPE, line);
  if (parameter(ctx.state.request, "parts") === undefined || ctx.method === "HEAD") return;
  ctx.body = Readable.from(inParts(line, clock));
  ctx.type = JSON_TYPE;
}

function probeOf(ctx: Context, { settings, clock }: { settings: ServerSettings; clock: Clock }): Probe {
  const { host, path, scheme } = ctx.state.request;
  const { headers, httpVersion } = ctx.req;
  return {
    plotctl: "probe",
    http: httpVersion,
    path,
    host: showAuthority(host),
    scheme,
    forwarded: ["for", "proto", "host"].filter((name) => headers[`x-forwarded-${name}`] !== undefined),
    isTrusted: isFromProxy(ctx.req, settings.requests.proxies),
    protocolLength: headers["sec-websocket-protocol"]?.length ?? 0,
    time: clock.date(),
  };
}

async function* inParts(line: string, clock: Clock): AsyncGenerator<string> {
  yield line;
  await new Promise<void>((resolve) => clock.setTimeout(resolve, PAUSE_MS));
  yield "{}\n";
}
