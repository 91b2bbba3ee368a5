// Spans of OpenTelemetry. An SDK that was loaded before plotctl (`--import`) has registered itself; only then is the API
// loaded, and all of this does more than call a function.
import type * as OpenTelemetry from "@opentelemetry/api";
import { isPromiseLike } from "./promise-like.js";
import { PLOTCTL_VERSION } from "./version.js";

type SpanName =
  "plotctl.page" | "plotctl.session.create" | "plotctl.message" | "plotctl.callback" | "plotctl.broadcast";

interface SpanOptions {
  readonly app: string;
  /** The hash of the session, as in the log. */
  readonly session: string | undefined;
  /** What the span is about: the kind of the page, the type of the message, the kind of the callback. */
  readonly kind: string;
  /** Whether it begins a trace of its own, whatever the code that asked for it belongs to. Default false. */
  readonly isRoot?: boolean;
}

/** Where each version of the API finds what an SDK has registered. */
const REGISTERED = Symbol.for("opentelemetry.js.api.1");

interface Tracing {
  readonly api: typeof OpenTelemetry;
  readonly tracer: OpenTelemetry.Tracer;
}

let tracing: Tracing | undefined;

/** Loads the API if an SDK is there. To be called before the first span. */
export async function loadTracing(): Promise<void> {
  if (tracing !== undefined || !(REGISTERED in globalThis)) return;
  const api = await import("@opentelemetry/api");
  tracing = { api, tracer: api.trace.getTracer("plotctl", PLOTCTL_VERSION) };
}

/** Runs a function within a span, which ends when the promise of the function is settled. Returns what the function returns. */
export function traced<T>(name: SpanName, options: () => SpanOptions, run: () => T): T {
  if (tracing === undefined) return run();
  const { app, session, kind, isRoot = false } = options();
  const attributes = { "plotctl.app": app, "plotctl.session": session, "plotctl.kind": kind };
  const { SpanStatusCode } = tracing.api;
  return tracing.tracer.startActiveSpan(name, { attributes, root: isRoot }, (span) => {
    const fail = (error: unknown): void => {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : typeof error });
      span.end();
    };
    try {
      const result = run();
      if (isPromiseLike(result)) result.then(() => span.end(), fail);
      else span.end();
      return result;
    } catch (error) {
      fail(error);
      throw error;
    }
  });
}

/** Runs a function whose spans belong to the trace that the headers of a request name, unless it is in a trace already. */
export function withTraceOf<T>(headers: Readonly<Record<string, unknown>>, run: () => T): T {
  if (tracing === undefined) return run();
  const { context, propagation, trace } = tracing.api;
  if (trace.getActiveSpan() !== undefined) return run();
  return context.with(propagation.extract(context.active(), headers), run);
}
