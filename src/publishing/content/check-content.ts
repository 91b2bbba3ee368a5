// Reads what a client publishes through the model layer, and writes it again: what is stored, and what browsers get, is what
// was checked. A document is refused as a whole.
import { codeOf, PlotctlError } from "../../base/errors.js";
import { isPlainObject } from "../../base/plain.js";
import { show } from "../../base/show.js";
import { BOKEHJS_VERSION } from "../../base/version.js";
import { Document } from "../../document/document.js";
import { decodeContent, type DocJson } from "../../document/json.js";
import { checkNesting } from "../../document/nesting.js";
import { typesWithCode } from "../../hosting/policy-needs.js";
import { Encoder } from "../../serialize/encoder.js";
import { MessageBudget } from "../../serialize/message-budget.js";
import type { Json } from "../../serialize/wire-values.js";
import type { PublishingLimits } from "../limits.js";
import { checkLinks } from "./check-links.js";
import { surveyOf } from "./survey.js";

/** What is published: the JSON of a document, and the buffers that it names. */
export interface GivenContent {
  readonly doc: unknown;
  readonly buffers: ReadonlyMap<string, Uint8Array>;
}

export interface CheckedContent {
  readonly json: DocJson;
  /** The bytes of arrays, by the ids that the JSON has. */
  readonly buffers: ReadonlyMap<string, Uint8Array>;
  readonly title: string;
  /** The version of Bokeh that wrote the document; empty where it does not say. */
  readonly bokehVersion: string;
}

export type ContentLimits = Pick<PublishingLimits, "maxDocumentBytes" | "maxDocumentModels">;

/** Levels of the JSON. What is deeper, neither the encoder nor a browser could follow for sure. */
const MAX_NESTING = 256;
const MAX_CHECK_MS = 20_000;
/** A document may have thousands of small arrays. */
const MIN_INFLATED_CHARGE = 256;

/**
 * Throws PlotctlError for content that is no document or may not be published: DOCUMENT_TOO_LARGE, DOCUMENT_NEEDS_CODE,
 * UNSAFE_LINK, INVALID_DOCUMENT, NESTED_TOO_DEEPLY, UNKNOWN_MODEL, and what values that do not fit their properties throw.
 */
export function checkContent({ doc, buffers }: GivenContent, limits: ContentLimits): CheckedContent {
  if (!isPlainObject(doc) || !Array.isArray(doc["roots"]))
    throw new PlotctlError("INVALID_DOCUMENT", `Expected a document with a list of roots, got ${show(doc)}.`);
  const bokehVersion = checkVersion(doc["version"]);
  checkSurvey(doc, buffers, limits);
  const document = read(doc as Json, buffers, limits);
  const { models } = document;
  const withCode = typesWithCode(models);
  if (withCode.length > 0)
    throw new PlotctlError(
      "DOCUMENT_NEEDS_CODE",
      `${withCode.sort().join(", ")} would run code in the browsers of readers.`,
      {
        hint: "Leave it out: published documents are data.",
      },
    );
  checkLinks(models);
  checkNesting(document.roots, { maxDepth: MAX_NESTING });
  const written = new Map<string, Uint8Array>();
  const json = document.snapshot(
    new Encoder({
      buffers: {
        add(bytes) {
          const id = String(written.size);
          written.set(id, bytes);
          return id;
        },
      },
    }),
  );
  return { json, buffers: written, title: document.title, bokehVersion };
}

function checkVersion(version: unknown): string {
  if (version === undefined) return "";
  if (typeof version !== "string" || !/^\d+\./.test(version))
    throw new PlotctlError("INVALID_DOCUMENT", `version: expected the version of Bokeh, got ${show(version)}.`);
  const [major, own] = [version, BOKEHJS_VERSION].map((text) => text.split(".", 1)[0]);
  if (major === own) return version;
  throw new PlotctlError(
    "INVALID_DOCUMENT",
    `The document is of Bokeh ${version.slice(0, 40)}; this server has Bokeh ${BOKEHJS_VERSION}.`,
  );
}

/** What needs no model is checked before any is made. */
function checkSurvey(
  doc: object,
  buffers: ReadonlyMap<string, Uint8Array>,
  { maxDocumentModels }: ContentLimits,
): void {
  const { depth, models, bufferIds } = surveyOf(doc, MAX_NESTING);
  if (depth > MAX_NESTING)
    throw new PlotctlError("NESTED_TOO_DEEPLY", `The document is nested more than ${MAX_NESTING} levels deep.`);
  if (models > maxDocumentModels) throw tooLarge(`The document has more than ${maxDocumentModels} models.`);
  const missing = [...bufferIds].find((id) => !buffers.has(id));
  if (missing !== undefined) throw new PlotctlError("INVALID_DOCUMENT", `There is no buffer ${show(missing)}.`);
  const unused = [...buffers.keys()].find((id) => !bufferIds.has(id));
  if (unused !== undefined)
    throw new PlotctlError("INVALID_DOCUMENT", `The document does not name the buffer ${show(unused)}.`);
}

function read(json: Json, buffers: ReadonlyMap<string, Uint8Array>, { maxDocumentBytes }: ContentLimits): Document {
  const budget = new MessageBudget({
    copiedBytes: maxDocumentBytes,
    inflating: { maxBytes: maxDocumentBytes, minCharge: MIN_INFLATED_CHARGE },
    maxNesting: MAX_NESTING,
    checkMs: MAX_CHECK_MS,
  });
  try {
    const document = new Document();
    document.replaceContent(decodeContent(json, { buffers, budget }), undefined);
    return document;
  } catch (error) {
    if (codeOf(error) !== "MESSAGE_TOO_EXPENSIVE") throw error;
    throw tooLarge(`The arrays of the document have more than ${maxDocumentBytes} bytes.`);
  }
}

function tooLarge(text: string): PlotctlError {
  return new PlotctlError("DOCUMENT_TOO_LARGE", text);
}
