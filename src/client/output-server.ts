// output_server() and show() for plain scripts: they put the default document on a running server, in a session or as a
// published document, where browsers see its changes live. There is one such document in a process, as there is one default
// document.
import { PlotctlError } from "../base/errors.js";
import { show as shown } from "../base/show.js";
import { curdoc } from "../document/current.js";
import type { Document } from "../document/document.js";
import { Model } from "../model/model.js";
import { push_session, type Opener, type OpenOptions } from "./open-session.js";
import { publish, type Publication, type PublishOptions } from "./publishing/publish.js";
import { changeLive, pushLive } from "./publishing/push-live.js";
import { namedSessionId, secretInForce } from "./secret.js";
import type { ClientSession } from "./session.js";

/** Where the server is, and how to reach it. */
export interface OutputServerOptions extends Omit<OpenOptions, "session_id" | "arguments" | "signal"> {
  /**
   * Whether the document is published as live, under the name of the user of the key, and so stays on the server when the
   * script has ended; `url` is then the address of the server. Default: false, it is a session.
   */
  readonly publish?: boolean | undefined;
  /** An API key with the right `publish`. Default: PLOTCTL_API_KEY, then the key that `plotctl keys save` has saved. */
  readonly key?: string | undefined;
}

/** Who may read what `cursession().publish()` publishes, and its title. */
export type PublishSessionOptions = Pick<PublishOptions, "visibility" | "title" | "description">;

/** What `cursession()` gives. */
export interface CurrentSession {
  /** The session, whose document is the default one. */
  readonly session: ClientSession;
  /** Resolves when the server has these models and all changes made so far. */
  store_objects(...models: Model[]): Promise<void>;
  /**
   * Publishes the document under the name that was given to `output_server`: as it is now, or, after `publish: true`, as the
   * live document that it is already. Resolves with the address of its page.
   */
  publish(options?: PublishSessionOptions): Promise<Publication>;
}

interface Output {
  readonly name: string;
  readonly options: OutputServerOptions;
  opened: Promise<Opened> | undefined;
  current: CurrentSession | undefined;
}

interface Opened {
  readonly session: ClientSession;
  /** The address of the page. */
  readonly url: string;
}

let output: Output | undefined;

/**
 * Makes `show` put the default document on a server, in the session of this name. Every browser that opens the session's
 * page sees the same document. With a secret, the name is signed. With `publish: true`, it is a published document of this
 * name, which stays. The connection is opened by the first `show`.
 */
export function output_server(name: string, options: OutputServerOptions = {}): void {
  if (typeof name !== "string" || name === "") {
    throw new PlotctlError("INVALID_ARGUMENT", `output_server: expected the name of a document, got ${shown(name)}.`);
  }
  if (output?.current?.session.connected === true) {
    throw new PlotctlError("DOCUMENT_IN_USE", "output_server: the document of this process is on a server already.", {
      hint: "Close it first: await cursession().session.close().",
    });
  }
  secretInForce(options.secret);
  output = { name, options, opened: undefined, current: undefined };
}

/** Whether `output_server` was called, so that `show` uses a server. */
export function isOutputServer(): boolean {
  return output !== undefined;
}

/**
 * Adds models to the default document, pushes the document to the server of `output_server`, and opens its page with
 * `open`, if that is given. Returns the page's address. Later changes of the models are sent to all viewers.
 */
export async function showOnServer(
  models: Model | readonly Model[],
  { open }: { readonly open?: Opener | false } = {},
): Promise<string> {
  const to = output;
  if (to === undefined) {
    throw new PlotctlError("NO_OUTPUT", "show: output_server was not called.", {
      hint: 'Call output_server("name") first.',
    });
  }
  const doc = curdoc();
  for (const model of [models].flat()) doc.add_root(model);
  to.opened ??= openOutput(doc, to).catch((error: unknown) => {
    to.opened = undefined;
    throw error;
  });
  const { session, url } = await to.opened;
  to.current = new Current(session, to);
  await session.force_roundtrip();
  if (open) await open(url);
  return url;
}

async function openOutput(doc: Document, { name, options }: Output): Promise<Opened> {
  const { publish: isPublished = false, key, ...others } = options;
  if (isPublished) return pushLive(doc, { name, key, url: serverOf(options), log: options.log });
  const session = await push_session(doc, {
    ...others,
    session_id: namedSessionId(name, secretInForce(others.secret)),
  });
  return { session, url: session.page_url };
}

function serverOf({ url }: OutputServerOptions): string | undefined {
  return url === "default" ? undefined : url;
}

/** Returns the session that `show` opened after `output_server`. Throws PlotctlError if there is none yet. */
export function cursession(): CurrentSession {
  if (output?.current === undefined) {
    throw new PlotctlError("NO_OUTPUT", "cursession: there is no current session.", {
      hint: 'Call output_server("name"), then await show(plot).',
    });
  }
  return output.current;
}

class Current implements CurrentSession {
  readonly session: ClientSession;
  readonly #output: Output;

  constructor(session: ClientSession, output: Output) {
    this.session = session;
    this.#output = output;
  }

  async store_objects(...models: Model[]): Promise<void> {
    const missing = models.find((model) => this.session.document.get_model_by_id(model.id) !== model);
    if (missing !== undefined) {
      throw new PlotctlError("MODEL_NOT_IN_DOCUMENT", `store_objects: ${shown(missing)} is not in the document.`, {
        hint: "Call show() with the plot or layout that it belongs to first.",
      });
    }
    await this.session.force_roundtrip();
  }

  async publish({ visibility, title, description }: PublishSessionOptions = {}): Promise<Publication> {
    const { name, options } = this.#output;
    await this.session.force_roundtrip();
    const to = { name, url: serverOf(options), key: options.key, visibility, title, description };
    if (options.publish === true) return changeLive(to);
    return publish(this.session.document, to);
  }
}
