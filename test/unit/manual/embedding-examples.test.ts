// The examples of embedding.md are files of apps/embedding, whose tests start them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { codeBlocks, pageText, ROOT } from "./code-blocks.js";

const FOLDER = join(ROOT, "apps/embedding");
const PAGE = "static/docs/embedding.md";

/** The text of a file without the comment that introduces it. */
const codeOf = (file: string): string => readFileSync(join(FOLDER, file), "utf8").replace(/^(\/\/.*\n)*/, "");

const servers = readdirSync(FOLDER).filter((name) => name.endsWith(".ts"));

it.each([...servers, "react/savings-plot.tsx"])("embedding.md shows %s as it is", (file) => {
  expect(codeBlocks(PAGE, pageText(PAGE)).map(({ code }) => code)).toContain(codeOf(file));
});
