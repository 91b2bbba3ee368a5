// Sends the requests of the doctor: one connection each, no redirect followed, and everything kept that proxies may change.
// Credentials go only to the host that is examined, and only over a connection whose certificate is valid.
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { request as httpsRequest, type RequestOptions } from "node:https";
import type { Clock } from "../base/clock.js";
import { show } from "../base/show.js";

export interface Answer {
  readonly url: string;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Whether the whole body arrived. */
  readonly isComplete: boolean;
  /** The date of this machine when it arrived, in milliseconds since the epoch. */
  readonly receivedAt: number;
  /** Milliseconds between the first part of the body and its end. */
  readonly bodyMs: number;
}

/** A request without an answer. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
  /** The code of Node, such as `ECONNREFUSED`. */
  readonly code: string;

  constructor({ code, message }: { readonly code: string; readonly message: string }) {
    super(message);
    this.code = code;
  }
}

export interface GetOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Stops reading for a while after the first part, as a slow reader does. Default false. */
  readonly readsSlowly?: boolean;
  /** Repeats a request that a limit of a proxy rejects. Default true. */
  readonly repeats?: boolean;
}

export interface Credentials {
  readonly cookie: string | undefined;
  readonly authorization: string | undefined;
}

/** Without a byte. */
const LIMIT_MS = 15_000;
/** For a whole answer. */
const ANSWER_LIMIT_MS = 60_000;
const MAX_BODY_BYTES = 50_000_000;
const MAX_HEADER_BYTES = 128 * 1024;
const SLOW_READER_MS = 700;
const REPEATS = 3;
const REPEAT_AFTER_MS = 1200;

export class HttpClient {
  readonly #url: URL;
  readonly #clock: Clock;
  readonly #credentials: Credentials;
  readonly #cookies = new Map<string, string>();
  /** Whether certificates are checked: until one was not valid. */
  #verifies = true;

  constructor(url: URL, { clock, credentials }: { readonly clock: Clock; readonly credentials: Credentials }) {
    this.#url = url;
    this.#clock = clock;
    this.#credentials = credentials;
  }

  /** For the rest of the checks, once one has reported the certificate. */
  stopVerifying(): void {
    this.#verifies = false;
  }

  get verifies(): boolean {
    return this.#verifies;
  }

  /** Headers with which the server knows the user. None for another host, and none without TLS where the address has it. */
  credentialsFor(url: URL): Record<string, string> {
    const isInsecure = this.#url.protocol === "https:" && url.protocol !== "https:" && url.protocol !== "wss:";
    if (url.host !== this.#url.host || isInsecure || !this.#verifies) return {};
    const kept = [...this.#cookies].map(([name, value]) => `${name}=${value}`);
    const cookie = [...(this.#credentials.cookie === undefined ? [] : [this.#credentials.cookie]), ...kept].join("; ");
    const { authorization } = this.#credentials;
    return { ...(cookie === "" ? {} : { cookie }), ...(authorization === undefined ? {} : { authorization }) };
  }

  /** Rejects with NoAnswer. */
  async get(url: string, options: GetOptions = {}): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#once(webAddress(url), options);
      if (options.repeats === false || !isLimited(answer) || attempt > REPEATS) {
        this.#keepCookies(answer);
        return answer;
      }
      await this.pause(REPEAT_AFTER_MS);
    }
  }

  pause(ms: number): Promise<void> {
    return new Promise((resolve) => void this.#clock.setTimeout(resolve, ms));
  }

  #keepCookies({ url, headers }: Answer): void {
    if (new URL(url).host !== this.#url.host) return;
    for (const line of headers["set-cookie"] ?? []) {
      const [, name, value] = /^\s*([^=;\s]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) this.#cookies.set(name, value);
    }
  }

  #once(url: URL, { headers = {}, readsSlowly = false }: GetOptions): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const options: RequestOptions = {
        agent: false,
        headers: { accept: "text/html,*/*", "user-agent": "plotctl doctor", ...this.credentialsFor(url), ...headers },
        maxHeaderSize: MAX_HEADER_BYTES,
        rejectUnauthorized: this.#verifies,
        timeout: LIMIT_MS,
      };
      const send = url.protocol === "https:" ? httpsRequest : httpRequest;
      const request = send(url, options, (response) => {
        this.#read(response, readsSlowly).then((body) => {
          resolve({ url: url.href, status: response.statusCode ?? 0, headers: response.headers, ...body });
        }, reject);
      });
      const timer = this.#clock.setTimeout(() => {
        const error = new NoAnswer({
          code: "ETIMEDOUT",
          message: `no whole answer within ${ANSWER_LIMIT_MS / 1000} s`,
        });
        reject(error);
        request.destroy(error);
      }, ANSWER_LIMIT_MS);
      request.once("close", () => timer.cancel());
      request.on("timeout", () => {
        request.destroy(new NoAnswer({ code: "ETIMEDOUT", message: `no answer within ${LIMIT_MS / 1000} s` }));
      });
      request.on("error", (error: NodeJS.ErrnoException) => {
        reject(error instanceof NoAnswer ? error : new NoAnswer({ code: error.code ?? "", message: error.message }));
      });
      request.end();
    });
  }

  #read(
    response: IncomingMessage,
    readsSlowly: boolean,
  ): Promise<Pick<Answer, "body" | "isComplete" | "bodyMs" | "receivedAt">> {
    return new Promise((resolve) => {
      const parts: Buffer[] = [];
      let length = 0;
      let firstAt: number | undefined;
      response.on("data", (part: Buffer) => {
        parts.push(part);
        length += part.length;
        if (length > MAX_BODY_BYTES) response.destroy();
        if (firstAt === undefined && readsSlowly) {
          response.pause();
          void this.pause(SLOW_READER_MS).then(() => response.resume());
        }
        firstAt ??= this.#clock.now();
      });
      // An answer that breaks off: `close` reports it as incomplete.
      response.on("error", () => undefined);
      response.once("close", () => {
        const now = this.#clock.now();
        resolve({
          body: Buffer.concat(parts),
          isComplete: response.complete,
          bodyMs: now - (firstAt ?? now),
          receivedAt: this.#clock.date(),
        });
      });
    });
  }
}

/** Throws NoAnswer for what redirects and pages may name instead. */
function webAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === "http:" || url?.protocol === "https:") return url;
  throw new NoAnswer({ code: "ERR_INVALID_URL", message: `${show(text)} is not the address of a web server` });
}

/** Whether the answer is of a plotctl server, by the headers that all its answers have. Proxies do not write them. */
export function isOfPlotctl({ headers }: Pick<Answer, "headers">): boolean {
  const policy = headers["content-security-policy"]?.toString() ?? "";
  return headers["referrer-policy"] === "same-origin" && policy.includes("frame-ancestors 'self'");
}

/** Whether a proxy rejected the request because there were too many. */
export function isLimited(answer: Pick<Answer, "status" | "headers">): boolean {
  return (answer.status === 429 || answer.status === 503) && !isOfPlotctl(answer);
}
