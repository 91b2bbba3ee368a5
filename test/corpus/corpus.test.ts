// Documents as Bokeh for Python makes them (make_corpus.py): each loads here, and says the same again. "The same" is as
// test/unit/document/support.ts has it: ids, order of entries and binary form do not count, nor whether a default is
// written out; and the version is ours.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PlotctlError } from "../../src/base/errors.js";
import { Document } from "../../src/document/document.js";
import type { Json } from "../../src/serialize/wire-values.js";
import { flat } from "../unit/document/support.js";

const DATA = "test/corpus/data";
const topics = readdirSync(DATA).map((file) => file.replace(".jsonl", ""));

/** Documents that Python lets its users make, and BokehJS cannot read: it has no models of these names. */
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

const isRefused = (name: string): boolean => UNKNOWN_TO_BOKEHJS.includes(name);

describe("documents made by Python", () => {
  it("are there, several hundred of them", () => {
    expect(topics.flatMap((topic) => documentsAbout(topic)).length).toBeGreaterThan(500);
  });

  it.each(topics)("about %s load, and say the same again", (topic) => {
    for (const [name, json] of documentsAbout(topic)) {
      if (isRefused(name)) continue;
      const ours = Document.from_json(json).to_json();
      expect([name, flat(ours)]).toEqual([name, flat({ ...(json as object), version: ours.version })]);
    }
  });

  it("with models that no browser knows are refused with a clear error", () => {
    const refused = topics.flatMap((topic) => documentsAbout(topic)).filter(([name]) => isRefused(name));
    expect(refused).toHaveLength(UNKNOWN_TO_BOKEHJS.length);
    for (const [, json] of refused) {
      expect(() => Document.from_json(json)).toThrow(PlotctlError);
      expect(() => Document.from_json(json)).toThrow(/only a base of other models|There is no model of type/);
    }
  });
});
