// Loads documents into the real BokehJS, in jsdom, and writes the result: its JSON, or the error. A process of its own:
// jest cannot load jsdom. Arguments: a file with a list of JSON texts, and the output file.
import { readFileSync, writeFileSync } from "node:fs";
import { loadBokeh } from "../../../src/codegen/load-bokeh.js";

interface BokehDocument {
  to_json_string(includeDefaults: boolean): string;
}
type DocumentClass = { from_json_string(json: string): BokehDocument; readonly constructor: FunctionConstructor };

const [given = "", answer = ""] = process.argv.slice(2);
const { Document } = loadBokeh(process.cwd()).module("document/document") as { Document: DocumentClass };
// What jsdom lacks and the constructor of a data source uses.
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
