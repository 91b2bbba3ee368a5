// Builds documents in this process, of a figure with one line (`line`) or of a `dashboard`, and prints the rate and the
// memory per document, as JSON. Called with --expose-gc. (documents.py does the same with Bokeh.)
import { figure } from "plotctl";
import { Document } from "../../dist/codegen/tools.js";
import fillDashboard from "./apps/dashboard.mjs";

const [name, ...limits] = process.argv.slice(2);
const [seconds, kept] = limits.map(Number);
const fill = { line: addLine, dashboard: fillDashboard }[name];

function addLine(doc) {
  const plot = figure({ title: "Line", width: 400, height: 300 });
  plot.line([1, 2, 3, 4, 5], [6, 7, 2, 4, 5], { line_width: 2 });
  doc.add_root(plot);
}

function build() {
  const doc = new Document();
  fill(doc);
  return doc;
}

/** The number of documents that are built and serialized in a second. */
function perSecond(seconds) {
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < 1000 * seconds) {
    JSON.stringify(build().to_json());
    count++;
  }
  return (1000 * count) / (performance.now() - start);
}

function usedBytes() {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** The memory of each of many documents after it was sent once. */
function bytesKept(count) {
  const docs = new Array(count).fill(undefined);
  const before = usedBytes();
  for (let index = 0; index < count; index++) {
    docs[index] = build();
    JSON.stringify(docs[index].to_json());
  }
  return (usedBytes() - before) / docs.length;
}

perSecond(seconds / 2);
console.log(JSON.stringify({ perSecond: perSecond(seconds), bytesKept: bytesKept(kept) }));
