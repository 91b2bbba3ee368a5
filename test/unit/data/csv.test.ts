// open() of CSV: what its columns become, and what it says of files that cannot be read.
import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { open, type Data } from "../../../src/exports/data.js";
import { describeParquet } from "../../support/parquet.js";

describeParquet("CSV files", () => {
  const cacheBefore = process.env["XDG_CACHE_HOME"];
  let folder: string;
  /** While it is open, the processes serve all tests. */
  let keeper: Data;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "plotctl-csv-"));
    process.env["XDG_CACHE_HOME"] = join(folder, "cache");
    keeper = await opened("keeper.csv", "t,v\n0,0\n");
  });
  afterAll(async () => {
    keeper.close();
    process.env["XDG_CACHE_HOME"] = cacheBefore;
    await rm(folder, { recursive: true });
  });

  const written = async (name: string, content: string | Uint8Array): Promise<string> => {
    const file = join(folder, name);
    await writeFile(file, content);
    return file;
  };
  const opened = async (name: string, content: string | Uint8Array, options = {}): Promise<Data> =>
    open(await written(name, content), options);
  const copies = (): Promise<string[]> => readdir(join(folder, "cache/plotctl/copies"));
  const kinds = ({ schema }: Data) => schema.map(({ name, kind, min, max, nulls }) => [name, kind, min, max, nulls]);

  it("have columns of numbers, times and texts, and empty cells are gaps", async () => {
    const data = await opened("kinds.csv", "day,n,flag,code,name\n2026-01-01,1.5,true,007,a\n2026-01-03,,false,008,b\n");
    expect(kinds(data)).toEqual([
      ["day", "time", Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 3), 0],
      ["n", "number", 1.5, 1.5, 1],
      ["flag", "number", 0, 1, 0],
      ["code", "text", Infinity, -Infinity, 0],
      ["name", "text", Infinity, -Infinity, 0],
    ]);
    data.close();
  });

  it.each([
    ["UTC", "2026-07-01T12:00:00Z"],
    ["Europe/Berlin", "2026-07-01T10:00:00Z"],
    ["Pacific/Kiritimati", "2026-06-30T22:00:00Z"],
    ["Etc/GMT+12", "2026-07-02T00:00:00Z"],
  ])("have times without a zone in %s, and times with one as they are", async (time_zone, expected) => {
    const text = "local,zoned\n2026-07-01 12:00:00,2026-07-01T12:00:00+14:00\n";
    const data = await opened(`zone-${time_zone.replace("/", "-")}.csv`, text, { time_zone });
    expect(data.schema.map(({ min }) => new Date(min).toISOString().replace(".000", ""))).toEqual([
      expected,
      "2026-06-30T22:00:00Z",
    ]);
    data.close();
  });

  it.each([
    ["semicolons", "t;v\n1;2\n3;4\n"],
    ["tabs", "t\tv\n1\t2\n3\t4\n"],
    ["bars", "t|v\n1|2\n3|4\n"],
    ["quotes", '"t","v"\n"1","2"\n"3","4"\n'],
    ["line ends of Windows", "t,v\r\n1,2\r\n3,4\r\n"],
    ["a byte order mark", "\ufefft,v\n1,2\n3,4\n"],
  ])("may have %s", async (name, text) => {
    const data = await opened(`${name.replaceAll(" ", "-")}.csv`, text);
    expect(kinds(data)).toEqual([
      ["t", "number", 1, 3, 0],
      ["v", "number", 2, 4, 0],
    ]);
    data.close();
  });

  it("may be compressed, and one that is truncated is refused", async () => {
    const lines = Array.from({ length: 20_000 }, (_, row) => `${row},${(row * 7919) % 1013}`);
    const bytes = gzipSync(`t,v\n${lines.join("\n")}\n`);
    const data = await opened("whole.csv.gz", bytes);
    expect(data.length).toBe(20_000);
    data.close();
    const cut = opened("cut.csv.gz", bytes.subarray(0, bytes.length / 2));
    await expect(cut).rejects.toMatchObject({ code: "INVALID_CSV" });
    await expect(cut).rejects.toThrow(/cut\.csv\.gz" cannot be decompressed/);
  });

  it("that are empty, have rows of other lengths, or do not exist are refused with line and name", async () => {
    await expect(opened("empty.csv", "")).rejects.toThrow(/empty\.csv" is empty/);
    await expect(opened("short.csv", "a,b\n1,2\n3\n")).rejects.toThrow(/short\.csv" cannot be read as CSV: .*Line: 3\b/);
    await expect(open(join(folder, "shrt.csv"))).rejects.toThrow('Did you mean "short.csv"?');
    await expect(opened("zone.csv", "t\n1\n", { time_zone: "Mars/Olympus" })).rejects.toMatchObject({
      code: "INVALID_ARGUMENT",
    });
    await expect(opened("wrong.csv", "value\n1\n", { columns: ["vale"] })).rejects.toThrow('Did you mean "value"?');
  });

  it("with only a first line have columns and no rows", async () => {
    const data = await opened("header.csv", "t,v\n");
    expect([data.length, data.schema.map(({ name }) => name)]).toEqual([0, ["t", "v"]]);
    data.close();
  });

  it("may change the type of a column after many rows", async () => {
    const lines = Array.from({ length: 50_000 }, (_, row) => `${row},${row < 49_000 ? row : "n/a"}`);
    const data = await opened("late.csv", `t,v\n${lines.join("\n")}\n`);
    expect(data.schema.map(({ kind }) => kind)).toEqual(["number", "text"]);
    data.close();
  });

  it("of a pattern are one data set, in which a damaged one is left out", async () => {
    await written("part-0.csv", "t,v\n0,1\n1,2\n");
    await written("part-1.csv", "t,v\n2,3\n3\n");
    await written("part-2.csv", "t,v\n4,5\n5,6\n");
    const data = await open(join(folder, "part-?.csv"));
    expect(data.length).toBe(4);
    expect(kinds(data)[0]).toEqual(["t", "number", 0, 5, 0]);
    data.close();
  });

  it("are copied once, and again when they change", async () => {
    const file = await written("copied.csv", "t,v\n1,2\n");
    const one = await open(file);
    one.close();
    const before = await copies();
    const again = await open(file);
    expect(await copies()).toEqual(before);
    again.close();
    await written("copied.csv", "t,v\n1,7\n");
    await utimes(file, new Date(), new Date());
    const changed = await open(file);
    expect(kinds(changed)[1]).toEqual(["v", "number", 7, 7, 0]);
    expect(await copies()).toHaveLength(before.length + 1);
    changed.close();
  });
});
