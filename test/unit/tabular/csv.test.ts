// CSV into columns: kinds, gaps, dates, delimiters, line ends, encodings, and errors with the file and the line.
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { ColumnDataSource } from "plotctl";
import { from_csv, read_arrow, read_csv, to_csv, type CsvInput, type CsvOptions } from "plotctl/data";
import { failure } from "../../support/failure.js";

const csv = (text: string, options?: CsvOptions) => read_csv({ text }, options);

describe("the kinds of columns", () => {
  it("are found out of all rows: numbers, days, times, booleans and texts", async () => {
    const columns = await csv(
      "n,day,at,ok,word\n1,2026-01-31,2026-01-31T12:00Z,true,a\n,,,,\n-2.5e1,2026-02-01,2026-01-31 12:00:00.5,FALSE,b\n",
    );
    expect(columns).toEqual({
      n: Float64Array.of(1, NaN, -25),
      day: Float64Array.of(Date.UTC(2026, 0, 31), NaN, Date.UTC(2026, 1, 1)),
      at: Float64Array.of(Date.UTC(2026, 0, 31, 12), NaN, Date.UTC(2026, 0, 31, 12) + 500),
      ok: [true, null, false],
      word: ["a", "", "b"],
    });
  });

  it("are texts if one of many cells is no number", async () => {
    const rows = Array.from({ length: 5_000 }, (_, row) => String(row));
    const { n } = await csv(["n", ...rows, "n/a", "7"].join("\n"));
    expect(n).toEqual([...rows, "n/a", "7"]);
  });

  it("keep codes with leading zeros and integers beyond 2^53 as texts", async () => {
    const columns = await csv("zip,id,zero\n01067,9007199254740993,0\n80331,1,0.5\n");
    expect(columns).toEqual({
      zip: ["01067", "80331"],
      id: ["9007199254740993", "1"],
      zero: Float64Array.of(0, 0.5),
    });
  });

  it("are those that are declared, and only these columns are taken", async () => {
    const columns = await csv("time,count,zip,price,ok\n2026,3,7,€4,true\n1767225600000,-3,8,€5,\n", {
      columns: { zip: "text", count: "integer", time: "date", price: (cell) => Number(cell.slice(1)), ok: "boolean" },
    });
    expect(columns).toEqual({
      zip: ["7", "8"],
      count: Int32Array.of(3, -3),
      time: Float64Array.of(Date.UTC(2026, 0), Date.UTC(2026, 0)),
      price: Float64Array.of(4, 5),
      ok: [true, null],
    });
    expect(Object.keys(columns)).toEqual(["zip", "count", "time", "price", "ok"]);
  });

  it("follow from what a function returns: dates and numbers are a Float64Array, other values a list", async () => {
    const columns = await csv("d,w\n31.01.2026,a b\n,c\n", {
      columns: {
        d: (cell) => (cell === "" ? undefined : new Date(cell.split(".").reverse().join("-"))),
        w: (cell) => cell.split(" "),
      },
    });
    expect(columns).toEqual({ d: Float64Array.of(Date.UTC(2026, 0, 31), NaN), w: [["a", "b"], ["c"]] });
  });

  it("of a file with a first line alone have no rows", async () => {
    expect(await csv("a,b\n")).toEqual({ a: new Float64Array(0), b: new Float64Array(0) });
  });
});

it.each([
  ["2026-03-29T02:30", Date.UTC(2026, 2, 29, 2, 30)],
  ["2026-03-29T02:30:15+02:00", Date.UTC(2026, 2, 29, 0, 30, 15)],
  ["2026-03-29 02:30:15.123456-0530", Date.UTC(2026, 2, 29, 8, 0, 15) + 123.456],
  ["2026-02", Date.UTC(2026, 1)],
  ["20240229", Date.UTC(2024, 1, 29)],
  ["-62135596800000", -62135596800000],
])("reads the date %s in UTC, unless it names a zone", async (text, ms) => {
  const { t } = await read_csv({ text: `t\n${text}\n` }, { columns: { t: "date" } });
  expect(t[0]).toBeCloseTo(ms, 6);
});

describe("the form of the file", () => {
  it.each([
    ["LF", "a,b\n1,x\n2,y\n"],
    ["CRLF", "a,b\r\n1,x\r\n2,y\r\n"],
    ["CR", "a,b\r1,x\r2,y\r"],
    ["mixed line ends", "a,b\r\n1,x\n2,y"],
    ["empty lines", "\n\na,b\n\n1,x\r\n\r\n2,y\n\n\n"],
    ["a byte order mark", "\ufeffa,b\n1,x\n2,y"],
    ["semicolons", "a;b\n1;x\n2;y\n"],
    ["tabs", "a\tb\n1\tx\n2\ty\n"],
    ["bars", "a|b\n1|x\n2|y\n"],
    ["quotes", '"a","b"\n"1","x"\n"2","y"\n'],
  ])("may be with %s", async (_form, text) => {
    expect(await csv(text)).toEqual({ a: Float64Array.of(1, 2), b: ["x", "y"] });
  });

  it("may have delimiters, quotes and line breaks in quoted cells", async () => {
    expect(await csv('a,b\n"x, ""y""\r\nz",1\n5" pipe,2\n"",3\n')).toEqual({
      a: ['x, "y"\r\nz', '5" pipe', ""],
      b: Float64Array.of(1, 2, 3),
    });
  });

  it("may lack a first line with names, and names of columns", async () => {
    expect(await csv("1,x\n2,y\n", { names: ["a", "b"] })).toEqual({ a: Float64Array.of(1, 2), b: ["x", "y"] });
    expect(Object.keys(await csv(",a,\n1,2,3\n"))).toEqual(["column 1", "a", "column 3"]);
  });

  it("may have thousands of columns, of any names", async () => {
    const names = ["__proto__", "constructor", ...Array.from({ length: 3_000 }, (_, column) => `c${column}`)];
    const columns = await csv(`${names.join()}\n${names.map((_, column) => column).join()}\n`);
    expect(Object.keys(columns)).toEqual(names);
    expect(columns["c2999"]).toEqual(Float64Array.of(3_001));
    expect(new ColumnDataSource({ data: columns }).columns()).toEqual(names);
  });

  it("may have no column in pages of which browsers cannot load the name", async () => {
    const text = "constructor,points\nLotus,7\n";
    const error = await failure(from_csv({ text }));
    expect([error.code, error.message]).toEqual(["INVALID_COLUMN", expect.stringContaining("Rename it")]);
    expect((await from_csv({ text }, { columns: ["points"] })).columns()).toEqual(["points"]);
  });
});

describe("the input", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "csv-"));
    writeFileSync(join(folder, "é.csv"), "a;é\n1;ü\n");
    writeFileSync(join(folder, "old.csv"), Buffer.from("a;é\n1;ü\n", "latin1"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function* stream() {
    const bytes = Buffer.from("a;é\r\n1;ü\r\n");
    for (let at = 0; at < bytes.length; at++) yield bytes.subarray(at, at + 1);
  }

  it.each<[string, () => CsvInput]>([
    ["the path of a file", () => join(folder, "é.csv")],
    ["the URL of a file", () => pathToFileURL(join(folder, "é.csv"))],
    ["bytes", () => Buffer.from("a;é\n1;ü\n")],
    ["a stream of single bytes", () => stream()],
    ["the body of a response", () => new Response("a;é\n1;ü\n").body ?? ""],
  ])("may be %s", async (_input, input) => {
    expect(await read_csv(input())).toEqual({ a: Float64Array.of(1), é: ["ü"] });
  });

  it("may be in another encoding, which the error for other bytes mentions", async () => {
    const path = join(folder, "old.csv");
    expect(await read_csv(path, { encoding: "windows-1252" })).toEqual({ a: Float64Array.of(1), é: ["ü"] });
    const error = await failure(read_csv(path));
    expect(error.code).toBe("FILE_UNREADABLE");
    expect(error.message).toContain('encoding: "windows-1252"');
  });

  it("is a path where it is a text: the error for CSV says how to pass it", async () => {
    expect((await failure(read_csv("a,b\n1,2"))).message).toContain("{ text }");
    expect((await failure(read_csv("missing.csv"))).message).toContain("there is no such file");
    expect((await failure(read_csv("https://example.org/a.csv"))).message).toContain("new URL(");
  });

  it("is a stream of texts or bytes, and the URL of a file", async () => {
    async function* rows() {
      yield { a: 1 };
    }
    expect((await failure(read_csv(rows() as never))).message).toContain("got {a: 1} in it");
    expect((await failure(read_csv(new URL("file://host/a.csv")))).code).toBe("FILE_UNREADABLE");
  });

  it("may be on a server, whose failures are named", async () => {
    const server = createServer((req, res) => {
      if (req.url === "/a.csv") return void res.end("a;é\n1;ü\n");
      if (req.url === "/moved") return void res.writeHead(302, { Location: "/a.csv" }).end();
      if (req.url === "/circle") return void res.writeHead(302, { Location: "/circle" }).end();
      res.writeHead(200, { "Content-Length": 1_000 }).write("a\n1\n", () => res.destroy());
    }).listen(0);
    await once(server, "listening");
    const url = (path: string) => new URL(path, `http://localhost:${(server.address() as AddressInfo).port}`);
    expect(await read_csv(url("/moved"))).toEqual({ a: Float64Array.of(1), é: ["ü"] });
    for (const read of [(input: URL) => read_csv(input), (input: URL) => read_arrow(input)]) {
      expect((await failure(read(url("/circle")))).message).toContain("no connection can be made");
      expect((await failure(read(url("/cut")))).message).toContain("ended before the file was complete");
    }
    server.close();
    server.closeAllConnections();
  });
});

it.each<[string, string, CsvOptions, string, string, number | undefined]>([
  [
    "a cell of another kind",
    "a,b\n1,x\n2,3\n",
    { columns: { b: "number" } },
    "INVALID_CELL",
    '"b": expected a number, got "x"',
    2,
  ],
  ["an empty integer", 'a\n1\n""\n', { columns: { a: "integer" } }, "INVALID_CELL", "gaps", 3],
  ["an integer that is too large", "a\n3000000000\n", { columns: { a: "integer" } }, "INVALID_CELL", "32 bits", 2],
  ["a day that does not exist", "a\n2026-02-30\n", { columns: { a: "date" } }, "INVALID_CELL", "ISO date", 2],
  [
    "a cell after line breaks in others",
    'a,b\n"1\n\n2",3\nx,y\n',
    { columns: { b: "number" } },
    "INVALID_CELL",
    '"y"',
    5,
  ],
  [
    "a function that throws",
    "a\n1\n",
    { columns: { a: (cell) => JSON.parse(`{${cell}`) as unknown } },
    "INVALID_CELL",
    "its function threw",
    2,
  ],
  ["a row with too few cells", "a,b\n1,2\n3\n", {}, "INVALID_CSV", "Expected 2 cells, as there are columns, got 1", 3],
  ["a row with too many cells", "a,b\n1,2,3\n", {}, "INVALID_CSV", "in quotes", 2],
  ["a quote that is not closed", 'a,b\n1,"2\n3,4\n', {}, "INVALID_CSV", "A quote is not closed", 2],
  ["text after a closing quote", 'a,b\n1,"2"3\n', {}, "INVALID_CSV", 'got "3\\n"', 2],
  ["two columns of one name", "a,a\n1,2\n", {}, "INVALID_CSV", 'the name "a"', 1],
  ["no line at all", "", {}, "INVALID_CSV", "is empty", undefined],
  ["an unknown column", "city,pop\nx,1\n", { columns: ["ctiy"] }, "UNKNOWN_COLUMN", 'Did you mean "city"?', 1],
  ["too much data", `a\n${"x".repeat(2_000)}\n`, { max_bytes: 1_000 }, "TOO_MUCH_DATA", "max_bytes", undefined],
  [
    "an unknown kind",
    "a\n",
    { columns: { a: "numbr" as "number" } },
    "INVALID_ARGUMENT",
    'Did you mean "number"?',
    undefined,
  ],
  [
    "an unknown option",
    "a\n",
    { delimeter: "," } as CsvOptions,
    "UNKNOWN_OPTION",
    'Did you mean "delimiter"?',
    undefined,
  ],
  ["a long delimiter", "a\n", { delimiter: ", " }, "INVALID_ARGUMENT", "one character", undefined],
  [
    "a zone that does not exist",
    "a\n2026-01-31T10:00+99:99\n",
    { columns: { a: "date" } },
    "INVALID_CELL",
    "+99:99",
    2,
  ],
  ["digits that are no day", "a\n20230229\n", { columns: { a: "date" } }, "INVALID_CELL", "20230229", 2],
  ["a text as names", "1\n", { names: "ab" as never }, "INVALID_ARGUMENT", "a list of names", undefined],
  ["numbers as names", "1\n", { columns: [0] as never }, "INVALID_ARGUMENT", "a list of names", undefined],
  ["an unknown encoding", "a\n", { encoding: "utf-99" }, "INVALID_ARGUMENT", "utf-99", undefined],
])("reports %s with a code and the line", async (_what, text, options, code, part, line) => {
  const error = await failure(csv(text, options));
  expect(error.message).toContain(part);
  expect([error.code, error.place?.line]).toEqual([code, line]);
});

it("reports the column of a malformed cell in its line", async () => {
  expect((await failure(csv('a,b\n"x\ny","2"3\n'))).place).toEqual({ file: "CSV", line: 3, column: 7 });
});

it("rejects a file without line breaks before it has read all of it", async () => {
  let parts = 0;
  async function* endless() {
    for (;;) {
      parts++;
      yield `"${"x".repeat(100_000)}`;
    }
  }
  expect((await failure(read_csv(endless()))).code).toBe("INVALID_CSV");
  expect(parts).toBeLessThan(20);
});

it("stops reading rows without end, even if their cells are empty", async () => {
  async function* endless() {
    yield "a,b\n";
    for (;;) yield ",\n".repeat(10_000);
  }
  const error = await failure(read_csv(endless(), { max_bytes: 1_000_000 }));
  expect(error.code).toBe("TOO_MUCH_DATA");
});

it("leaves the event loop free while it reads a large text, even one that arrives in one part", async () => {
  async function* text() {
    yield `a,b\n${"1,x\n".repeat(400_000)}`;
  }
  let turns = 0;
  const count = setInterval(() => turns++, 0);
  await read_csv(text());
  clearInterval(count);
  expect(turns).toBeGreaterThan(3);
});

describe("a written table", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "é", '"', ",", ";", "\n", "\r", " ", "=", "😀", "0") });
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc
        .array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 })
        .map((rows) => ({ width, rows })),
    );

  it("is read as it was, in parts of any length", async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(",", ";", "\t", "|"),
        fc.integer({ min: 1, max: 20 }),
        async ({ width, rows }, delimiter, size) => {
          const names = Array.from({ length: width }, (_, column) => `c${column}`);
          const columns = Object.fromEntries(names.map((name, column) => [name, rows.map((row) => row[column] ?? "")]));
          const text = to_csv(columns, { delimiter: delimiter as ",", formulas: "keep" });
          async function* parts() {
            for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
          }
          const kinds = Object.fromEntries(names.map((name) => [name, "text"] as const));
          expect(await read_csv(parts(), { columns: kinds, delimiter })).toEqual(columns);
        },
      ),
    );
  });

  it("keeps every number and date", async () => {
    const numbers = fc.array(
      fc.double({ noDefaultInfinity: false }).map((n) => (n === 0 ? 0 : n)),
      { minLength: 1 },
    );
    const dates = fc.date({ min: new Date(0), max: new Date(Date.UTC(9999, 0)), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(numbers, dates, async (list, date) => {
        const columns = { n: Float64Array.from(list), t: new Float64Array(list.length).fill(date.getTime()) };
        const text = to_csv(columns, { dates: ["t"] });
        expect(await read_csv({ text }, { columns: { n: "number", t: "date" } })).toEqual(columns);
      }),
    );
  });
});

it("makes sources for pages, up to a size", async () => {
  const source = await from_csv({ text: "x,city\n1,a\n" }, { columns: { x: "number", city: "text" } });
  expect(source.field("city").field).toBe("city");
  expect(source.data.x).toEqual(Float64Array.of(1));
  const digits = await from_csv({ text: `x\n${"0.1234567890123456\n".repeat(100)}` }, { max_bytes: 800 });
  expect(digits.length).toBe(100);
  const large = await failure(from_csv({ text: "x\n1\n2\n" }, { max_bytes: 8 }));
  expect([large.code, large.message]).toEqual(["TOO_MUCH_DATA", expect.stringContaining("read_csv")]);
});
