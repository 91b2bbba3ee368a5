// open() of ClickHouse: types, time limits, a server that is away, and the secrecy of the password.
import { open, type CrossCounts, type Data } from "../../../src/exports/data.js";
import { figure, type Figure } from "../../../src/exports/plotting.js";
import { BoxSelectTool, GlyphRenderer, type ColumnDataSource, type Range1d } from "../../../src/exports/models.js";
import { coordinatorOf } from "../../../src/data/crossfilter.js";
import { open_app } from "../../../src/exports/testing.js";
import { Database } from "../../../src/engine/clickhouse/database.js";
import { Bound } from "../../../src/engine/clickhouse/condition.js";
import { ClickHouseEngine } from "../../../src/engine/clickhouse/clickhouse-engine.js";
import { ClickHouseStub } from "../../support/clickhouse-stub.js";
import { ManualClock } from "../../support/manual-clock.js";
import { describeParquet } from "../../support/parquet.js";

function withResolvers<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}

const SECRET = "s3cret&word";

describeParquet("ClickHouse", () => {
  let stub: ClickHouseStub;
  beforeAll(async () => {
    stub = await ClickHouseStub.start();
    await stub.run('CREATE SCHEMA "default"');
    const rows = "FROM range(20000) r(i)";
    await stub.run(
      `CREATE TABLE "default".readings AS SELECT TIMESTAMP_MS '2026-01-01' + i * INTERVAL 1 SECOND AS t, CASE WHEN i = 7777 THEN 999 ELSE sin(i / 100) END AS v, 'n' || i % 3 AS name ${rows}`,
    );
    await stub.run(
      `CREATE TABLE "default".blocks AS SELECT TIMESTAMP_MS '2026-01-01' + (i // 16) * INTERVAL 16 SECOND AS t, count(*)::BIGINT AS "rows", min(v) AS v_min, max(v) AS v_max FROM (SELECT i, CASE WHEN i = 7777 THEN 999 ELSE sin(i / 100) END AS v ${rows}) GROUP BY 1, i // 16`,
    );
  });
  afterAll(() => stub.close());

  const readings = () =>
    open<{ t: Date; v: number; name: string }>({ clickhouse: stub.url, table: "readings", password: SECRET });

  it("is drawn like any other data, with every extreme", async () => {
    const data = await readings();
    await using session = await open_app((doc) => {
      const plot = figure({ x_axis_type: "datetime" });
      plot.line("t", "v", { source: data });
      doc.add_root(plot);
    });
    const view = session.view(session.find(GlyphRenderer));
    await view.at_rest();
    const values = session.column(session.find(GlyphRenderer).data_source as never, "v");
    expect(Math.max(...values)).toBe(999);
    expect(view.status).toMatchObject({ exact: true, tier: "clickhouse" });
    data.close();
  });

  it("has cross-filters with the counts of the same rows in memory, all charts by one statement", async () => {
    const names = ["hour", "kind", "x", "y"] as const;
    const rows = Array.from({ length: 1500 }, (_, row) => ({
      hour: row % 31 === 0 ? NaN : (row * 7.3) % 24,
      kind: row % 13 === 0 ? null : `n${row % 5}`,
      x: Math.sin(row) * 10,
      y: Math.cos(row * 1.7) ** 3,
    }));
    const literal = (value: number | string | null) =>
      value === null ? "NULL" : typeof value === "string" ? `'${value}'` : `'${value}'::DOUBLE`;
    const lists = names.map((name) => `unnest([${rows.map((row) => literal(row[name])).join(", ")}]) AS ${name}`);
    await stub.run(`CREATE TABLE "default".crossed AS SELECT ${lists.join(", ")}`);
    const column = <Name extends (typeof names)[number]>(name: Name) => rows.map((row) => row[name]);
    const columns = { hour: column("hour"), kind: column("kind"), x: column("x"), y: column("y") };
    const shownOf = async (opening: Promise<Data>): Promise<unknown[]> => {
      const data = await opening;
      const chosen: unknown[] = [];
      const plots = ["hours", "kinds", "map"].map((name) => figure({ name, width: 300, height: 300 }));
      const [hours, kinds, map] = plots as [Figure, Figure, Figure];
      let cross = data.crossfilter();
      await using session = await open_app((doc) => {
        cross = data.crossfilter();
        cross.histogram(hours, "hour", { step: 1 });
        cross.histogram(kinds, "kind");
        cross.map(map, "x", "y");
        cross.on_change((counts) => chosen.push(counts));
        plots.forEach((plot) => doc.add_root(plot));
      });
      const coordinator = coordinatorOf(cross);
      const look = async (): Promise<unknown> => {
        while (!coordinator.isAtRest) {
          await coordinator.answered;
          await session.advance(1);
        }
        return plots.map((plot) => {
          const { data: drawn } = (plot.renderers.at(-1) as GlyphRenderer).data_source as ColumnDataSource;
          return Array.from((drawn["chosen"] ?? drawn["image"]) as ArrayLike<unknown>);
        });
      };
      const brush = async (plot: Figure, [left, right]: readonly [number, number]): Promise<void> => {
        const { overlay } = plot.tools.find((tool) => tool instanceof BoxSelectTool) as BoxSelectTool;
        const { start: bottom, end: top } = plot.y_range as Range1d;
        await session.set(overlay, { left, right, bottom, top, visible: true });
      };
      const shown = [await look()];
      await brush(hours, [3, 9]);
      shown.push(await look());
      await brush(map, [-4, 6]);
      shown.push(await look());
      await brush(hours, [5, 20]);
      shown.push(await look(), cross.where, cross.counts, chosen.at(-1));
      data.close();
      return shown;
    };
    const before = stub.asked.length;
    const found = await shownOf(open({ clickhouse: stub.url, table: "crossed" }));
    const purposes = stub.asked.slice(before).map(({ url }) => url.searchParams.get("log_comment"));
    // All rows, then for the first box in each chart, and for the second one in the first.
    expect(purposes.filter((purpose) => purpose === "plotctl tables")).toHaveLength(4);
    const expected = await shownOf(open({ columns }));
    expect(found).toEqual(expected);
    expect((found.at(-1) as CrossCounts).chosen).toBeGreaterThan(100);
  });

  it("is asked with a limit of 10 seconds, a name in its log, and the password in a header alone", async () => {
    const data = await readings();
    data.close();
    const { url, sql, headers } = stub.asked.at(-1) ?? { url: new URL(stub.url), sql: "", headers: {} };
    expect(url.searchParams.get("log_comment")).toMatch(/^plotctl /);
    expect(Number(url.searchParams.get("max_execution_time"))).toBeGreaterThanOrEqual(10);
    expect(url.href + sql).not.toContain(SECRET);
    expect(url.href).not.toContain(encodeURIComponent(SECRET));
    expect(headers.authorization).toBe(`Basic ${Buffer.from(`default:${SECRET}`).toString("base64")}`);
  });

  it("has categories of texts with few values, and refuses wrong tables, columns and addresses by name", async () => {
    const data = await readings();
    expect(data.schema.map(({ name, kind, categories }) => [name, kind, categories])).toEqual([
      ["t", "time", undefined],
      ["v", "number", undefined],
      ["name", "text", ["n0", "n1", "n2"]],
    ]);
    data.close();
    const table = { clickhouse: stub.url, table: "readings" };
    await expect(open({ ...table, table: "reading" })).rejects.toMatchObject({ code: "UNKNOWN_TABLE" });
    await expect(open(table, { columns: ["vv"] })).rejects.toThrow('Did you mean "v"?');
    await expect(open({ ...table, clickhouse: `ch:${SECRET}` })).rejects.toMatchObject({ code: "INVALID_URL" });
    await expect(open({ ...table, tabel: 1 } as never)).rejects.toMatchObject({ code: "UNKNOWN_OPTION" });
  });

  it("answers quickly from a roll-up table, and exactly from the rows", async () => {
    const engine = await ClickHouseEngine.open({
      address: { url: stub.url, username: "default", password: "", database: "default" },
      table: "readings",
      rollup: { table: "blocks", x: "t" },
    });
    const exponent = 18;
    const at = (ms: number): number => Math.floor(ms / 2 ** exponent);
    const start = Date.UTC(2026, 0, 1);
    const query = { x: "t", ys: ["v"], from: at(start), to: at(start + 2e7) + 1, exponent, scale: "linear", form: "points" } as const;
    const never = new AbortController().signal;
    const quick = await engine.envelope({ ...query, effort: "quick" }, never);
    expect(quick).toMatchObject({ form: "points", exact: false, tier: "rollup", rows: 20_000 });
    expect(Math.max(...(quick as { y: Float64Array }).y)).toBe(999);
    expect(await engine.envelope({ ...query, effort: "exact" }, never)).toMatchObject({ exact: true, tier: "clickhouse" });
    engine.close();
  });

  it("ends a query on the server when it is aborted", async () => {
    const data = await ClickHouseEngine.open({
      address: { url: stub.url, username: "default", password: "", database: "default" },
      table: "readings",
      rollup: undefined,
    });
    const asked = withResolvers<string>();
    const killed = withResolvers<string>();
    stub.instead = (response, { sql, url }) => {
      if (!sql.startsWith("KILL QUERY")) return asked.resolve(url.searchParams.get("query_id") ?? "");
      killed.resolve(url.searchParams.get("param_id") ?? "");
      response.end();
    };
    const controller = new AbortController();
    const rows = data.rows({ where: undefined, order: [], offset: 0, limit: 1, columns: ["v"] }, controller.signal);
    const id = await asked.promise;
    controller.abort(new Error("not needed any more"));
    await expect(rows).rejects.toThrow("not needed any more");
    expect(await killed.promise).toMatch(/^[0-9a-f-]{36}$/);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    stub.instead = undefined;
    data.close();
  });

  it("has no password in the errors of the server", async () => {
    stub.instead = (response) => {
      response.statusCode = 401;
      response.end(`Code: 516. DB::Exception: default: Authentication failed with ${SECRET}. (AUTHENTICATION_FAILED)`);
    };
    const error: unknown = await readings().catch((thrown: unknown) => thrown);
    stub.instead = undefined;
    expect(error).toMatchObject({ code: "DATA_FAILED" });
    expect(String(error)).toContain("Authentication failed");
    expect(String(error)).not.toContain(SECRET);
  });

  it("says at once that a server does not answer", async () => {
    const gone = await ClickHouseStub.start();
    const { url } = gone;
    await gone.close();
    const opening = open({ clickhouse: url, table: "readings", password: SECRET });
    await expect(opening).rejects.toMatchObject({ code: "DATA_UNAVAILABLE" });
    await expect(opening).rejects.toThrow(/does not answer: .*ECONNREFUSED/);
  });

  it("looks for a server that is away after 1, 2, 4 seconds and so on, up to 30, and says when it is back", async () => {
    const clock = new ManualClock();
    const gone = await ClickHouseStub.start();
    const { url } = gone;
    await gone.close();
    const states: (string | undefined)[] = [];
    let said = withResolvers<unknown>();
    const address = { url, username: "default", password: SECRET, database: "default" };
    const database = await Database.connect(
      address,
      (problem) => {
        states.push(problem);
        said.resolve(undefined);
      },
      clock,
    );
    const statement = { sql: "SELECT 1", bound: new Bound(), purpose: "test" };
    await expect(database.ask(statement, new AbortController().signal)).rejects.toThrow("does not answer");
    expect(states).toHaveLength(1);
    said = withResolvers<unknown>();
    const back = await ClickHouseStub.start(Number(new URL(url).port));
    clock.advance(999);
    expect(states).toHaveLength(1);
    clock.advance(1);
    await said.promise;
    expect(states).toEqual([expect.stringContaining("does not answer"), undefined]);
    database.close();
    await back.close();
  });
});
