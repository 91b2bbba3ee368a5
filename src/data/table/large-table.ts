// A table of rows that stay on the server: a page of them is in the browser. Sorting, filtering and scrolling ask the source
// for another page. Controls of the reader change what is wanted; at most one question is under way, and an answer replaces
// all cells in one change.
import { messageOf } from "../../base/errors.js";
import { addFirstContent } from "../../document/first-content.js";
import { Document } from "../../document/document.js";
import { currentDocument, withoutDocument } from "../../document/current.js";
import { allOf, type Predicate } from "../../engine/predicate/predicate.js";
import { keyOf, type Batch, type Cell, type RowOrder, type RowsQuery } from "../../engine/rows-query.js";
import { linkOf } from "../../model/access.js";
import { Column, Row } from "../../model/generated/layouts.js";
import { ColumnDataSource } from "../../model/generated/sources.js";
import { DataTable, type TableColumn } from "../../model/generated/tables.js";
import { Slider } from "../../model/generated/sliders.js";
import { Button, Div, Select, TextInput } from "../../model/generated/widgets.js";
import { rowObjects } from "../rows.js";
import { followWeakly } from "../follow-changes.js";
import type { TableSource } from "../table-source.js";
import { readFilter } from "./filter-text.js";
import { BAD_CLASS, BAR_SHEET, BUSY_SHEET, BUTTON_SHEET, COUNT_SHEET, FIELD_SHEET, FIELDS_SHEET } from "./look.js";
import { inTurn, isLive } from "../session-turn.js";
import { UnderWay } from "../under-way.js";

export interface TableParts {
  readonly source: TableSource;
  readonly columns: readonly TableColumn[];
  /** Rows in the browser. */
  readonly page: number;
  readonly order: readonly RowOrder[];
  /** The columns that have a filter field. */
  readonly filters: readonly string[];
  readonly height: number;
  readonly name: string | null;
}

/** What the filter fields say, by column: the last text that could be read. */
type Filters = ReadonlyMap<string, { readonly text: string; readonly condition: Predicate | undefined }>;

/** What a reader wants to see. */
interface Wanted extends Pick<RowsQuery, "order" | "offset"> {
  readonly filters: Filters;
}

/** Rows of a source that changes are renewed at most this often. */
const RENEW_MS = 500;

/** A question that takes longer shows the busy bar. */
const BUSY_MS = 150;

type SelectCallback = (rows: Record<string, Cell | Date>[]) => unknown;

/** A table of rows that stay on the server. `data_table` creates it. */
export class LargeTable extends Column {
  readonly #parts: TableParts;
  readonly #cells = new ColumnDataSource({ data: {} });
  readonly #fields: readonly TextInput[];
  readonly #sort: Select;
  readonly #bar: Slider;
  readonly #count: Div;
  readonly #busy: Row;
  readonly #first: Button;
  readonly #back: Button;
  readonly #next: Button;
  readonly #last: Button;
  readonly #callbacks: SelectCallback[] = [];
  #wanted: Wanted;
  #shown: (Wanted & { readonly batch: Batch }) | undefined;
  #asking: AbortController | undefined;
  #document: Document | undefined;
  #stopFollowing: (() => void) | undefined;
  readonly #underWay = new UnderWay();
  /** Whether the source has other rows than those that were asked for last. */
  #isStale = false;
  /** Whether rows were renewed a moment ago. */
  #isPaused = false;
  /** Whether this table changes its own widgets. */
  #isSetting = false;
  /** Whether the session is restored: the widgets and the cells will be those of its snapshot. */
  #isRestored = currentDocument()?.is_restoring === true;

  /** @internal */
  constructor(parts: TableParts) {
    const { columns, filters, order, height, name, source } = parts;
    const wide = { sizing_mode: "stretch_width", margin: 0 } as const;
    const fields = filters.map((field) => fieldFor(source, field));
    const sort = new Select({ title: "Order", width: 170, options: sortOptions(parts), value: sortName(order) });
    const bar = new Slider({
      orientation: "vertical",
      direction: "rtl",
      start: 0,
      end: 1,
      step: 1,
      value: 0,
      title: "",
      show_value: false,
      tooltips: false,
      disabled: true,
      height: height - 20,
      width: 20,
      margin: [10, 4, 10, 12],
      stylesheets: [BAR_SHEET],
    });
    const button = (label: string, title: string): Button =>
      new Button({ label, width: 36, margin: 2, name: title, stylesheets: [BUTTON_SHEET] });
    const [first, back, next, last] = [
      button("«", "first rows"),
      button("‹", "rows before"),
      button("›", "rows after"),
      button("»", "last rows"),
    ] as const;
    const count = new Div({ text: "", stylesheets: [COUNT_SHEET], margin: [2, 8, 2, 8], disable_math: true });
    const stop = new Button({ label: "Stop", width: 60, margin: 2 });
    const line = new Div({ ...wide, text: "", stylesheets: [BUSY_SHEET] });
    const busy = new Row({ ...wide, children: [line, stop], visible: false, name: "plotctl busy" });
    const cells = new ColumnDataSource({ data: Object.fromEntries(columns.map(({ field }) => [field, []])) });
    const table = new DataTable({
      source: cells,
      columns,
      height,
      sizing_mode: "stretch_width",
      index_position: null,
      sortable: false,
      reorderable: false,
      editable: false,
      scroll_to_selection: false,
      margin: 0,
    });
    super({
      name,
      ...wide,
      children: [
        new Row({ ...wide, stylesheets: [FIELDS_SHEET], children: [sort, ...fields] }),
        new Row({ ...wide, children: [table, bar] }),
        new Row({ ...wide, children: [first, back, next, last, count] }),
        busy,
      ],
    });
    this.#parts = parts;
    this.#cells = cells;
    this.#fields = fields;
    this.#sort = sort;
    this.#bar = bar;
    this.#count = count;
    this.#busy = busy;
    [this.#first, this.#back, this.#next, this.#last] = [first, back, next, last];
    this.#wanted = { filters: new Map(), order, offset: 0 };
    this.#listen(stop);
    addFirstContent(this, this.#start());
    // Timers run when the session has its snapshot.
    if (this.#isRestored) currentDocument()?.add_timeout_callback(() => this.#resume(), 0);
  }

  /** The rows that match the filters; 0 before the first page is there. */
  get length(): number {
    return this.#shown?.batch.total ?? 0;
  }

  /** Calls back with the selected rows, with all columns of the data. A new page ends the selection. */
  on_select(...callbacks: SelectCallback[]): void {
    this.#callbacks.push(...callbacks);
  }

  /** Asks for the page again. */
  refresh(): void {
    this.#ask(this.#wanted);
  }

  /** Whether what the reader wants is shown. @internal */
  get isAtRest(): boolean {
    return this.#asking === undefined && this.#shown !== undefined && !this.#isRestored;
  }

  /** Resolves when the questions that are under way have answers, which callbacks of the session then show. @internal */
  get answered(): Promise<unknown> {
    return this.#underWay.settled;
  }

  #listen(stop: Button): void {
    const { page, source } = this.#parts;
    for (const [index, field] of this.#fields.entries()) {
      field.on_change("value", () => this.#filter(this.#parts.filters[index] as string, field));
    }
    this.#sort.on_change("value", () => {
      if (this.#isSetting) return;
      const { value } = this.#sort;
      // A browser may send any text.
      if (sortOptions(this.#parts).some(([known]) => known === value))
        this.#ask({ ...this.#wanted, order: orderNamed(value), offset: 0 });
      else this.#set(() => (this.#sort.value = sortName(this.#wanted.order)));
    });
    this.#bar.on_change("value", () => {
      if (!this.#isSetting) this.#scroll(this.#bar.value);
    });
    this.#first.on_click(() => this.#scroll(0));
    this.#back.on_click(() => this.#scroll(this.#wanted.offset - page));
    this.#next.on_click(() => this.#scroll(this.#wanted.offset + page));
    this.#last.on_click(() => this.#scroll(this.#bar.end));
    stop.on_click(() => this.#stop());
    this.#cells.selected.on_change("indices", () => this.#selected());
    this.#stopFollowing = followWeakly(this, (changed) => source.follow(changed));
  }

  /** Shows the rows of the source as they are now. @internal */
  dataChanged(): void {
    void this.#locked(() => this.#renew());
  }

  /** Shows other rows of the source, at most twice a second. A question that is under way is answered first. */
  #renew(): void {
    this.#isStale = this.#isPaused || this.#asking !== undefined;
    if (this.#isStale) return;
    this.#isPaused = true;
    this.refresh();
    this.#attached()?.add_timeout_callback(() => {
      this.#isPaused = false;
      if (this.#isStale) this.#renew();
    }, RENEW_MS);
  }

  #filter(name: string, field: TextInput): void {
    const column = this.#parts.source.schema.find((each) => each.name === name);
    if (column === undefined || this.#isSetting) return;
    const read = readFilter(column, field.value);
    const isBad = "invalid" in read;
    field.css_classes = isBad ? [BAD_CLASS] : [];
    if (isBad) return;
    const filter = { text: field.value, condition: read.condition };
    this.#ask({ ...this.#wanted, filters: new Map(this.#wanted.filters).set(name, filter), offset: 0 });
  }

  /** Goes on with what the restored widgets say. What the fields say is known: their values were entered again. */
  #resume(): void {
    this.#isRestored = false;
    this.#shown = undefined;
    this.#ask({ ...this.#wanted, order: orderNamed(this.#sort.value), offset: this.#bar.value });
  }

  #scroll(offset: number): void {
    const largest = this.#bar.disabled ? 0 : this.#bar.end;
    const place = Math.round(Math.min(largest, Math.max(0, offset)));
    if (Number.isFinite(place) && place !== this.#wanted.offset) this.#ask({ ...this.#wanted, offset: place });
  }

  /** Goes back to what is shown. */
  #stop(): void {
    this.#asking?.abort();
    this.#asking = undefined;
    this.#busy.visible = false;
    if (this.#shown === undefined) return;
    const { filters, order, offset } = this.#shown;
    this.#wanted = { filters, order, offset };
    this.#set(() => {
      this.#sort.value = sortName(order);
      for (const [index, field] of this.#fields.entries()) {
        field.value = filters.get(this.#parts.filters[index] as string)?.text ?? "";
        field.css_classes = [];
      }
    });
    this.#showPlace();
  }

  /** The first page. The page of the app waits for it; in a document that is live, it comes a moment later. */
  async #start(): Promise<void> {
    const wanted = this.#wanted;
    const batch = await this.#query(wanted, new AbortController().signal);
    const show = (): void => this.#show(wanted, batch);
    if (isLive(this.#attached())) await this.#locked(show);
    else show();
  }

  #ask(wanted: Wanted): void {
    this.#wanted = wanted;
    if (this.#isRestored) return;
    this.#asking?.abort();
    const controller = new AbortController();
    this.#asking = controller;
    void this.#answer(wanted, controller);
    this.#attached()?.add_timeout_callback(() => {
      if (this.#asking === controller) this.#busy.visible = true;
    }, BUSY_MS);
  }

  async #answer(wanted: Wanted, controller: AbortController): Promise<void> {
    const { signal } = controller;
    try {
      const batch = await this.#query(wanted, signal);
      await this.#locked(() => {
        if (this.#asking !== controller) return;
        this.#asking = undefined;
        this.#show(wanted, batch);
        if (this.#isStale) this.#renew();
      });
    } catch (error) {
      if (signal.aborted) return;
      await this.#locked(() => {
        if (this.#asking !== controller) return;
        this.#attached()?.log.error(`A table of large data has no answer: ${messageOf(error)}`);
        this.#stop();
        this.#count.text = "The rows cannot be read now.";
        if (this.#isStale) this.#renew();
      });
    }
  }

  #query({ filters, order, offset }: Wanted, signal: AbortSignal): Promise<Batch> {
    const columns = this.#parts.columns.map(({ field }) => field);
    return this.#asked({ where: whereOf(filters), order, offset, limit: this.#parts.page, columns }, signal);
  }

  #asked(query: RowsQuery, signal: AbortSignal): Promise<Batch> {
    return this.#underWay.add(withoutDocument(() => this.#parts.source.query(query, signal)));
  }

  #show(wanted: Wanted, batch: Batch): void {
    const { page, columns } = this.#parts;
    // A filter, or a change of the data, may have left fewer rows than those before the place.
    const largest = Math.max(0, batch.total - page);
    if (wanted.offset > largest) {
      this.#ask({ ...wanted, offset: largest });
      return;
    }
    const cells: Readonly<Record<string, ArrayLike<unknown>>> = this.#cells.data;
    // A restored session has the cells already.
    const isSame =
      this.#shown === undefined
        ? keyOf(columns.map(({ field }) => Array.from(cells[field] ?? []))) === keyOf(batch.columns)
        : contentOf(this.#shown) === contentOf({ ...wanted, batch });
    this.#shown = { ...wanted, batch };
    // Rows that come after the page do not end the selection.
    if (!isSame) {
      if (this.#cells.selected.indices.length > 0) this.#cells.selected.indices = [];
      this.#cells.data = Object.fromEntries(
        columns.map(({ field }, index) => [field, [...(batch.columns[index] ?? [])]]),
      );
    }
    this.#busy.visible = false;
    this.#showPlace();
  }

  #showPlace(): void {
    if (this.#shown === undefined) return;
    const { offset, batch } = this.#shown;
    const { page } = this.#parts;
    const largest = Math.max(0, batch.total - page);
    const end = Math.min(batch.total, offset + page);
    this.#set(() => {
      this.#bar.end = Math.max(1, largest);
      this.#bar.value = offset;
      this.#bar.disabled = largest === 0;
      for (const button of [this.#first, this.#back]) button.disabled = offset === 0;
      for (const button of [this.#next, this.#last]) button.disabled = offset >= largest;
      const numbers = [offset + 1, end, batch.total].map((value) => value.toLocaleString("en"));
      this.#count.text =
        batch.total === 0
          ? "no rows"
          : `rows ${numbers[0] as string}–${numbers[1] as string} of ${numbers[2] as string}`;
    });
  }

  #set(change: () => void): void {
    this.#isSetting = true;
    change();
    this.#isSetting = false;
  }

  /** Reads all columns of the selected rows. */
  #selected(): void {
    const { indices } = this.#cells.selected;
    const shown = this.#shown;
    if (shown === undefined || this.#callbacks.length === 0 || indices.length === 0) return;
    void this.#readSelected(shown, indices);
  }

  async #readSelected(shown: Wanted & { readonly batch: Batch }, indices: readonly number[]): Promise<void> {
    const { source, page, columns } = this.#parts;
    const names = source.schema.map(({ name }) => name);
    const { filters, order, offset, batch } = shown;
    try {
      const query = { where: whereOf(filters), order, offset, limit: page, columns: names };
      const found = await this.#asked(query, new AbortController().signal);
      const isSame = columns.every(
        ({ field }, index) => keyOf(found.columns[names.indexOf(field)]) === keyOf(batch.columns[index]),
      );
      await this.#locked(() => {
        // The data changed, or the reader has gone on: the rows are not those that were selected.
        if (!isSame || this.#shown !== shown) return;
        const rows = rowObjects(found, names, source.schema);
        const chosen = indices.map((index) => rows[index]).filter((row) => row !== undefined);
        for (const callback of this.#callbacks) callback(chosen);
      });
    } catch (error) {
      await this.#locked(() => this.#attached()?.log.error(`The selected rows cannot be read: ${messageOf(error)}`));
    }
  }

  #attached(): Document | undefined {
    const link: unknown = linkOf(this);
    if (!(link instanceof Document)) return undefined;
    if (this.#document !== link) {
      this.#document = link;
      link.on_session_destroyed(() => {
        this.#asking?.abort();
        this.#stopFollowing?.();
      });
    }
    return link;
  }

  /** Runs a change between two callbacks of the app. */
  #locked(change: () => void): Promise<void> {
    return inTurn(this.#attached(), change);
  }
}

function fieldFor({ schema }: TableSource, name: string): TextInput {
  const kind = schema.find((column) => column.name === name)?.kind;
  const placeholder =
    kind === "text" ? "part of a text" : kind === "time" ? "2026-01-31 or > 2026-01" : "> 100 or 10..20";
  return new TextInput({ title: name, placeholder, width: 170, stylesheets: [FIELD_SHEET], name: `filter ${name}` });
}

function whereOf(filters: Filters): Predicate | undefined {
  return allOf([...filters.values()].map(({ condition }) => condition));
}

/** A text that is equal for the same page with the same cells. */
function contentOf({ filters, order, offset, batch }: Wanted & { readonly batch: Batch }): string {
  return keyOf([whereOf(filters), order, offset, batch.columns]);
}

const UNSORTED = "";

function sortOptions({ columns, order }: Pick<TableParts, "columns" | "order">): [string, string][] {
  const names = columns.map(({ field }) => field);
  const known = names.flatMap((name): [string, string][] => [
    [sortName([{ column: name, isDescending: false }]), `${name} ↑`],
    [sortName([{ column: name, isDescending: true }]), `${name} ↓`],
  ]);
  const given: [string, string][] =
    order.length === 0 || known.some(([value]) => value === sortName(order))
      ? []
      : [
          [
            sortName(order),
            order.map(({ column, isDescending }) => `${column} ${isDescending ? "↓" : "↑"}`).join(", "),
          ],
        ];
  return [[UNSORTED, "as in the data"], ...given, ...known];
}

/** The value of an option: what it sorts by, which `orderNamed` reads again. */
function sortName(order: readonly RowOrder[]): string {
  return order.length === 0
    ? UNSORTED
    : JSON.stringify(order.map(({ column, isDescending }) => [column, isDescending]));
}

/** The order of an option. */
function orderNamed(name: string): RowOrder[] {
  if (name === UNSORTED) return [];
  return (JSON.parse(name) as [string, boolean][]).map(([column, isDescending]) => ({ column, isDescending }));
}
