// data_table(): what a reader sees after any sorting, filtering and scrolling, and what an app gets of a selection.
import { setImmediate as nextTurn } from "node:timers/promises";
import fc from "fast-check";
import type { Document } from "../../../src/index.js";
import { Button, ColumnDataSource, DataTable, Div, Select, Slider, TableColumn, TextInput } from "../../../src/exports/models.js";
import { open_app, type AppSession } from "../../../src/exports/testing.js";
import { data_table, open, type Data, type LargeTable, type TableSource } from "../../../src/exports/data.js";
import type { Batch, RowsQuery } from "../../../src/engine/rows-query.js";
import type { ServerSession } from "../../../src/hosting/server-session.js";
import type { HasProps } from "../../../src/model/has-props.js";
import type { Json } from "../../../src/serialize/wire-values.js";
import { Listener, NO_ORIGIN } from "../hosting/listener.js";
import { moveTo, processOf } from "../hosting/restore/restoring.js";

const ROWS = 2000;
const PAGE = 50;
const START = Date.UTC(2026, 0, 1);

interface Order {
  readonly id: number;
  readonly customer: string | null;
  readonly total: number | null;
  readonly t: Date;
}

const orders: readonly Order[] = Array.from({ length: ROWS }, (_, row) => ({
  id: row,
  customer: row % 31 === 0 ? null : `Customer ${(row * 7919) % 97}`,
  total: row % 17 === 0 ? null : ((row * 104_729) % 5003) / 4,
  t: new Date(START + row * 3_600_000),
}));

type OrderTypes = { id: number; customer: string; total: number; t: Date };

let data: Data<OrderTypes>;
beforeAll(async () => {
  data = await open({
    columns: {
      id: Int32Array.from(orders, ({ id }) => id),
      customer: orders.map(({ customer }) => customer),
      total: orders.map(({ total }) => total),
      t: orders.map(({ t }) => t),
    },
  });
});
afterAll(() => data.close());

/** A table in a session, and the widgets that a reader finds in it. */
class Reader {
  readonly source: ColumnDataSource;
  readonly bar: Slider;
  constructor(
    readonly session: AppSession,
    readonly table: LargeTable,
  ) {
    this.source = session.find(DataTable).source;
    this.bar = session.find(Slider);
  }

  field(name: string): TextInput {
    return this.session.find(TextInput, { title: name });
  }

  button(label: string): Button {
    return this.session.find(Button, { label });
  }

  get count(): string {
    return this.session.find_all(Div).map(({ text }) => String(text)).find((text) => /row/.test(text)) ?? "";
  }

  ids(): number[] {
    return this.session.column(this.source, "id");
  }

  async filter(name: string, value: string): Promise<void> {
    await this.session.set(this.field(name), { value });
    await this.rest();
  }

  async sort(label: string): Promise<void> {
    const select = this.session.find(Select);
    const option = (select.options as readonly [string, string][]).find(([, title]) => title === label);
    await this.session.set(select, { value: option?.[0] });
    await this.rest();
  }

  async scroll(value: number): Promise<void> {
    await this.session.set(this.bar, { value });
    await this.rest();
  }

  async press(label: string): Promise<void> {
    if (!this.button(label).disabled) await this.session.click(this.button(label));
    await this.rest();
  }

  async rest(): Promise<void> {
    while (!this.table.isAtRest) {
      await this.table.answered;
      await this.session.advance(1);
    }
  }
}

async function reading(use: (reader: Reader) => Promise<void>, source: TableSource = data): Promise<void> {
  let table: LargeTable | undefined;
  await using session = await open_app((doc: Document) => {
    table = data_table(source, { page: PAGE, filter: ["id", "customer", "total", "t"] });
    doc.add_root(table);
  });
  await use(new Reader(session, table as LargeTable));
}

/** What a reader does, and what it changes of the model. */
interface Model {
  readonly filters: Readonly<Record<string, (order: Order) => boolean>>;
  /** What is in the fields. */
  readonly texts: Readonly<Record<string, string>>;
  readonly sort: string;
  readonly offset: number;
}

type Step = readonly [name: string, act: (reader: Reader) => Promise<void>, change: (model: Model) => Model];

const filterStep = (name: string, text: string, keeps: (order: Order) => boolean): Step => [
  `${name}: ${text}`,
  (reader) => reader.filter(name, text),
  (model) =>
    // A text that is there already is no change.
    (model.texts[name] ?? "") === text
      ? model
      : {
          ...model,
          filters: { ...model.filters, [name]: keeps },
          texts: { ...model.texts, [name]: text },
          offset: 0,
        },
];
const sortStep = (label: string): Step => [
  `sort ${label}`,
  (reader) => reader.sort(label),
  (model) => (model.sort === label ? model : { ...model, sort: label, offset: 0 }),
];
const within = (model: Model, offset: number): Model => ({
  ...model,
  offset: Math.max(0, Math.min(matching(model).length - PAGE, Math.round(offset))),
});

const DAY = 86_400_000;
const steps: readonly Step[] = [
  filterStep("customer", "", () => true),
  filterStep("customer", "MER 1", ({ customer }) => customer?.includes("mer 1") === true),
  filterStep("customer", "= Customer 5", ({ customer }) => customer === "Customer 5"),
  filterStep("customer", "'; DROP TABLE x", () => false),
  filterStep("total", "", () => true),
  filterStep("total", "> 100.5", ({ total }) => total !== null && total > 100.5),
  filterStep("total", "10..1,000", ({ total }) => total !== null && total >= 10 && total <= 1000),
  filterStep("id", "!= 7", ({ id }) => id !== 7),
  filterStep("id", "..99", ({ id }) => id <= 99),
  filterStep("t", "2026-01-05", ({ t }) => t.getTime() >= START + 4 * DAY && t.getTime() < START + 5 * DAY),
  filterStep("t", ">= 2026-02-01", ({ t }) => t.getTime() >= Date.UTC(2026, 1, 1)),
  filterStep("t", "", () => true),
  sortStep("total ↓"),
  sortStep("total ↑"),
  sortStep("customer ↑"),
  sortStep("id ↓"),
  sortStep("as in the data"),
  ["next", (reader) => reader.press("›"), (model) => within(model, model.offset + PAGE)],
  ["back", (reader) => reader.press("‹"), (model) => within(model, model.offset - PAGE)],
  ["last", (reader) => reader.press("»"), (model) => within(model, Infinity)],
  ["first", (reader) => reader.press("«"), (model) => within(model, 0)],
  ["scroll to 333", (reader) => reader.scroll(333), (model) => within(model, 333)],
  ["scroll to 1777", (reader) => reader.scroll(1777), (model) => within(model, 1777)],
];

function matching({ filters, sort }: Model): Order[] {
  const kept = orders.filter((order) => Object.values(filters).every((keeps) => keeps(order)));
  const [name, direction] = sort.split(" ") as [keyof Order, string];
  if (sort === "as in the data") return kept;
  return kept.sort((one, other) => {
    const [a, b] = [one[name], other[name]];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return (a < b ? -1 : a > b ? 1 : 0) * (direction === "↓" ? -1 : 1);
  });
}

it("shows what brute force finds after any sequence of filters, orders, pages and scrolls", async () => {
  const property = fc.asyncProperty(fc.array(fc.constantFrom(...steps), { maxLength: 12 }), (sequence) =>
    reading(async (reader) => {
      let model: Model = { filters: {}, texts: {}, sort: "as in the data", offset: 0 };
      for (const [, act, change] of sequence) {
        await act(reader);
        model = change(model);
        const rows = matching(model);
        const page = rows.slice(model.offset, model.offset + PAGE);
        expect(reader.ids()).toEqual(page.map(({ id }) => id));
        expect(reader.session.column(reader.source, "customer")).toEqual(page.map(({ customer }) => customer));
        expect(reader.table.length).toBe(rows.length);
      }
    }),
  );
  await fc.assert(property, { numRuns: 15 });
});

it("says which rows are shown, and disables what leads nowhere", async () => {
  await reading(async (reader) => {
    expect(reader.count).toBe("rows 1–50 of 2,000");
    expect([reader.button("«").disabled, reader.button("›").disabled]).toEqual([true, false]);
    await reader.press("»");
    expect(reader.count).toBe("rows 1,951–2,000 of 2,000");
    expect(reader.bar.value).toBe(1950);
    expect(reader.button("›").disabled).toBe(true);
    await reader.filter("id", "< 3");
    expect(reader.count).toBe("rows 1–3 of 3");
    expect(reader.bar.disabled).toBe(true);
    await reader.filter("customer", "nobody has this name");
    expect(reader.count).toBe("no rows");
  });
});

it.each(["abc", "> ", ">> 3", "1..x", "Infinity", "1e", "9".repeat(500)])(
  "marks the field of the filter %.10s that is no number, and asks nothing",
  async (text) => {
    await reading(async (reader) => {
      await reader.filter("total", "> 1000");
      const before = reader.ids();
      await reader.filter("total", text);
      expect(reader.field("total").css_classes).toHaveLength(1);
      expect(reader.ids()).toEqual(before);
      await reader.filter("total", "");
      expect(reader.field("total").css_classes).toEqual([]);
      expect(reader.table.length).toBe(ROWS);
    });
  },
);

it("calls back with the exact rows of a selection, with all columns, and clears it on the next page", async () => {
  const selected: unknown[] = [];
  let table: LargeTable | undefined;
  await using session = await open_app((doc: Document) => {
    table = data_table(data, { columns: ["id"], page: PAGE, sort: "-total", filter: ["id"] });
    table.on_select((rows) => selected.push(rows));
    doc.add_root(table);
  });
  const reader = new Reader(session, table as LargeTable);
  await reader.press("›");
  await session.set(reader.source.selected, { indices: [3, 10] });
  await (table as LargeTable).answered;
  await session.advance(1);
  const page = matching({ filters: {}, texts: {}, sort: "total ↓", offset: 0 }).slice(PAGE);
  expect(selected).toEqual([[page[3], page[10]]]);
  await reader.press("›");
  expect(reader.source.selected.indices).toEqual([]);
  expect(selected).toHaveLength(1);
});

/** A source that answers when the test says so. */
class SlowSource implements TableSource {
  readonly schema = data.schema;
  isSlow = false;
  asked: { readonly query: RowsQuery; readonly signal: AbortSignal; answer: () => void }[] = [];
  query(query: RowsQuery, signal: AbortSignal): Promise<Batch> {
    if (!this.isSlow) return data.query(query, signal);
    return new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason as Error));
      this.asked.push({ query, signal, answer: () => void data.query(query, signal).then(resolve, reject) });
    });
  }
  follow(): () => void {
    return () => undefined;
  }
}

it("shows a busy bar while a sort runs, and Stop ends the question and goes back to what is shown", async () => {
  const source = new SlowSource();
  await reading(async (reader) => {
    const { session } = reader;
    const before = reader.ids();
    const select = session.find(Select);
    const busy = session.find_all("plotctl busy")[0] as Div;
    source.isSlow = true;
    await session.set(select, { value: (select.options as readonly [string, string][])[1]?.[0] });
    expect(busy.visible).toBe(false);
    await session.advance(1000);
    expect(busy.visible).toBe(true);
    await session.click(reader.button("Stop"));
    expect(source.asked.map(({ signal }) => signal.aborted)).toEqual([true]);
    expect(busy.visible).toBe(false);
    expect(select.value).toBe("");
    expect(reader.ids()).toEqual(before);
    await session.set(reader.field("customer"), { value: "Customer 3" });
    await session.click(reader.button("Stop"));
    expect([reader.field("customer").value, reader.ids()]).toEqual(["", before]);
  }, source);
});

it("goes on in a restored session with its filter and its page, and a selection is of the rows that are shown", async () => {
  const tables: LargeTable[] = [];
  const chosen: unknown[] = [];
  const fill = (doc: Document): void => {
    const table = data_table(data, { page: PAGE, filter: ["customer"] });
    table.on_select((rows) => chosen.push(...rows.map(({ id }) => id)));
    tables.push(table);
    doc.add_root(table);
  };
  const [former, next] = [processOf(fill), processOf(fill)];
  const use = (session: ServerSession) => {
    const models = [...session.document.models];
    const find = <M extends HasProps>(Class: new (...args: never[]) => M): M => models.find((each) => each instanceof Class) as unknown as M;
    const [field, bar, { source }] = [find(TextInput), find(Slider), find(DataTable)];
    const listener = new Listener(session);
    const set = (model: HasProps & { readonly id: string }, attr: string, value: Json) =>
      listener.patch({ kind: "ModelChanged", model: { id: model.id }, attr, new: value });
    return { field, bar, source, set, ids: () => [...(source.data as { id: number[] }).id] };
  };
  const rest = async (table: LargeTable | undefined): Promise<void> => {
    while (table?.isAtRest !== true) {
      await table?.answered;
      await nextTurn();
    }
  };
  const session = await former.open("s", NO_ORIGIN);
  const before = use(session);
  await before.set(before.field, "value", "3");
  await rest(tables[0]);
  await before.set(before.bar, "value", 70);
  await rest(tables[0]);
  const shown = orders.filter(({ customer }) => customer?.includes("3")).map(({ id }) => id);
  expect(before.ids()).toEqual(shown.slice(70, 70 + PAGE));

  const { session: restored } = await moveTo(next, session);
  const after = use(restored as ServerSession);
  expect(after.ids()).toEqual(before.ids());
  await rest(tables[1]);
  await after.set(after.source.selected, "indices", [2]);
  while (chosen.length === 0) {
    await tables[1]?.answered;
    await nextTurn();
  }
  expect(chosen).toEqual([shown[72]]);
  await after.set(after.bar, "value", 71);
  await rest(tables[1]);
  expect(after.ids()).toEqual(shown.slice(71, 71 + PAGE));
  await Promise.all([former.stop(), next.stop()]);
});

it("asks for the last place only while a reader drags the bar", async () => {
  const source = new SlowSource();
  await reading(async (reader) => {
    source.isSlow = true;
    for (const value of [100, 200, 300]) await reader.session.set(reader.bar, { value });
    expect(source.asked.map(({ query, signal }) => [query.offset, signal.aborted])).toEqual([
      [100, true],
      [200, true],
      [300, false],
    ]);
    source.asked.at(-1)?.answer();
    await reader.rest();
    expect(reader.ids()[0]).toBe(300);
  }, source);
});

it("the browser cannot sort, edit or jump", async () => {
  await reading(async ({ session }) => {
    const { sortable, editable, scroll_to_selection, columns } = session.find(DataTable);
    expect([sortable, editable, scroll_to_selection]).toEqual([false, false, false]);
    expect(columns.map((column) => column.sortable)).toEqual([false, false, false, false]);
    await Promise.resolve();
  });
});

const rejected: readonly [string, (source: TableSource) => unknown, string, string][] = [
  ["an unknown column", (source) => data_table(source, { columns: ["idd"] }), "UNKNOWN_COLUMN", 'Did you mean "id"?'],
  ["an unknown column of a model", (source) => data_table(source, { columns: [new TableColumn({ field: "x" })] }), "UNKNOWN_COLUMN", '"x"'],
  ["an unknown column to sort by", (source) => data_table(source, { sort: "-totl" }), "UNKNOWN_COLUMN", 'Did you mean "total"?'],
  ["an unknown filter", (source) => data_table(source, { filter: ["when"] }), "UNKNOWN_COLUMN", '"when"'],
  ["a misspelt option", (source) => data_table(source, { pages: 5 } as never), "UNKNOWN_OPTION", '"page"'],
  ["a page that is too long", (source) => data_table(source, { page: 5000 }), "INVALID_ARGUMENT", "from 1 to 1000"],
];

it.each(rejected)("rejects %s", (_, make, code, text) => {
  let error: unknown;
  try {
    make(data);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toMatchObject({ code });
  expect((error as Error).message).toContain(text);
});

it("keeps its order when a browser sends one that the list does not have", async () => {
  const asked = recorded(data);
  await using session = await open_app((doc: Document) => doc.add_root(data_table(asked.source, { columns: ["id"], sort: "-id" })));
  const list = session.find(Select);
  const { value } = list;
  const before = asked.queries.length;
  for (const sent of ["junk", "null", '[["customer",true]]', '[["nope",true]]', '[["id"]]', "[".repeat(5000)]) {
    await session.set(list, { value: sent });
    expect(list.value).toBe(value);
  }
  expect(asked.queries).toHaveLength(before);
});

function recorded(source: TableSource): { readonly source: TableSource; readonly queries: RowsQuery[] } {
  const queries: RowsQuery[] = [];
  const query: TableSource["query"] = (asked, signal) => {
    queries.push(asked);
    return source.query(asked, signal);
  };
  return { source: { schema: source.schema, query, follow: (callback) => source.follow(callback) }, queries };
}
