// Templates with the recorded output of Jinja2: plotctl's is the same, or the template is rejected with file, line and
// word. The recordings are created by test/jinja/record.py.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { PlotctlError } from "../../src/base/errors.js";
import { CheckedTemplate } from "../../src/embed/templates/checked-template.js";

interface Recorded {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly context: Readonly<Record<string, unknown>>;
  readonly output?: string;
  readonly rejected?: string;
}

const recorded = readFileSync("test/jinja/recorded.jsonl", "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Recorded);

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "jinja-"))));
afterEach(() => rmSync(folder, { recursive: true }));

function rendered({ files, context }: Pick<Recorded, "files" | "context">): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return new CheckedTemplate({ filename: join(folder, "index.html") }).render(context);
}

describe("templates are rendered as Jinja2 renders them", () => {
  it.each(recorded.filter(({ output }) => output !== undefined))("$name", (template) => {
    expect(rendered(template)).toBe(template.output);
  });
});

describe("templates that only Jinja2 supports are rejected with file, line and word", () => {
  it.each(recorded.filter(({ rejected }) => rejected !== undefined))("$name", (template) => {
    expect(() => rendered(template)).toThrow(template.rejected);
    expect(() => rendered(template)).toThrow(/index\.html:\d+:\d+: /);
  });
});

describe("any template", () => {
  const words =
    "{{ }} {% %} {%- -%} {# #} if else elif endif for in endfor set endset block endblock extends include macro endmacro call endcall x y.z towns ( ) [ ] { } | ~ ** // % - + , : . = == < not and or is defined none 'a' \"b\" 1 0 2.5 join upper default round range loop.index super() text <b>";
  const template = fc.array(fc.constantFrom(...words.split(" "), "\n"), { maxLength: 40 }).map((all) => all.join(" "));

  it("is rendered, or rejected with its place", () => {
    const context = { x: "<b>", y: { z: [1, { a: null }] }, towns: [{ name: "Oslo" }] };
    fc.assert(
      fc.property(template, (text) => {
        try {
          expect(typeof new CheckedTemplate(`<body>${text}`).render(context)).toBe("string");
        } catch (error) {
          expect(error).toBeInstanceOf(PlotctlError);
          expect((error as Error).message).toMatch(/^the template:\d+:\d+: /);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
