// Compares the table of error codes with the sources that throw them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ERROR_CODES, type ErrorCodeText } from "../../../src/base/error-codes.js";

const TABLE = join("src", "base", "error-codes.ts");
const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((name) => join("src", name))
  .filter((file) => file.endsWith(".ts") && file !== TABLE)
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");
const entries = Object.values(ERROR_CODES).flatMap((area) => Object.entries<ErrorCodeText>(area));

describe("the table of error codes", () => {
  it("has no unused code", () => {
    const isThrown = (code: string): boolean => sources.includes(`"${code}"`);
    expect(entries.map(([code]) => code).filter((code) => !isThrown(code))).toEqual([]);
    expect(isThrown("NOT_A_CODE")).toBe(false);
  });

  it("has each code once", () => {
    const codes = entries.map(([code]) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    expect(codes.filter((code) => !/^[A-Z]+(_[A-Z]+)*$/.test(code))).toEqual([]);
  });

  it("has complete sentences for the meaning and the solution of each code", () => {
    const isSentence = (text: string): boolean => /^[A-Z`].*[.]$/.test(text);
    expect(entries.filter(([, { meaning, cure }]) => !isSentence(meaning) || !isSentence(cure))).toEqual([]);
  });
});
