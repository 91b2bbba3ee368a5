// The request for which an app is run when it is checked.
import type { Application } from "../application/application.js";
import { syntheticRequest, syntheticRequestBelow } from "../application/request-info.js";
import type { RequestInfo } from "../document/session-context.js";

export interface FirstRequest {
  readonly request: RequestInfo;
  readonly tokenPayload: Readonly<Record<string, unknown>>;
}

interface Place {
  readonly route: string;
  /** The path behind the app, with its parameters. Undefined: none. */
  readonly params: string | undefined;
}

/** Returns a request without arguments, and the payload of its token. */
export async function firstRequest(
  { hooks, path: pattern }: Application,
  { route, params }: Place,
): Promise<FirstRequest> {
  const request = params === undefined ? syntheticRequest(route) : syntheticRequestBelow({ route, pattern }, params);
  return { request, tokenPayload: { ...(await hooks.process_request?.(request)) } };
}
