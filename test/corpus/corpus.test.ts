// Documents created by Bokeh for Python (make_corpus.py): each loads here, and is written exactly as it was read, including
// the order of entries, tags, units and explicit defaults. Exceptions: the version is ours, gzip differs, arrays of NumPy
// are lists, and dates of pickers are texts.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { PlotctlError } from "../../src/base/errors.js";
import type { Slider } from "../../src/model/generated/sliders.js";
import { Document } from "../../src/document/document.js";
import type { Json } from "../../src/serialize/wire-values.js";

const DATA = "test/corpus/data";
const topics = readdirSync(DATA).map((file) => file.replace(".jsonl", ""));

/** Documents that Python can create and BokehJS cannot read: it has no models of these names. */
const UNKNOWN_TO_BOKEHJS = ["BaseSingleIntervalTicker", "CustomDimensional", "HTMLTextAnnotation", "TextLikeInput"];

function documentsAbout(topic: string): [string, Json][] {
  const lines = readFileSync(join(DATA, `${topic}.jsonl`), "utf8")
    .trimEnd()
    .split("\n");
  return lines.map((line) => {
    const { name, doc } = JSON.parse(line) as { readonly name: string; readonly doc: Json };
    return [name, doc];
  });
}

/** The text of a document, without the parts that may differ. */
function letters(json: Json): string {
  return JSON.stringify(json, (_key, value: unknown) => {
    const { type, name, array, data } = (value ?? {}) as Readonly<Record<string, unknown>>;
    if (type === "ndarray" && Array.isArray(array)) return array as unknown;
    if (type === "object" && /Datetime\w*Picker$/.test(String(name))) return { ...(value as object), attributes: null };
    return type === "bytes" && typeof data === "string"
      ? gunzipSync(Buffer.from(data, "base64")).toString("hex")
      : value;
  });
}

const isRejected = (name: string): boolean => UNKNOWN_TO_BOKEHJS.includes(name);

describe("documents created by Python", () => {
  it("number several hundred", () => {
    expect(topics.flatMap((topic) => documentsAbout(topic)).length).toBeGreaterThan(500);
  });

  it.each(topics)("about %s load, and are written exactly as they were read", (topic) => {
    for (const [name, json] of documentsAbout(topic)) {
      if (isRejected(name)) continue;
      const ours = Document.from_json(json).to_json();
      expect([name, letters(ours)]).toEqual([name, letters({ ...(json as object), version: ours.version })]);
    }
  });

  it("with models of unknown classes keep these, readable and assignable", () => {
    const [[, json] = ["", null]] = documentsAbout("custom models");
    const doc = Document.from_json(json);
    const [rating] = doc.select({ type: "Rating", text: "a" }) as unknown as { stars: number; partner: Slider }[];
    expect([rating?.stars, rating?.partner.value]).toEqual([4, 0.5]);
    if (rating !== undefined) rating.stars = 5;
    (rating as unknown as Record<string, unknown>).comment = "new";
    expect(JSON.stringify(doc.to_json())).toContain('"stars":5,"partner"');
    expect(JSON.stringify(doc.to_json())).toContain('"comment":"new"');
    const change = { kind: "ModelChanged", model: { id: doc.roots[0]?.id ?? "" }, attr: "name", new: "n" };
    doc.apply_json_patch({ events: [change] });
    expect(doc.to_json()).not.toHaveProperty("defs");
  });

  it("with models that browsers do not have are rejected with a clear error", () => {
    const rejected = topics.flatMap((topic) => documentsAbout(topic)).filter(([name]) => isRejected(name));
    expect(rejected).toHaveLength(UNKNOWN_TO_BOKEHJS.length);
    for (const [, json] of rejected) {
      expect(() => Document.from_json(json)).toThrow(PlotctlError);
      expect(() => Document.from_json(json)).toThrow(/only a base of other models|There is no model of type/);
    }
  });
});
