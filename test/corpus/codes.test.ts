// Compares the validation codes of documents with those of Bokeh for Python (make_codes.py).
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PlotctlError } from "../../src/base/errors.js";
import { Document } from "../../src/document/document.js";
import { BOKEH_CODES } from "../../src/document/validation/issue.js";
import { validate } from "../../src/document/validation/validate.js";
import type { Json } from "../../src/serialize/wire-values.js";

const FOLDER = "test/corpus";

interface RecordedDocument {
  readonly name: string;
  readonly doc: Json;
}

function recorded<T extends RecordedDocument>(file: string): T[] {
  const lines = readFileSync(join(FOLDER, file), "utf8").trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as T);
}

/** The codes of a document, each once. Repeated factors are rejected when the document is read. */
function codesOf(json: Json): string[] {
  try {
    const codes = validate(Document.from_json(json)).flatMap(({ code }) => code ?? []);
    return [...new Set(codes)].sort();
  } catch (error) {
    const code = error instanceof PlotctlError ? /Bokeh's (E-1019)/.exec(error.message)?.[1] : undefined;
    if (code === undefined) throw error;
    return [code];
  }
}

describe("documents with validation errors in Bokeh for Python", () => {
  const cases = recorded<RecordedDocument & { readonly codes: readonly string[] }>("validation.jsonl");

  it("exist for every code, together with valid ones", () => {
    const codes = new Set(cases.flatMap((each) => each.codes));
    expect([...codes].sort()).toEqual([...Object.keys(BOKEH_CODES), "E-1019"].sort());
    expect(cases.filter((each) => each.codes.length === 0).length).toBeGreaterThan(20);
  });

  it.each(cases.map((each) => [each.name, each] as const))("have the same codes here: %s", (_name, { doc, codes }) => {
    expect(codesOf(doc)).toEqual(codes);
  });
});

describe("documents with all features of Bokeh for Python", () => {
  const codes = JSON.parse(readFileSync(join(FOLDER, "codes.json"), "utf8")) as Readonly<
    Record<string, Readonly<Record<string, readonly string[]>>>
  >;

  /** BokehJS has no such models, so plotctl has none. */
  const unknown = ["BaseSingleIntervalTicker", "CustomDimensional", "HTMLTextAnnotation", "TextLikeInput"];

  it.each(readdirSync(join(FOLDER, "data")).map((file) => file.replace(".jsonl", "")))(
    "have the same codes here: %s",
    (topic) => {
      const known = recorded(`data/${topic}.jsonl`).filter(({ name }) => !unknown.includes(name));
      const found = known.map(({ name, doc }) => [name, codesOf(doc)] as const).filter((each) => each[1].length > 0);
      expect(Object.fromEntries(found)).toEqual(codes[topic] ?? {});
    },
  );
});
