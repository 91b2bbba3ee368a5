// output_server() and show() for plain scripts: they put the default document on a running server, where browsers see its
// changes live. There is one such document in a process, as there is one default document.
import { PlotctlError } from "../base/errors.js";
import { show as shown } from "../base/show.js";
import { curdoc } from "../document/current.js";
import { Model } from "../model/model.js";
import { push_session, type Opener, type OpenOptions } from "./open-session.js";
import { namedSessionId, secretInForce } from "./secret.js";
import type { ClientSession } from "./session.js";

/** Where the server is, and how to reach it. */
export type OutputServerOptions = Omit<OpenOptions, "session_id" | "arguments" | "signal">;

/** What `cursession()` gives. */
export interface CurrentSession {
  /** The session, whose document is the default one. */
  readonly session: ClientSession;
  /** Resolves when the server has these models and all changes made so far. */
  store_objects(...models: Model[]): Promise<void>;
}

interface Output {
  readonly id: string;
  readonly options: OutputServerOptions;
  session: Promise<ClientSession> | undefined;
  current: CurrentSession | undefined;
}

let output: Output | undefined;

/**
 * Makes `show` put the default document on a server, in the session of this name. Every browser that opens the session's
 * page sees the same document. With a secret, the name is signed. The connection is opened by the first `show`.
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
  const id = namedSessionId(name, secretInForce(options.secret));
  output = { id, options, session: undefined, current: undefined };
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
  to.session ??= push_session(doc, { ...to.options, session_id: to.id }).catch((error: unknown) => {
    to.session = undefined;
    throw error;
  });
  const session = await to.session;
  to.current = new Current(session);
  await session.force_roundtrip();
  if (open) await open(session.page_url);
  return session.page_url;
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

  constructor(session: ClientSession) {
    this.session = session;
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
}
