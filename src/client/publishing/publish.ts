// publish(): puts a document, or models, on a server under a name, where it stays.
import { checkOptionNames } from "../../base/option-names.js";
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import type { DocJson } from "../../document/json.js";
import { readSubject, type Subject } from "../../embed/standalone/subject.js";
import type { Visibility } from "../../store/contract/documents.js";
import { documentPath, PublishingApi, type ApiOptions } from "./api.js";

/** Where a document is published, and for whom. */
export interface PublishOptions {
  /** The name of the document, 1 to 128 characters. A document of this name gets another revision. */
  readonly name: string;
  /** The name of the user who owns the document. Default: the user of the key. */
  readonly owner?: string | undefined;
  /**
   * Who may read it: `"private"`, the owner and who has a grant; `"link"`, also who has the address; `"public"`, everybody,
   * and it is in lists. Default: as it is, or private for a new document.
   */
  readonly visibility?: Visibility | undefined;
  /** The title of its page. Default: that of the document. */
  readonly title?: string | undefined;
  /** What the document is about. */
  readonly description?: string | undefined;
  /** The address of the server. Default: PLOTCTL_SERVER, then http://localhost:5006. */
  readonly url?: string | undefined;
  /** An API key with the right `publish`. Default: PLOTCTL_API_KEY, then the key that `plotctl keys save` has saved. */
  readonly key?: string | undefined;
  /** Aborts the wait. A document that the server has wholly received may be published all the same. */
  readonly signal?: AbortSignal | undefined;
}

/** A document that was published. */
export interface Publication {
  /** The address of its page. */
  readonly url: string;
  /** Its revision, which rises with each change. */
  readonly revision: number;
}

/** What the API says of a document. */
export interface DocumentAnswer extends Publication {
  readonly owner: string;
  readonly name: string;
  readonly kind: "still" | "live";
  readonly title: string;
  readonly visibility: Visibility;
}

export const PUBLISH_OPTIONS: readonly (keyof PublishOptions)[] = [
  "name",
  "owner",
  "visibility",
  "title",
  "description",
  "url",
  "key",
  "signal",
];

/**
 * Publishes a document, a model or several models on a server, as they are now: whole, or not at all. Their callbacks are no
 * part of it. Rejects with a PlotctlError that has the server's code, for instance when the document needs code of its own
 * in browsers (DOCUMENT_NEEDS_CODE), or is too large (DOCUMENT_TOO_LARGE).
 *
 *     const { url } = await publish(plot, { name: "prices", visibility: "link" });
 */
export async function publish(document: Subject, options: PublishOptions): Promise<Publication> {
  checkPublishOptions("publish", options);
  const { docJson } = readSubject("publish", document);
  const { url, revision } = await publishJson(docJson, options);
  return { url, revision };
}

export function checkPublishOptions(what: string, options: PublishOptions): void {
  checkOptionNames(what, options, PUBLISH_OPTIONS);
  if (typeof options.name !== "string")
    throw new PlotctlError("INVALID_ARGUMENT", `${what}: expected the name of a document, got ${show(options.name)}.`);
}

interface JsonOptions extends PublishOptions {
  readonly kind?: "still" | "live" | undefined;
  readonly env?: ApiOptions["env"];
}

/** Publishes the JSON of a document. */
export async function publishJson(doc: DocJson, options: JsonOptions): Promise<DocumentAnswer> {
  const { name, visibility, title, description, kind, signal } = options;
  const api = new PublishingApi(options);
  const what = `Publishing ${show(name)}`;
  const owner = await ownerOf(api, options);
  const body = { doc, visibility, title, description, kind };
  return api.call<DocumentAnswer>("PUT", documentPath(owner, name), { body, signal, what });
}

/** The owner that is given, or the user of the key. */
export async function ownerOf(
  api: PublishingApi,
  { owner, signal }: Pick<PublishOptions, "owner" | "signal">,
): Promise<string> {
  api.checkKey();
  if (owner !== undefined) return owner;
  const { name } = await api.call<{ readonly name: string }>("GET", "me", {
    signal,
    what: "Asking for the user of the key",
  });
  return name;
}
