// open() of SQL: one SELECT with bound arguments, which reads nothing but the files of its folder and its database.
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { open, type Data, type DataQuery, type SqlValue } from "../../../src/exports/data.js";
import { inputFiles } from "../../../src/engine/copies/copies.js";
import { describeParquet, runSql } from "../../support/parquet.js";

describeParquet("SQL", () => {
  const [cacheBefore, folderBefore] = [process.env["XDG_CACHE_HOME"], process.cwd()];
  let folder: string;
  let keeper: Data;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "plotctl-sql-"));
    process.env["XDG_CACHE_HOME"] = join(folder, "cache");
    await mkdir(join(folder, "app"));
    await mkdir(join(folder, "other"));
    process.chdir(join(folder, "app"));
    await writeFile("trips.csv", "day,fare,name\n2026-01-01,1.5,a\n2026-01-02,2.5,b\n2026-01-03,4,c\n");
    await writeFile(join(folder, "other/secret.csv"), "secret\n42\n");
    await symlink(join(folder, "other/secret.csv"), "link.csv");
    const database = join(folder, "app/x.duckdb");
    await runSql(`ATTACH '${database}' AS w`, "CREATE TABLE w.t AS SELECT i AS t, i * i AS v FROM range(10) r(i)", "DETACH w");
    keeper = await open({ sql: "SELECT 1 AS one" });
  });
  afterAll(async () => {
    keeper.close();
    process.chdir(folderBefore);
    process.env["XDG_CACHE_HOME"] = cacheBefore;
    await rm(folder, { recursive: true });
  });

  const summary = async (query: DataQuery): Promise<unknown[]> => {
    const data: Data = await open(query);
    const found = [data.length, ...data.schema.map(({ name, min, max }) => [name, min, max])];
    data.close();
    return found;
  };

  it("reads files of the app's folder, in the order that it gives", async () => {
    const query = { sql: "SELECT fare FROM 'trips.csv' ORDER BY fare DESC; -- don't mind" };
    const data: Data = await open(query);
    expect([data.length, data.schema[0]?.firstUnsorted]).toEqual([3, 1]);
    data.close();
  });

  it.each([
    ["a text", "SELECT fare FROM 'trips.csv' WHERE day > $day", { day: "2026-01-01" }, [2, ["fare", 2.5, 4]]],
    ["a date", "SELECT fare FROM 'trips.csv' WHERE day > $day", { day: new Date("2026-01-02") }, [1, ["fare", 4, 4]]],
    ["a number", "SELECT fare FROM 'trips.csv' WHERE fare < $f", { f: 2.5 }, [1, ["fare", 1.5, 1.5]]],
    ["a bigint", "SELECT $n AS n", { n: 2n ** 40n }, [1, ["n", 2 ** 40, 2 ** 40]]],
    ["a path", "SELECT fare FROM read_csv($file)", { file: "trips.csv" }, [3, ["fare", 1.5, 4]]],
    ["text that looks like SQL", "SELECT fare FROM 'trips.csv' WHERE name = $n", { n: "a' OR 1=1; DROP TABLE t; --" }, [0, ["fare", Infinity, -Infinity]]],
  ] as const)("binds %s", async (_, sql, args, expected) => {
    expect(await summary({ sql, args })).toEqual(expected);
  });

  it("reads a database, and changes nothing in it", async () => {
    const query = { sql: "SELECT * FROM t WHERE t >= 5", database: "x.duckdb" };
    expect(await summary(query)).toEqual([5, ["t", 5, 9], ["v", 25, 81]]);
    const drop = open({ ...query, sql: "DROP TABLE t" });
    await expect(drop).rejects.toThrow("sql takes one SELECT; this is DROP.");
    await expect(open({ ...query, database: "trips.csv" })).rejects.toThrow(/cannot read the database/);
  });

  it.each([
    ["COPY (SELECT 1) TO 'stolen.csv'", "sql takes one SELECT; this is COPY."],
    ["/* SELECT */ insert into t values (1)", "sql takes one SELECT; this is INSERT."],
    ["ATTACH 'x.duckdb'", "sql takes one SELECT; this is ATTACH."],
    ["SET threads = 1", "sql takes one SELECT; this is SET."],
    ["SELECT 1; SELECT 2", "sql takes one SELECT; there are 2."],
    ["SELECT 1; DROP TABLE t", "sql takes one SELECT; there are 2."],
    ["", "sql takes one SELECT; it is empty."],
    ["SELEC 1", "syntax error"],
    ["SELECT 1) TO 'stolen.csv' (FORMAT csv); --", "syntax error"],
    ["SELECT fair FROM 'trips.csv'", '"fair" not found'],
    ["SELECT $day", "the parameter $day of the query has no value in args."],
  ])("rejects %s", async (sql, text) => {
    const opening = open({ sql });
    await expect(opening).rejects.toMatchObject({ code: "INVALID_SQL" });
    await expect(opening).rejects.toThrow(text);
    expect(await readdir(".")).not.toContain("stolen.csv");
  });

  it.each([
    ["NaN and null", NaN, null],
    ["a date and its text", new Date("2026-01-02"), "2026-01-02T00:00:00.000Z"],
    ["a large integer and a text", 2n, "2n"],
  ])("%s are arguments of different data", async (_, one, other) => {
    const opened = (value: SqlValue): Promise<Data> =>
      open({ sql: "SELECT typeof($v) AS name, $v IS NULL AS v", args: { v: value } });
    const [first, second] = [await opened(one), await opened(other)];
    expect(await first.rows()).not.toEqual(await second.rows());
    first.close();
    second.close();
  });

  it("looks for no files outside of the folder that an argument leads to", async () => {
    const paths = (name: string): string[] =>
      inputFiles({ kind: "sql", sql: "SELECT $name", args: { name }, database: undefined, folder: process.cwd() });
    for (const name of ["../other/*", "../**", "..", "a/../../other/secret.csv", "", "trips.csv\0"]) expect(paths(name)).toEqual([]);
    expect(paths("tri*.csv")).toEqual([join(process.cwd(), "trips.csv")]);
    expect(paths(`${"**/".repeat(40)}trips.csv`)).toEqual([join(process.cwd(), "trips.csv")]);
  });

  it("names the nearest parameter for an argument that the query does not have", async () => {
    await expect(open({ sql: "SELECT $day AS d", args: { day: 1, days: 2 } })).rejects.toThrow('Did you mean "day"?');
    await expect(open({ sql: "SELECT 1", arg: {} } as never)).rejects.toMatchObject({ code: "UNKNOWN_OPTION" });
    await expect(open({ sql: "SELECT $a", args: { a: [1] } } as never)).rejects.toThrow("args: a: expected a text");
  });

  it.each([
    ["a path above the folder", () => "../other/secret.csv"],
    ["an absolute path", () => join(folder, "other/secret.csv")],
    ["a link to another folder", () => "link.csv"],
    ["a file of the system", () => "/etc/passwd"],
    ["the network", () => "https://example.com/a.csv"],
  ])("reads nothing through %s, in the text and in args", async (_, path) => {
    await expect(open({ sql: `SELECT * FROM read_csv('${path()}')` })).rejects.toMatchObject({ code: "INVALID_SQL" });
    const bound = open({ sql: "SELECT * FROM read_csv($path)", args: { path: path() } });
    await expect(bound).rejects.toMatchObject({ code: "INVALID_SQL" });
  });

  it("runs again when a file that it names has changed", async () => {
    await writeFile("changing.csv", "v\n1\n");
    expect(await summary({ sql: "SELECT v FROM 'chang*.csv'" })).toEqual([1, ["v", 1, 1]]);
    await writeFile("changing.csv", "v\n1\n22\n");
    expect(await summary({ sql: "SELECT v FROM 'chang*.csv'" })).toEqual([2, ["v", 1, 22]]);
  });

  it("keeps exact values of types that Parquet does not have as texts", async () => {
    const sql = "SELECT 170141183460469231731687303715884105727::HUGEINT AS h, [1, 2] AS l, 1.25::DECIMAL(9, 2) AS d";
    const data: Data = await open({ sql });
    expect(data.schema.map(({ name, kind }) => [name, kind])).toEqual([
      ["h", "text"],
      ["l", "text"],
      ["d", "number"],
    ]);
    data.close();
  });
});
