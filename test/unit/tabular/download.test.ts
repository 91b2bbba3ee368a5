// Tables out of sources: CSV and JSON, formulas of spreadsheets, and the download button, whose code in the page is run here.
import { compileFunction } from "node:vm";
import { Button, ColumnDataSource, CustomJS, NDArray } from "plotctl";
import { download_button, to_csv } from "plotctl/data";

const table = {
  time: Float64Array.of(Date.UTC(2026, 0, 31), NaN),
  city: ["=SUM(A1)", 'a "b", c'],
  ok: [true, null],
};

it("writes gaps as empty cells, and dates in ISO form where they are declared", () => {
  expect(to_csv(table, { dates: ["time"] })).toBe(
    'time,city,ok\r\n2026-01-31T00:00:00.000Z,\'=SUM(A1),true\r\n,"a ""b"", c",\r\n',
  );
});

it("keeps formulas on request, and takes columns and a delimiter", () => {
  expect(to_csv(table, { columns: ["city"], formulas: "keep", delimiter: ";" })).toBe(
    'city\r\n=SUM(A1)\r\n"a ""b"", c"\r\n',
  );
});

it("escapes texts that spreadsheets run, and no numbers", () => {
  const cells = ["=1", "+x", "-x", "@x", "\tx", "\n =x", "-5", "+4.5", "a=b"];
  const written = to_csv({ cells, n: cells.map(() => -1) }).split("\r\n");
  expect(written.slice(1, -1)).toEqual([
    "'=1,-1",
    "'+x,-1",
    "'-x,-1",
    "'@x,-1",
    "'\tx,-1",
    `"'\n =x",-1`,
    "-5,-1",
    "+4.5,-1",
    "a=b,-1",
  ]);
});

it("leaves out columns of several dimensions, and names unknown columns", () => {
  const source = new ColumnDataSource({
    data: { x: [1], image: new NDArray(Float64Array.of(1, 2), [1, 2], "float64") },
  });
  expect(to_csv(source)).toBe("x\r\n1\r\n");
  expect(() => to_csv(source, { columns: ["y" as "x"] })).toThrow('There is no column "y"');
});

it("writes the Dates and big integers of columns that are no source", () => {
  expect(to_csv({ t: [new Date(0), new Date(NaN)], id: [2n ** 60n, null] } as never)).toBe(
    "t,id\r\n1970-01-01T00:00:00.000Z,1152921504606846976\r\n,\r\n",
  );
});

/** Runs the code of a click as a page does, and returns the file that it saves. */
function clicked(button: Button, data: Record<string, unknown>, filter: readonly number[] = []): unknown[] {
  const [callback] = button.js_event_callbacks["button_click"] ?? [];
  if (!(callback instanceof CustomJS)) throw new Error("no callback");
  const { view, ...args } = callback.args;
  const source = { columns: () => Object.keys(data), get_column: (name: string) => data[name] };
  const saved: unknown[] = [];
  const names = { ...args, source, view: view === null ? null : { filter: { compute_indices: () => filter } } };
  const page = {
    document: { createElement: () => ({ click: () => undefined }) },
    URL: { createObjectURL: (blob: unknown) => saved.push(blob), revokeObjectURL: () => undefined },
    Blob: class {
      constructor([content]: string[]) {
        saved.push(content);
      }
    },
    setTimeout: () => undefined,
  };
  const run = compileFunction(callback.code, [...Object.keys(names), ...Object.keys(page)]) as (
    ...args: unknown[]
  ) => void;
  run(...Object.values(names), ...Object.values(page));
  return saved;
}

it("saves the rows that the page has at the click, as the server writes them", () => {
  const source = new ColumnDataSource({ data: table });
  const button = download_button(source, { filename: "a.csv", dates: ["time"] });
  expect(clicked(button, table)[0]).toBe(to_csv(source, { dates: ["time"] }));
});

it("saves JSON where the name of the file says so", () => {
  const button = download_button(new ColumnDataSource({ data: table }), {
    filename: "a.json",
    columns: ["time", "ok"],
  });
  expect(JSON.parse(String(clicked(button, table)[0]))).toEqual([
    { time: Date.UTC(2026, 0, 31), ok: true },
    { time: null, ok: null },
  ]);
});

it.each<[string, () => unknown, string]>([
  [
    "a name without a format",
    () => download_button(new ColumnDataSource({ data: table }), { filename: "a.xls" }),
    ".tsv",
  ],
  ["an unknown option", () => download_button(() => "", { file_name: "a" } as object), 'Did you mean "filename"?'],
  ["another value", () => download_button(7 as unknown as () => string), "a data source or a function"],
])("rejects %s", (_what, work, part) => {
  expect(work).toThrow(part);
});
