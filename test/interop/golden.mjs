// The golden document of `plotctl json`, read by Python's Bokeh and by BokehJS in jsdom. Both must find the app's values,
// and BokehJS must write the same models.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadBokeh } from "../../dist/codegen/tools.js";

const ROOT = join(import.meta.dirname, "../..");
const GOLDEN = join(ROOT, "test/unit/cli/data/golden.json");
const APP = join(ROOT, "test/unit/cli/data/golden.ts");

/** The content of the app. */
const EXPECTED = {
  title: 'A "golden" document',
  roots: ["Column"],
  x: [1, 2.5, null],
  y: [3, -4, 5],
  name: ["a", "b </script>", "\u2028"],
  slider: ["Frequency", 0, 10, 3.25, 0.25],
  tooltips: [["name", "@name"]],
};

/** Python does not create models for these. */
const OF_CONFIG = ["DocumentConfig", "Notifications"];

/** The type names of all models of a document's JSON. */
function typesIn(value) {
  if (typeof value !== "object" || value === null) return [];
  const own = value.type === "object" && "id" in value ? [value.name] : [];
  return [...own, ...Object.values(value).flatMap(typesIn)];
}

/** The number of checks, for reports without Python. */
export const GOLDEN_CHECK_COUNT = 5;

/** Runs all checks; returns how many passed and failed. */
export function checkGolden(python) {
  const sums = { passed: 0, failed: 0 };
  const check = (title, found, expected) => {
    const [a, b] = [found, expected].map((value) => JSON.stringify(value));
    sums[a === b ? "passed" : "failed"]++;
    console.log(a === b ? `ok      ${title}` : `FAILED  ${title}\n   found ${a}\nexpected ${b}`);
  };
  const golden = readFileSync(GOLDEN, "utf8");
  const types = typesIn(JSON.parse(golden)).sort();

  const written = execFileSync(process.execPath, [join(ROOT, "dist/cli/main.js"), "json", APP, "-o", "-"], {
    encoding: "utf8",
  });
  check("plotctl writes the models of the golden document", typesIn(JSON.parse(written)).sort(), types);

  const inPython = execFileSync(python, [join(import.meta.dirname, "golden.py"), GOLDEN], { encoding: "utf8" });
  const { models, ...found } = JSON.parse(inPython);
  const ofApp = types.filter((name) => !OF_CONFIG.includes(name));
  check("Python's Document.from_json reads the app's values", found, EXPECTED);
  check("Python finds no other models than plotctl wrote", models, ofApp);

  const inBrowser = readInBokehJs(golden);
  check("BokehJS reads the app's values", contentOf(inBrowser), { ...EXPECTED, tooltips: undefined });
  check("BokehJS writes the same models", typesIn(JSON.parse(inBrowser.to_json_string(false))).sort(), types);
  return sums;
}

function readInBokehJs(json) {
  const { Document } = loadBokeh(ROOT).module("document/document");
  // What jsdom lacks and the constructor of a data source uses.
  Document.constructor("globalThis.EventSource = class { close() {} };")();
  return Document.from_json_string(json);
}

function contentOf(doc) {
  const source = doc.get_model_by_name("measured");
  const slider = doc.get_model_by_name("frequency");
  return {
    title: doc.title(),
    roots: doc.roots().map(({ type }) => type),
    x: [...source.get_column("x")].map((value) => (Number.isNaN(value) ? null : value)),
    y: [...source.get_column("y")],
    name: [...source.get_column("name")],
    slider: [slider.title, slider.start, slider.end, slider.value, slider.step],
  };
}
