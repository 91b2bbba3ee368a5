// A document with an instance of every model class: BokehJS and plotctl both read what plotctl writes.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { Document } from "../../../src/document/document.js";
import type { HasProps } from "../../../src/model/has-props.js";
import type { Model } from "../../../src/model/model.js";
import type { Json } from "../../../src/serialize/wire-values.js";
import { CONCRETE, synthetic, withDefaults } from "./synthetic.js";
import { flat, overTheWire } from "./support.js";

const run = promisify(execFile);

/** Properties that BokehJS computes from others while loading: a range tool's limits, a source's columns. */
const SET_BY_BOKEHJS: Readonly<Record<string, readonly string[]>> = {
  RangeTool: ["movable", "resizable"],
  GeoJSONDataSource: ["data"],
};

function documentsOf(make: (name: string) => HasProps): ReadonlyMap<string, Json> {
  return new Map(
    CONCRETE.map((name) => {
      const doc = new Document();
      doc.add_root(make(name) as Model);
      return [name, overTheWire(doc.to_json())] as const;
    }),
  );
}

type Answer = { readonly json: string; readonly error?: undefined } | { readonly error: string };

async function askBokehJS(texts: readonly string[]): Promise<Answer[]> {
  const folder = await mkdtemp(join("node_modules", ".bokeh-"));
  try {
    const [script, given, answer] = ["script.mjs", "given.json", "answer.json"].map((name) => join(folder, name));
    await build({
      entryPoints: ["test/unit/document/in-bokehjs.ts"],
      bundle: true,
      platform: "node",
      format: "esm",
      packages: "external",
      outfile: script as string,
    });
    await writeFile(given as string, JSON.stringify(texts));
    await run(process.execPath, [script as string, given as string, answer as string]);
    return JSON.parse(await readFile(answer as string, "utf8")) as Answer[];
  } finally {
    await rm(folder, { recursive: true });
  }
}

function parse(json: string, without: readonly string[]): Json {
  return JSON.parse(json, (key, value: unknown) => (without.includes(key) ? undefined : value)) as Json;
}

describe.each([
  ["with its required values only", synthetic],
  ["and every default written out", withDefaults],
])("a document with a model of each class %s", (_what, make) => {
  const documents = documentsOf(make);

  it("can be created for all of them", () => {
    expect(documents.size).toBe(350);
  });

  it("loads in plotctl, and has the same JSON", () => {
    for (const [name, json] of documents) {
      expect([name, flat(Document.from_json(json).to_json())]).toEqual([name, flat(json)]);
    }
  });

  it("loads in BokehJS, and has the same JSON", async () => {
    const answers = await askBokehJS([...documents.values()].map((json) => JSON.stringify(json)));
    [...documents].forEach(([name, json], index) => {
      const answer = answers[index] as Answer;
      const theirs = answer.error === undefined ? flat(parse(answer.json, SET_BY_BOKEHJS[name] ?? [])) : answer.error;
      expect([name, theirs]).toEqual([name, flat(json)]);
    });
  });
});
