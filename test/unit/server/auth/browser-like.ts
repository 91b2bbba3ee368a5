// A client that keeps cookies and does not follow redirects, as the tests of sign-ins need it.
export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly text: string;
  readonly headers: Headers;
}

interface RequestOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  /** The fields of a form, which is sent by POST. */
  readonly form?: Readonly<Record<string, string>>;
  /** Another body. */
  readonly body?: string;
}

export class BrowserLike {
  readonly cookies = new Map<string, string>();
  readonly #origin: string;

  /** `origin` is the server's, for paths: `http://localhost:5006`. */
  constructor(origin: string) {
    this.#origin = origin;
  }

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async request(path: string, { headers = {}, method, form, body }: RequestOptions = {}): Promise<Answer> {
    const answer = await fetch(new URL(path, this.#origin), {
      method: method ?? (form === undefined ? "GET" : "POST"),
      // A connection that is kept might be one to a server that has stopped.
      headers: { connection: "close", ...(this.cookies.size === 0 ? {} : { cookie: this.cookieHeader }), ...headers },
      body: form === undefined ? (body ?? null) : new URLSearchParams(form),
      redirect: "manual",
    });
    for (const text of answer.headers.getSetCookie()) this.#take(text);
    const location = answer.headers.get("location") ?? "";
    return { status: answer.status, location, text: await answer.text(), headers: answer.headers };
  }

  /** Sends the form of a page: its hidden fields, and others. */
  async submit(page: string, fields: Readonly<Record<string, string>>, headers = {}): Promise<Answer> {
    const { action, hidden } = await this.formOf(page);
    return this.request(action, { form: { ...hidden, ...fields }, headers });
  }

  /** The form of a page, with its hidden fields. */
  async formOf(page: string): Promise<{ readonly action: string; readonly hidden: Record<string, string> }> {
    const { text } = await this.request(page);
    const [, action = page] = /<form method="post" action="([^"]*)"/.exec(text) ?? [];
    const hidden: Record<string, string> = {};
    for (const [, name = "", value = ""] of text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g))
      hidden[name] = value.replaceAll("&amp;", "&");
    return { action, hidden };
  }

  #take(text: string): void {
    const [pair = "", ...attributes] = text.split("; ");
    const [name = "", value = ""] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
    if (attributes.includes("Max-Age=0")) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** A token of the page of an app, as its websocket sends it. */
export function tokenIn(page: string): string {
  return /"token":"([^"]+)"/.exec(page)?.[1] ?? "";
}
