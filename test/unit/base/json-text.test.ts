import { PlotctlError } from "../../../src/base/errors.js";
import { parseJsonText } from "../../../src/base/json-text.js";

function errorOf(text: string): PlotctlError {
  try {
    parseJsonText(text, "a.json");
  } catch (error) {
    if (error instanceof PlotctlError) return error;
  }
  throw new Error("The text was accepted.");
}

describe("the text of a JSON file", () => {
  it("is parsed", () => {
    expect(parseJsonText(' {"a": [1, -2.5e3, "\u007f\\u0041", true, null, {}, []]} ', "a.json")).toEqual({
      a: [1, -2500, "\u007fA", true, null, {}, []],
    });
  });

  it.each([
    ["", 1, 1],
    ["[1, 2", 1, 6],
    ["[1,]", 1, 4],
    ['{"a": 1,\n}', 2, 1],
    ['{"a" 1}', 1, 6],
    ["{a: 1}", 1, 2],
    ['["\u007f",\n  01]', 2, 4],
    ['["a\nb"]', 1, 2],
    ["[1]]", 1, 4],
    ["[1}\n", 1, 3],
  ])("is rejected with the place of its first error: %j", (text, line, column) => {
    expect(errorOf(text)).toMatchObject({ code: "INVALID_JSON", place: { file: "a.json", line, column } });
  });
});
