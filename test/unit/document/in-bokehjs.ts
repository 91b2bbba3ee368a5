// Loads documents into the real BokehJS, in a window without a screen, and writes what it says of them: its JSON, or
// the error. A process of its own: jest cannot load jsdom. Arguments: a file with a list of JSON texts, and the answer's.
import { readFileSync, writeFileSync } from "node:fs";
import { loadBokeh } from "../../../src/codegen/load-bokeh.js";

interface BokehDocument {
  to_json_string(includeDefaults: boolean): string;
}
type DocumentClass = { from_json_string(json: string): BokehDocument; readonly constructor: FunctionConstructor };

const [given = "", answer = ""] = process.argv.slice(2);
const { Document } = loadBokeh(process.cwd()).module("document/document") as { Document: DocumentClass };
// What jsdom lacks, and a data source reaches for as it is made.
const addEventSource = Document.constructor("globalThis.EventSource = class { close() {} };") as () => void;
addEventSource();

const answers = (JSON.parse(readFileSync(given, "utf8")) as string[]).map((json) => {
  try {
    return { json: Document.from_json_string(json).to_json_string(false) };
  } catch (error) {
    return { error: String(error) };
  }
});
writeFileSync(answer, JSON.stringify(answers));
process.exit(0);
