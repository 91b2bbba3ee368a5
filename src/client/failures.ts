// The errors of a client's connection, for the author of a script: each says what happened and what to do.
import type { IncomingMessage } from "node:http";
import { messageOf, PlotctlError } from "../base/errors.js";
import { cut, show } from "../base/show.js";
import { CLOSE_CODES } from "../protocol/close-codes.js";

/** How a connection ended. */
export interface Closing {
  /** The websocket's close code; 1006 if the connection broke. */
  readonly code: number;
  /** The reason that the closing side gave; may be empty. */
  readonly reason: string;
}

/** The close code of the websocket library for a close frame without a code. */
const NO_CODE = 1005;
const MAX_TEXT_LENGTH = 300;
const ORIGIN_HINT = "See --host and --allow-websocket-origin of plotctl serve.";
/** After a cut, a session comes back by itself for a minute. */
export const LOST_HINT = "Open the session again when the server answers; its document there may be another one.";
const SECRET_HINT =
  "Pass the server's secret in the option secret or as PLOTCTL_SECRET_KEY, and a session id that is signed with it.";

/** There is no server at the address, or it does not answer. */
export function unreachable(url: string, error: unknown): PlotctlError {
  const { origin, hostname } = new URL(url);
  const code = (error as { readonly code?: unknown } | null)?.code;
  if (code === "ECONNREFUSED") {
    const hint = "Start a server there with plotctl serve, or pass the url of another one.";
    return new PlotctlError("SERVER_UNREACHABLE", `No server listens at ${origin} (connection refused).`, {
      hint,
      cause: error,
    });
  }
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return new PlotctlError("SERVER_UNREACHABLE", `The host ${show(hostname)} is unknown.`, { cause: error });
  }
  if (code === "EPROTO") {
    return new PlotctlError("SERVER_UNREACHABLE", `The server at ${origin} does not speak TLS.`, {
      hint: "Use its http address.",
      cause: error,
    });
  }
  return new PlotctlError(
    "SERVER_UNREACHABLE",
    `Cannot connect to ${origin}: ${cut(messageOf(error), MAX_TEXT_LENGTH)}.`,
    { cause: error },
  );
}

/** The server answered the websocket handshake with an HTTP status. */
export function rejected(url: string, { statusCode = 0 }: IncomingMessage, body: string): PlotctlError {
  const { origin, pathname } = new URL(url);
  const words = body === "" ? "." : `: ${cut(body, MAX_TEXT_LENGTH)}`;
  switch (statusCode) {
    case 404:
      return new PlotctlError("SERVER_WITHOUT_APP", `The server at ${origin} has no app at ${show(pathname)} (404).`, {
        hint: "Use the address of the app's page, with the server's prefix.",
      });
    case 429:
      return new PlotctlError(
        "RATE_LIMITED",
        `The server at ${origin} limits the sessions of this client (429)${words}`,
        {
          hint: "Try again in a few seconds.",
        },
      );
    case 403:
      return new PlotctlError("CLIENT_FORBIDDEN", `The server at ${origin} rejects this client (403)${words}`, {
        hint: ORIGIN_HINT,
      });
    case 503:
      return new PlotctlError(
        "TOO_MANY_SESSIONS",
        `The server at ${origin} has no capacity for another session (503)${words}`,
        {
          hint: "Try again later.",
        },
      );
    default:
      return new PlotctlError(
        "CONNECTION_REJECTED",
        `The server at ${origin} rejected the connection with status ${statusCode}${words}`,
      );
  }
}

/** The server closed the connection before it sent ACK. */
export function closedBeforeAck(url: string, { code, reason }: Closing): PlotctlError {
  const { origin } = new URL(url);
  switch (code) {
    case CLOSE_CODES.BAD_TOKEN:
      return new PlotctlError(
        "SESSION_TOKEN_INVALID",
        `The server at ${origin} rejects the session: ${words(reason)}`,
        { hint: SECRET_HINT },
      );
    case CLOSE_CODES.TOKEN_EXPIRED:
      return new PlotctlError(
        "SESSION_TOKEN_EXPIRED",
        `The server at ${origin} considers the session token expired: ${words(reason)}`,
        {
          hint: "The clocks of both machines must agree.",
        },
      );
    case CLOSE_CODES.OVERLOAD:
      return new PlotctlError("TOO_MANY_SESSIONS", `The server at ${origin} is full: ${words(reason)}`, {
        hint: "Try again later.",
      });
    case CLOSE_CODES.SERVER_ERROR:
      return new PlotctlError(
        "APP_FAILED",
        `The app at ${url} failed while the session was created: ${words(reason)}`,
        {
          hint: "The server's log has the details.",
        },
      );
    default:
      return new PlotctlError(
        "CONNECTION_REJECTED",
        `The server at ${origin} closed the connection before it sent ACK${inBrackets({ code, reason })}.`,
        {
          // Bokeh's server closes without a specific code if the signature is wrong.
          hint: code < 4000 ? SECRET_HINT : undefined,
        },
      );
  }
}

/** The connection ended before the reply to a request. */
export function lost(what: string, { code, reason }: Closing): PlotctlError {
  if (code === CLOSE_CODES.MESSAGE_TOO_BIG) {
    return new PlotctlError("MESSAGE_TOO_LARGE", `${what}: the message was too big for the server. ${words(reason)}`, {
      hint: "See --websocket-max-message-size of plotctl serve.",
    });
  }
  return new PlotctlError(
    "CONNECTION_LOST",
    `${what}: the connection to the server was lost${inBrackets({ code, reason })}.`,
    { hint: LOST_HINT },
  );
}

/** The server's message exceeds the client's limit. */
export function tooBig(maxBytes: number): PlotctlError {
  return new PlotctlError("MESSAGE_TOO_LARGE", `The server sent a message of more than ${maxBytes} bytes.`, {
    hint: "Use a larger max_message_size.",
  });
}

/** The caller aborted. `cause` is the reason of the signal. */
export function aborted(what: string, signal: AbortSignal): PlotctlError {
  const isTimeout = (signal.reason as { readonly name?: unknown } | null)?.name === "TimeoutError";
  const why = isTimeout ? "it took too long" : "it was aborted";
  return new PlotctlError("REQUEST_ABORTED", `${what}: ${why}.`, { cause: signal.reason });
}

function words(reason: string): string {
  return reason === "" ? "it gave no reason." : cut(reason, MAX_TEXT_LENGTH);
}

function inBrackets({ code, reason }: Closing): string {
  const parts = [
    ...(code === NO_CODE ? [] : [`code ${code}`]),
    ...(reason === "" ? [] : [cut(reason, MAX_TEXT_LENGTH)]),
  ];
  return parts.length === 0 ? "" : ` (${parts.join(": ")})`;
}
