// The search of the manual finds the page that answers a question on its first page of results.
import { readManual } from "../../../src/manual/manual.js";
import { readIndex, search } from "../../../src/manual/search.js";
import { manualIndex } from "../../../src/manual/site.js";

const index = readIndex(manualIndex(readManual()));
const pagesFor = (query: string): string[] => search(index, query).map(({ id }) => id.replace(/\.html.*$/, ""));

it.each([
  ["how do I stream", "data"],
  ["behind nginx", "deployment"],
  ["line_width", "reference/glyphs"],
  ["embed in React", "embedding"],
  ["dark theme", "apps"],
  ["read a CSV", "data"],
  ["several users share a session", "clients"],
  ["custom model", "custom-models"],
  ["deploy with Docker", "deployment"],
  ["slider callback", "widgets-and-callbacks"],
  ["periodic callback", "widgets-and-callbacks"],
  ["export png", "exporting"],
  ["secret key", "security"],
  ["websocket origin", "deployment"],
  ["Python client", "clients"],
  ["test my app", "testing"],
  ["hot reload", "dev-mode"],
  ["dashboard layout", "layouts"],
  ["download button", "data"],
  ["error code UNKNOWN_PROPERTY", "errors"],
])("finds for %j the page %s", (question, page) => {
  expect(pagesFor(question)).toContain(page);
});

it("finds a model and a setting by name first", () => {
  expect(search(index, "Slider")[0]?.id).toBe("reference/sliders.html#slider");
  expect(search(index, "maxSessions")[0]?.id).toBe("configuration.html#maxsessions");
});

it("finds a word before it is complete, or misspelt", () => {
  expect(search(index, "ColumnDataSour")[0]?.id).toBe("reference/sources.html#columndatasource");
  expect(search(index, "ColumnDataSuorce")[0]?.id).toBe("reference/sources.html#columndatasource");
});

it("shows the words around a match, and nothing for a word that the manual does not have", () => {
  const [found] = search(index, "secretKey");
  expect(found).toMatchObject({ heading: "secretKey", path: "Configuration › Sessions" });
  expect(found?.excerpt).toContain("Key: secretKey");
  expect(search(index, "xylophone")).toEqual([]);
});
