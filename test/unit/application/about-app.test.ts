import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { aboutApp, firstComment } from "../../../src/application/about-app.js";
import { Application } from "../../../src/application/application.js";
import type { Handler } from "../../../src/application/handler.js";

const folder = mkdtempSync(join(tmpdir(), "about-"));

/** The description of an app of these files; the first is the main file. */
async function about(files: Readonly<Record<string, string>>, ran = Object.keys(files)[0] ?? "") {
  const place = mkdtempSync(join(folder, "app-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(place, name, ".."), { recursive: true });
    writeFileSync(join(place, name), text);
  }
  const handler: Handler = { name: join(place, ran), modifyDocument() {} };
  const { picture, ...rest } = await aboutApp(new Application(handler));
  return { ...rest, picture: picture?.slice(place.length + 1) };
}

describe("the first comment of an app", () => {
  it.each([
    [
      "lines up to the first empty one",
      "// Waves that\n// come and go.\n//\n// More.\nimport 1;\n",
      "Waves that come and go.",
    ],
    ["lines with another after a gap", "// Waves.\n\n// Not this.\n", "Waves."],
    ["a block", "/* Waves. */ import 1;", "Waves."],
    [
      "a documentation block",
      "/**\n * Waves that\n * come and go.\n *\n * @author me\n */\n",
      "Waves that come and go.",
    ],
    ["lines with carriage returns", "// Waves that\r\n// come.\r\nx();", "Waves that come."],
    ["the comment after a byte order mark and a shebang", "\uFEFF#!/usr/bin/env plotctl\n// Waves.\n", "Waves."],
    [
      "the comment after directives of tools",
      '/* eslint-disable */\n// @ts-nocheck\n\n"use strict";\n// Waves.\n',
      "Waves.",
    ],
    ["the comment after a licence", "// SPDX-License-Identifier: MIT\n\n// Waves.\n", "Waves."],
    ["an empty comment and then another", "//\n\n/**/\n// Waves.\n", "Waves."],
    ["empty if code comes first", "import 1;\n// Waves.\n", ""],
    ["empty for an unclosed comment", "/* Waves", ""],
    ["empty for an empty file", "", ""],
  ])("is %s", (_what, source, expected) => expect(firstComment(source)).toBe(expected));

  it("is cut between words if it is long", () => {
    const text = firstComment(`// ${"word ".repeat(200)}`);
    expect(text).toMatch(/^(word )+word…$/);
    expect(text.length).toBeLessThanOrEqual(301);
  });

  it("is found, or is empty, in any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("/", "*", "\n", " ", "a", "#", "!", '"', "\r") }), (source) => {
        expect(firstComment(source)).not.toMatch(/\n/);
      }),
    );
  });
});

describe("the description of an app that has not run", () => {
  it("is its comment, its title, and the picture beside it", async () => {
    const source = '// Waves.\nthrow new Error("never run");\ncurdoc().title = "The sea";\n';
    expect(await about({ "waves.ts": source, "waves.webp": "", "other.png": "" })).toEqual({
      description: "Waves.",
      title: "The sea",
      picture: "waves.webp",
    });
  });

  it("is that of the main file for a folder, and the picture among its static files", async () => {
    const files = { "waves/main.ts": "// Waves.", "waves/static/thumbnail.svg": "" };
    const expected = { description: "Waves.", title: undefined, picture: "waves/static/thumbnail.svg" };
    expect(await about(files)).toEqual(expected);
    expect(await about(files, "waves")).toEqual(expected);
  });

  it("is empty for a function, a missing file, and a computed title", async () => {
    const nothing = { description: "", title: undefined, picture: undefined };
    expect(await aboutApp(new Application(() => {}))).toEqual(nothing);
    expect(await about({}, "gone.ts")).toEqual(nothing);
    expect(await about({ "waves.ts": "curdoc().title = `${sea}`; doc.title = 'a' + b;" })).toEqual(nothing);
  });
});
