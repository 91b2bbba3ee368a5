// save, show and output_file in plain scripts and in apps.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Div, Document, PlotctlError } from "plotctl";
import { output_file, reset_output, save, show } from "plotctl/io";
import { createLog } from "../../../src/base/log.js";
import { withDocument } from "../../../src/document/current.js";

describe("plots of a plain script", () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "plotctl-io-"));
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  afterEach(() => {
    reset_output();
  });

  const read = (file: string) => readFile(file, "utf8");

  it("are written to the file of output_file, with its title and its BokehJS", async () => {
    const filename = join(folder, "one.html");
    output_file(filename, { title: "One", mode: "absolute" });
    expect(await save(new Div({ text: "hello" }))).toBe(filename);
    const html = await read(filename);
    expect(html).toContain("<title>One</title>");
    expect(html).toContain('<script src="file:///');
    expect(html).toContain("hello");
  });

  it("are written to the file of save, whatever output_file set", async () => {
    output_file(join(folder, "one.html"), { title: "One" });
    const filename = join(folder, "two.html");
    const file = await save(new Div(), { filename, title: "Two", resources: "cdn" });
    expect(file).toBe(filename);
    expect(await read(file)).toContain("<title>Two</title>");
  });

  it("resolve a relative BokehJS from their own folder", async () => {
    const file = await save(new Div(), { filename: join(folder, "relative.html"), resources: "relative" });
    const [, url = ""] = /<script src="([^"]+bokeh\.min\.js)">/.exec(await read(file)) ?? [];
    await expect(read(join(folder, decodeURIComponent(url)))).resolves.toContain("Bokeh");
  });

  it("are shown at the address of their file", async () => {
    const filename = join(folder, "shown.html");
    output_file(filename);
    expect(await show(new Div(), { browser: "none" })).toBe(pathToFileURL(filename).href);
  });

  it("are rejected with a reason if an argument is wrong", async () => {
    await expect(save(new Document(), { filename: join(folder, "x.html") })).rejects.toThrow("has no roots");
    await expect(save(new Div(), { file: "x" } as object)).rejects.toThrow('save has no option "file"');
    await expect(save(new Div(), { filename: join(folder, "none", "x.html") })).rejects.toThrow("Cannot write");
    expect(() => output_file("")).toThrow(PlotctlError);
    expect(() => output_file("x.html", { mod: "cdn" } as object)).toThrow('Did you mean "mode"?');
  });
});

describe("in an app", () => {
  it("output_file, save and show do nothing, and log it", async () => {
    const lines: string[] = [];
    const log = createLog({ level: "info", format: "json", write: (line) => void lines.push(line) });
    const doc = new Document({ log });
    const results = await withDocument(doc, async () => {
      output_file("never.html");
      reset_output();
      return [await save(new Div()), await show(new Div())];
    });
    expect(results).toEqual(["", ""]);
    const messages = lines.map((line) => (JSON.parse(line) as { msg: string }).msg);
    expect(messages.map((text) => text.split(" does nothing")[0])).toEqual([
      "output_file",
      "reset_output",
      "save",
      "show",
    ]);
  });
});
