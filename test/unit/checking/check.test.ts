// plotctl check: its output for apps with one error each, inside and outside of a project.
import { jest } from "@jest/globals";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "../../../src/cli/run.js";

// The compiler is slow on a busy machine.
jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), "plotctl-check-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

interface Output {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function check(...args: string[]): Promise<Output> {
  const output = { stdout: "", stderr: "" };
  const code = await run(["check", ...args], {
    env: {},
    isTerminal: false,
    stdout: (text) => void (output.stdout += String(text)),
    stderr: (text) => void (output.stderr += text),
    openBrowser: () => Promise.reject(new Error("check opens no browser")),
    untilSignal: () => new Promise(() => undefined),
    onUncaught: () => () => undefined,
  });
  return { code, ...output };
}

/** An app that adds the result of these lines as `root`. */
function app(imports: string, lines: string): string {
  return `import { ${imports}, curdoc } from "plotctl";\n${lines}\ncurdoc().add_root(root);\n`;
}

const SOURCE = "const source = new ColumnDataSource({ data: { mpg: [1, 2], hp: [3, 4] } });";
const MODELS =
  "Circle, ColumnDataSource, DataTable, GlyphRenderer, GroupFilter, CDSView, HoverTool, Plot, TableColumn, Legend, LegendItem";

/** Uses models directly, since `figure` rejects such columns itself. */
function withModels(lines: string): string {
  const imports = `import { ${MODELS} } from "plotctl/models";\nimport { curdoc } from "plotctl";\n`;
  return `${imports}${SOURCE}\n${lines}\ncurdoc().add_root(root);\n`;
}

describe("plotctl check of a file outside any project", () => {
  it("prints one line for each correct app", async () => {
    const right = file("right/wave.ts", app("Slider", "const root = new Slider({ start: 0, end: 1, value: 0 });"));
    const other = file(
      "right/other.ts",
      'import { readFileSync } from "node:fs";\n' +
        app("Div", "const root = new Div({ text: readFileSync(process.argv[1]!, 'utf8') });"),
    );
    expect(await check(right, other)).toEqual({
      code: 0,
      stdout: `ok ${right} at /wave\nok ${other} at /other\n`,
      stderr: "",
    });
  });

  it("shows the place and the source line of a type error, even if the app runs", async () => {
    const lines = 'const root = new Slider({ start: 0, end: 1, value: 0 });\nconst size: number = "12px";\nvoid size;';
    const wrong = file("types/wrong.ts", app("Slider", lines));
    const { code, stdout, stderr } = await check(wrong);
    expect(stderr).toContain(`${wrong}:3:7: error: Type 'string' is not assignable to type 'number'. (TS2322)\n`);
    expect(stderr).toContain('> 3 | const size: number = "12px";\n    |       ^');
    expect(stderr).toContain("1 error, 0 warnings\n");
    expect([code, stdout]).toEqual([1, ""]);
  });

  it("finds the types of plotctl, and those of imported files", async () => {
    file("imports/shared.ts", "export const count: string = 3;\n");
    const wrong = file(
      "imports/app.ts",
      'import { count } from "./shared.ts";\nvoid count;\n' +
        app("Slider", "const root = new Slider({ start: 0, end: 1, value: 0 });\nroot.value.toUpperCase();"),
    );
    const { stderr } = await check(wrong);
    expect(stderr).toContain("shared.ts:1:14: error: Type 'number' is not assignable to type 'string'. (TS2322)");
    expect(stderr).toContain("app.ts:5:12: error: Property 'toUpperCase' does not exist on type 'number'. (TS2339)");
  });

  it("shows where an app throws", async () => {
    const wrong = file("throws/app.ts", 'throw new Error("no data");\n');
    const { code, stderr } = await check(wrong);
    expect(stderr).toContain(`${wrong}:1:7: error: no data\n> 1 | throw new Error("no data");`);
    expect(code).toBe(1);
  });

  it("shows where an app gives figure() an invalid value, which is deep inside of constructors", async () => {
    const wrong = file("deep/app.ts", app("figure", 'const root = figure({ sizing_mode: "wide" as "fixed" });'));
    expect((await check(wrong)).stderr).toContain(`${wrong}:2:14: error: Figure.sizing_mode: expected one of`);
  });

  it("shows a missing import once, at its place", async () => {
    const wrong = file("nothing/app.ts", 'import { Slidr } from "plotctl";\nvoid Slidr;\n');
    const { code, stderr } = await check(wrong);
    expect(stderr).toContain(`${wrong}:1:10: error: `);
    expect(stderr).toContain('"plotctl" does not export "Slidr"');
    expect(stderr).toContain('Did you mean "Slider"?');
    expect(stderr).toContain("1 error, 0 warnings");
    expect(code).toBe(1);
  });
});

describe("plotctl check explains type errors in the terms of plotctl", () => {
  const lines = [
    ["circle", "p.circle([1], [2], { size: 10 });", 'circle() has no option "size". Its radius is in data units'],
    ["circle-one", "p.circle({ x: [1], y: [2], size: 10 });", "use scatter for markers of a fixed size."],
    ["vbar", 'p.vbar(["a"], [2], 0.5, { clor: "red" });', 'vbar() has no option "clor". Did you mean "color"?'],
    ["missing", "new Slider({ start: 0 });", "new Slider() needs end, value. These properties have no defaults."],
    ["one-missing", "new ColorBar({ title: 'a' });", "new ColorBar() needs color_mapper."],
    ["columns", "new ColumnDataSource({ x: [1] });", "Write new ColumnDataSource({ data: { x: […] } })."],
    ["rows", "new ColumnDataSource(rows);", "Write new ColumnDataSource({ data: { x: rows.map((row) => row.x), y: "],
    ["data-rows", "new ColumnDataSource({ data: rows });", "Write { x: rows.map((row) => row.x), y: rows.map("],
    ["view", "new CDSView({ source });", "give both to the renderer, as in p.scatter(…, { source, view })."],
    ["filters", "new CDSView({ filters: [] });", "It is called filter, and takes one"],
    ["update", "source.data.update({ x: [2] });", "Write Object.assign(source.data, { … })"],
    ["field", 'source.field("yy");', 'field(): expected one of "x", "y", got "yy". Did you mean "y"?'],
    ["property", 'slider.on_change("valeu", () => {});', 'on_change() does not accept "valeu". Did you mean "value"?'],
    ["side", 'p.add_layout(new Div() as never, "blow");', '"center", got "blow". Did you mean "below"?'],
    ["event", 'p.on_event("tapp", () => {});', 'on_event() does not accept "tapp". Did you mean "tap"?'],
    ["setv", "slider.update({ value: 1 });", 'Slider has no method "update". Write setv({ … })'],
    ["children", "layout.children[1] = new Div();", "Column.children cannot be changed in place"],
  ] as const;
  const imports = [
    ["Viridis256", "plotctl", "plotctl/palettes"],
    ["HTMLLabel", "plotctl/plotting", "plotctl/models"],
    ["figure", "plotctl/models", "plotctl"],
    ["output_file", "plotctl/plotting", "plotctl/io"],
  ] as const;
  let output: Output;

  // All are files of one folder, so one compilation is enough.
  beforeAll(async () => {
    const apps = lines.map(([name, line]) =>
      file(
        `advice/${name}.ts`,
        `import { CDSView, ColorBar, column, ColumnDataSource, curdoc, Div, figure, Slider } from "plotctl";
const source = new ColumnDataSource({ data: { x: [1], y: [2] } });
const rows = [{ x: 1, y: 2 }, { x: 3, y: 4 }];
const layout = column(new Div(), new Div());
const p = figure(); p.line([1], [2]);
const slider = new Slider({ start: 0, end: 1, value: 0 });
curdoc().add_root(p);
${line}
void [CDSView, ColorBar, Slider, source, rows, layout];
`,
      ),
    );
    const asking = imports.map(([name, asked]) =>
      file(`advice/asks-${name}.ts`, `import { ${name} } from "${asked}";\nvoid ${name};\n`),
    );
    const overloads = app("figure", "const root = figure();\nroot.circle([1], [2], { radius: new Map() });");
    output = await check(...apps, ...asking, file("advice/overloads.ts", overloads));
  });

  const messagesOf = (name: string): string[] =>
    output.stderr.split("\n").filter((text) => text.startsWith(join(folder, `advice/${name}.ts:`)));

  it.each(lines)("at the author's line, once: %s", (name, _line, message) => {
    const [only = "", ...others] = messagesOf(name);
    expect(only).toContain(`${name}.ts:8:`);
    expect(only).toContain(message);
    expect(only).not.toMatch(/verload|TS\d/);
    expect(others).toEqual([]);
  });

  it.each(imports)("names the module that exports %s when it is imported from %s", (name, asked, right) => {
    const [only, ...others] = messagesOf(`asks-${name}`);
    expect(only).toContain(`.ts:1:10: error: "${asked}" does not export "${name}"`);
    expect(only).toContain(`Write import { ${name} } from "${right}".`);
    expect(others).toEqual([]);
  });

  it("keeps one short reason when a call matches no overload", () => {
    const [only = "", ...others] = messagesOf("overloads");
    expect(only).toContain("overloads.ts:3:");
    expect(only.length).toBeLessThan(400);
    expect(others).toEqual([]);
    expect(output.stderr).not.toContain("Overload 1 of");
  });
});

describe("plotctl check in a project", () => {
  it("uses the nearest tsconfig.json", async () => {
    file(
      "project/tsconfig.json",
      JSON.stringify({ compilerOptions: { strict: false, module: "nodenext", types: [] } }),
    );
    const loose = file(
      "project/apps/app.ts",
      app("Div", "const root = new Div();\nfunction say(text) { root.text = text; }\nsay('x');"),
    );
    expect(await check(loose)).toMatchObject({ code: 0, stderr: "" });
  });

  it("uses the types of plotctl that the project resolves, all from one place", async () => {
    // A second copy of the declarations: its classes do not accept models of the first one.
    cpSync("dist", join(folder, "own/copy"), {
      recursive: true,
      filter: (path) => statSync(path).isDirectory() || path.endsWith(".d.ts"),
    });
    const paths = { plotctl: ["./copy/index.d.ts"], "plotctl/*": ["./copy/exports/*.d.ts"] };
    file("own/tsconfig.json", JSON.stringify({ compilerOptions: { module: "nodenext", types: [], paths } }));
    const shuffle = file("own/shuffle.ts", readFileSync("apps/shuffle.ts", "utf8"));
    expect(await check(shuffle)).toEqual({ code: 0, stdout: `ok ${shuffle} at /shuffle\n`, stderr: "" });
  });

  it("reports errors of a tsconfig.json", async () => {
    file("broken/tsconfig.json", JSON.stringify({ compilerOptions: { modul: "nodenext" } }));
    const { code, stderr } = await check(file("broken/app.ts", app("Div", "const root = new Div();")));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^ERROR: .*tsconfig\.json: Unknown compiler option 'modul'/);
  });
});

describe("plotctl check runs the app once and", () => {
  it("rejects an app without roots, and a model without a required value", async () => {
    const empty = file("runs/empty.ts", 'import { curdoc } from "plotctl";\ncurdoc().title = "x";\n');
    const lacking = file("runs/lacking.ts", app("Slider", "const root = new Slider({ start: 0, end: 1 } as never);"));
    const { code, stderr } = await check(empty, lacking);
    expect(stderr).toContain(`${empty}: error: The app has no roots. Add one with curdoc().add_root(…).`);
    expect(stderr).toContain(`${lacking}: error: Slider.value has no value, and it needs one.`);
    expect(code).toBe(1);
  });

  it("names the columns that a glyph, a filter, a table and a legend need and the source lacks", async () => {
    const wrong = file(
      "columns/app.ts",
      withModels(`
const root = new Plot({ title: "Cars" });
const renderer = new GlyphRenderer({
  data_source: source,
  glyph: new Circle({ x: "hp", y: "mpgg", radius: 1 }),
  view: new CDSView({ filter: new GroupFilter({ column_name: "origin", group: "USA" }) }),
});
root.renderers = [renderer];
root.center = [new Legend({ items: [new LegendItem({ label: { field: "maker" }, renderers: [renderer] })] })];
curdoc().add_root(new DataTable({ source, columns: [new TableColumn({ field: "weight", title: "Weight" })] }));
`),
    );
    const { code, stderr } = await check(wrong);
    expect(stderr).toContain(
      'error: E-1001 (BAD_COLUMN_NAME): Circle.y of the plot "Cars" names the column "mpgg", which the source does not have; it has "mpg", "hp". Did you mean "mpg"?\n',
    );
    expect(stderr).toContain('GroupFilter.column_name of the plot "Cars" names the column "origin"');
    expect(stderr).toContain('names the column "maker"');
    expect(stderr).toContain('names the column "weight"');
    expect(stderr).toContain("4 errors, 0 warnings");
    expect(code).toBe(1);
  });

  it("warns of tooltips that would show ???, without failing", async () => {
    const warned = file(
      "tooltips/app.ts",
      app(
        "figure, ColumnDataSource",
        `${SOURCE}\nconst root = figure({ title: "Cars", tooltips: [["mpg", "@mpg{0.0}"], ["at", "($x, @{horse power})"], ["p", "@hpp"]] });\nroot.scatter("mpg", "hp", { source });`,
      ),
    );
    const { code, stderr } = await check(warned);
    expect(stderr).toContain(
      'warning: A tooltip of the plot "Cars" names the column "horse power", which no source has; it will show ???.',
    );
    expect(stderr).toContain('names the column "hpp", which no source has; it will show ???. Did you mean "hp"?');
    expect(stderr).toContain("0 errors, 2 warnings\n");
    expect(code).toBe(0);
  });

  it("warns of columns of sources that are still empty, and accepts the columns of graph layouts", async () => {
    const empty = file(
      "unknown/app.ts",
      app(
        "figure, ColumnDataSource",
        'const source = new ColumnDataSource();\nconst root = figure();\nroot.line("a", "b", { source });',
      ),
    );
    file("unknown/data/random.ts", readFileSync("apps/gallery/data/random.ts", "utf8"));
    const graph = file("unknown/graph.ts", readFileSync("apps/gallery/graphs.ts", "utf8"));
    const { code, stderr } = await check(empty, graph);
    expect(stderr).toContain("warning: E-1001 (BAD_COLUMN_NAME): Line.x of");
    expect(stderr).toContain('names the column "a", and the source has no columns yet.');
    expect(stderr).toContain("0 errors, 2 warnings");
    expect(code).toBe(0);
  });

  it("finds texts on an axis that has no categories after the app has run", async () => {
    const fruit = 'root.vbar({ x: ["apples", "pears"], top: [1, 2], width: 0.5 });';
    const scale = 'import { CategoricalScale } from "plotctl/models";\n';
    const right = `${scale}const root = figure({ x_range: ["apples", "pears"] });\n${fruit}
root.extra_y_ranges = { kinds: new FactorRange({ factors: ["a", "b"] }) };
root.extra_y_scales = { kinds: new CategoricalScale() };
root.scatter({ x: ["apples"], y: [["a", 0.1]], y_range_name: "kinds" });`;
    const later = `${scale}const root = figure();\n${fruit}\nroot.x_range = new FactorRange({ factors: ["apples", "pears"] });\nroot.x_scale = new CategoricalScale();`;
    for (const [name, lines] of Object.entries({ right, later })) {
      const { stderr } = await check(file(`categories/${name}.ts`, app("figure, FactorRange", lines)));
      expect(stderr).toBe("");
    }
    const wrong = app("figure", `const root = figure({ title: "Fruit" });\n${fruit}`);
    const { code, stderr } = await check(file("categories/wrong.ts", wrong));
    expect(stderr).toContain('VBar.x of the plot "Fruit" has texts, such as "apples", where its range has numbers');
    expect(stderr).toContain('figure({ x_range: ["apples", …] })');
    expect(code).toBe(1);
  });

  it("finds numbers on an axis of categories, and accepts positions between categories", async () => {
    const bars = (x: string): string =>
      `const root = figure({ title: "Months", x_range: ["1", "2", "3"] });\nroot.vbar({ x: ${x}, top: [1, 2, 3], width: 0.8 });`;
    const wrong = await check(file("numbers/wrong.ts", app("figure", bars("[1, 2, 3]"))));
    expect(wrong.stderr).toContain(
      'wrong.ts:3:6: error: VBar.x of the plot "Months" has numbers, such as 1, where its range has the categories ["1", "2", "3"]',
    );
    expect(wrong.stderr).toContain("column.map(String)");
    const typed = await check(file("numbers/typed.ts", app("figure", bars("Int32Array.of(1, 2, 3)"))));
    expect(typed.stderr).toContain("error: VBar.x");
    const odd = await check(file("numbers/odd.ts", app("figure", bars("[10, 20, 30]"))));
    expect(odd.stderr).toContain("warning: VBar.x");
    const nested = `const root = figure({ x_range: new FactorRange({ factors: [["a", "x"], ["a", "y"]] }) });\nroot.hbar({ y: [0.5], right: [1], height: 1 });\nroot.vbar({ x: [1], top: [1], width: 1 });`;
    const ofLevels = await check(file("numbers/nested.ts", app("figure, FactorRange", nested)));
    expect(ofLevels.stderr).toContain("0 errors, 1 warning");
    const middles = bars("[0.5, 1.5, 2.5]").replace("root.vbar", "root.line([0, 3], [2, 2]);\nroot.vbar");
    const right = await check(file("numbers/right.ts", app("figure", middles)));
    expect(right).toMatchObject({ code: 0, stderr: "" });
  });

  it("reports Bokeh's validation errors, at the line where a property was set last or the model was created", async () => {
    const lines = `const plot = figure({ title: "A", x_range: ["a"], width: 100 });
plot.vbar({ x: ["a"], top: [1], width: 1 });
plot.x_scale = new LinearScale();
const slider = new Slider({
  title: "s", start: 0, end: 5, value: 0 });
function reset() {
  slider.end = 0;
}
reset();
const root = column(plot, slider, figure());`;
    const wrong = file(
      "bokeh/app.ts",
      `import { column, curdoc, figure, Slider } from "plotctl";\nimport { LinearScale } from "plotctl/models";\n${lines}\ncurdoc().add_root(root);\n`,
    );
    const { code, stderr } = await check(wrong);
    const heads = stderr.split("\n").filter((line) => line.includes("app.ts:"));
    expect(heads.map((line) => line.slice(line.indexOf("app.ts:")).split(": ").slice(0, 3).join(": "))).toEqual([
      "app.ts:12:35: warning: W-1000 (MISSING_RENDERERS)",
      "app.ts:9:10: error: E-1021 (EQUAL_SLIDER_START_END)",
      "app.ts:5:6: error: E-1009 (INCOMPATIBLE_SCALE_AND_RANGE)",
    ]);
    expect(stderr).toContain('start and end of the Slider "s" are both 0');
    expect(stderr).toContain(">  9 |   slider.end = 0;");
    expect(code).toBe(1);
  });

  it("shows the line of a repeated category", async () => {
    const line = 'const root = figure({ x_range: ["mon", "tue", "mon"] });';
    const { code, stderr } = await check(file("repeated/app.ts", app("figure", line)));
    expect(stderr).toContain("app.ts:2:14: error: figure(): x_range: FactorRange.factors: expected each factor once");
    expect(code).toBe(1);
  });

  it("finds what an app's page requests and no run provides: variables, roots, blocks", async () => {
    const page = (name: string, contents: string, code = ""): string => {
      file(`${name}/templates/index.html`, `{% extends base %}\n${contents}`);
      const made = `const root = new Slider({ name: "amp", start: 0, end: 1, value: 0 });\n${code}`;
      return dirname(file(`${name}/main.ts`, app("Slider", made)));
    };
    const heading = 'curdoc().template_variables = { heading: "Hi" };';
    const right = page("page-right", "{% block contents %}{{ heading }}{{ embed(roots.amp) }}{% endblock %}", heading);
    expect(await check(right)).toEqual({ code: 0, stdout: expect.stringMatching(/^ok /) as string, stderr: "" });
    const text = file(
      "page.ts",
      app("Div", 'const root = new Div();\ncurdoc().template = "{% block contents %}{{ titel }}{% endblock %}";'),
    );
    const { code, stderr } = await check(
      page("page-variable", "{% block contents %}{{ hading }}{% endblock %}", heading),
      page("page-none", "{% block contents %}{{ nosuch }}{% endblock %}"),
      page(
        "page-branch",
        "{% block contents %}{% if false %}{{ hading }}{{ maybe | default(1) }}{% endif %}{% endblock %}",
        heading,
      ),
      page("page-root", "{% block contents %}{{ embed(roots.map) }}{% endblock %}"),
      page("page-block", "{% block contentz %}{% endblock %}"),
      text,
    );
    expect(code).toBe(1);
    const place = (name: string): string => join(folder, name, "templates/index.html:2:");
    expect(stderr).toContain(
      `${place("page-variable")}24: error: there is no variable "hading". Did you mean "heading"?`,
    );
    expect(stderr).toContain(`${place("page-branch")}38: error: there is no variable "hading".`);
    expect(stderr).toContain(`${place("page-none")}24: error: there is no variable "nosuch". There are title, `);
    expect(stderr).toContain(`${place("page-root")}`);
    expect(stderr).toContain('there is no variable "roots.map". Did you mean "roots.amp"?');
    expect(stderr).toContain(`${place("page-block")}4: error: there is no block "contentz" to fill.`);
    expect(stderr).toMatch(/page\.ts: error: .*there is no variable "titel"\. Did you mean "title"\?/);
    expect(stderr).toContain("6 errors, 0 warnings");
  });

  it("runs an app as for a client without arguments, with the result of process_request; for html without one", async () => {
    const asked = app(
      "Div",
      `const context = curdoc().session_context!;
const root = new Div({ text: String(context.token_payload["greeting"]).toUpperCase() });
root.name = String(context.request?.arguments["n"]?.[0] ?? context.request?.path);`,
    );
    const folder = dirname(file("visited/main.ts", asked));
    file("visited/app_hooks.ts", 'export const process_request = () => ({ greeting: "hi" });\n');
    expect(await check(folder)).toEqual({ code: 0, stdout: expect.stringMatching(/^ok /) as string, stderr: "" });
    expect((await check(folder, "--html")).stderr).toContain("main.ts:3:");
    file("visited/app_hooks.ts", '\nexport const process_request = () => { throw new Error("no cookie"); };\n');
    expect((await check(folder)).stderr).toContain("app_hooks.ts:2:46: error: no cookie");
  });

  it("names two apps with the same route", async () => {
    const text = app("Div", "const root = new Div();");
    const { code, stderr } = await check(file("a/same.ts", text), file("b/same.ts", text));
    expect(stderr).toContain('would both be served at "/same"');
    expect(code).toBe(1);
  });

  it("names callbacks that need a server, if the app is for html", async () => {
    const live = file(
      "live/app.ts",
      app(
        "Slider, Button",
        `const root = new Slider({ title: "a", start: 0, end: 1, value: 0 });
root.on_change("value", () => undefined);
const button = new Button({ label: "Run" });
button.on_click(() => undefined);
curdoc().add_root(button);
curdoc().add_periodic_callback(() => undefined, 100);`,
      ),
    );
    const { code, stderr } = await check(live, "--html");
    expect(stderr).toContain('warning: Callbacks of the Slider "a" run only on a server: on_change.');
    expect(stderr).toContain('warning: Callbacks of the Button "Run" run only on a server: on_event("button_click").');
    expect(stderr).toContain("warning: 1 timed callbacks of the document run only on a server.");
    expect(code).toBe(0);
    expect((await check(live)).stderr).toBe("");
  });
});

describe("plotctl check of an app with large data", () => {
  const columns = "{ columns: { x: [1, 2, 3], y: [4, 5, 6], name: ['a', 'b', 'c'] } }";
  const lineApp = (what: string, y: string): string =>
    `import { curdoc, figure } from "plotctl";
import { open } from "plotctl/data";
const data: object = await open(${what});
const root = figure();
root.line("x", ${y}, { source: data as never });
curdoc().add_root(root);
`;

  it.each([
    ["a wrong column", columns, '"z"', ":5:6: error: line(): there is no column"],
    ["texts as y", columns, '"name"', ':5:6: error: line(): "name" holds texts'],
    ["a missing file", '"none/*.npy"', '"y"', ':3:22: error: No file matches "*.npy"'],
  ])("finds %s, with file and line", async (name, what, y, words) => {
    const path = file(`large/${name.replaceAll(" ", "-")}.ts`, lineApp(what, y));
    const { code, stderr } = await check(path);
    expect(stderr).toContain(`${path}${words}`);
    expect(code).toBe(1);
  });
});

describe("plotctl check of an app with a parameter in its address", () => {
  const path = file(
    "params.ts",
    `import { Div, curdoc } from "plotctl";
export const path = "/:year";
const { year } = curdoc().session_context?.request?.params ?? {};
if (year === undefined) throw new Error("no year");
curdoc().add_root(new Div({ text: year }));
`,
  );

  it("runs it with --params, and says so where it fails without", async () => {
    expect(await check(path, "--params", "2026")).toMatchObject({ code: 0, stderr: "" });
    const { code, stderr } = await check(path);
    expect(stderr).toContain(":4:");
    expect(stderr).toContain("warning: The app ran without the parameters of its path /:year; --params gives them.");
    expect(code).toBe(1);
    expect((await check(path, "--params", "2026/5")).stderr).toContain('"2026/5" does not fit the path "/:year"');
  });
});
