// The document of the admin page: the sessions with buttons that end them, the load of the process as plots that move, and
// the newest lines of the log.
import type { Document } from "../document/document.js";
import { IndexFilter } from "../model/generated/filters.js";
import type { Selection } from "../model/generated/selections.js";
import { TableColumn, DataTable, DateFormatter, NumberFormatter, StringFormatter } from "../model/generated/tables.js";
import type { CellFormatter } from "../model/generated/tables.js";
import { Button, Div } from "../model/generated/widgets.js";
import { DataRange1d } from "../model/generated/ranges.js";
import { CDSView, ColumnDataSource } from "../model/generated/sources.js";
import { figure, type Figure } from "../plotting/figure/figure.js";
import { row } from "../plotting/layouts/layouts.js";
import { card, columns } from "../plotting/pages/containers.js";
import { kpi } from "../plotting/pages/kpi.js";
import { page } from "../plotting/pages/page.js";
import type { SessionRow } from "../server/figures.js";
import type { AdminView } from "./admin-view.js";
import { keyOf, SessionPlaces } from "./session-places.js";
import { MAX_SAMPLES, SAMPLE_MS, type LoadSample } from "./load-history.js";
import type { TailLine } from "./log-tail.js";

const BYTES_PER_KB = 1024;
/** Of the selected sessions. */
const MAX_NAMED = 5;
const PLOT = {
  height: 220,
  sizing_mode: "stretch_width",
  x_axis_type: "datetime",
  tools: "",
  toolbar_location: null,
} as const;
const TABLE = { sizing_mode: "stretch_width", index_position: null, autosize_mode: "fit_columns", margin: 0 } as const;
const LINE_COLORS = { delay: "#e4572e", rss: "#8d6cc9", heap: "#3d9bd9" } as const;

export function fillAdminPage(document: Document, admin: AdminView): void {
  const by = document.session_context?.user?.id ?? "the operator";
  document.title = "plotctl admin";
  // Which rows are selected is all that the page has to change.
  document.client_writes = "interactive";
  const sessions = new SessionsCard(admin, by);
  const load = new LoadPlots();
  const log = new ColumnDataSource({ data: logColumns([]) });
  const numbers = {
    sessions: kpi({ label: "Sessions", value: 0 }),
    connections: kpi({ label: "Connections", value: 0 }),
    delay: kpi({ label: "Loop delay", value: 0, unit: "ms", format: (value) => value.toFixed(1) }),
    memory: kpi({ label: "Memory", value: 0, unit: "MB", format: (value) => value.toFixed(0) }),
  };
  const show = (): void => {
    const figures = admin.figures();
    sessions.show(figures.sessions);
    load.show(figures.samples);
    log.data = logColumns(figures.lines);
    const last = figures.samples.at(-1);
    numbers.sessions.value = figures.sessions.length;
    numbers.connections.value = figures.sessions.reduce((sum, { connections }) => sum + connections, 0);
    numbers.delay.value = last?.delay_ms ?? 0;
    numbers.memory.value = last?.rss_mb ?? 0;
  };
  show();
  document.add_periodic_callback(show, SAMPLE_MS);
  document.add_root(
    page({
      title: "plotctl admin",
      main: [
        columns(Object.values(numbers), { min_width: 160 }),
        sessions.card,
        columns(
          [
            card(load.delay, { title: "Delay of the event loop, in ms" }),
            card(load.memory, { title: "Memory, in MB" }),
          ],
          { min_width: 340 },
        ),
        card(logTable(log), { title: "Log" }),
      ],
    }),
  );
}

/**
 * The table of the sessions, and buttons for the selected ones. Sessions come and go, so a selection is kept as sessions, which
 * the card names: the buttons act on what it names.
 */
class SessionsCard {
  readonly #source = new ColumnDataSource({ data: sessionColumns([]) });
  readonly #notice = new Div({ text: "", render_as_text: true, sizing_mode: "stretch_width" });
  readonly #admin: AdminView;
  readonly #by: string;
  readonly #selection = new Div({ text: "", render_as_text: true, sizing_mode: "stretch_width", name: "selection" });
  readonly #places: SessionPlaces;
  /** Hides empty places. */
  readonly #shown = new IndexFilter({ indices: [] });
  #selected: readonly SessionRow[] = [];

  constructor(admin: AdminView, by: string) {
    this.#admin = admin;
    this.#by = by;
    this.#places = new SessionPlaces(admin.clock);
    this.#source.selected.on_change("indices", (_attr, _old, indices) =>
      this.#select(indices.flatMap((at) => this.#places.rows[at] ?? [])),
    );
  }

  get card(): ReturnType<typeof card> {
    const table = new DataTable({
      ...TABLE,
      source: this.#source,
      view: new CDSView({ filter: this.#shown }),
      height: 300,
      name: "sessions",
      columns: [
        column("app", "App"),
        column("session", "Session"),
        column("user", "User"),
        column("age", "Age"),
        column("connections", "Connections", new NumberFormatter({ format: "0", text_align: "right" })),
        column("models", "Models", new NumberFormatter({ format: "0,0", text_align: "right" })),
        column("kilobytes", "kB", new NumberFormatter({ format: "0,0", text_align: "right" })),
        column("callback", "Last callback, ms", new NumberFormatter({ format: "0,0.0", text_align: "right" })),
      ],
    });
    const end = new Button({ label: "End session", button_type: "danger", width: 140, name: "end" });
    end.on_click(() => this.#act((rows) => this.#admin.endSessions(rows, this.#by)));
    const signOut = new Button({ label: "Sign out user", width: 140, name: "sign-out" });
    signOut.on_click(() =>
      this.#act((rows) => {
        const users = [...new Set(rows.flatMap(({ user }) => (user === null ? [] : [user])))];
        return users.length === 0 ? "These sessions have no user." : this.#admin.signOut(users, this.#by);
      }),
    );
    const buttons = row([end, signOut, this.#selection], { sizing_mode: "stretch_width" });
    return card([table, buttons, this.#notice], { title: "Sessions" });
  }

  /** The selected sessions stay selected. */
  show(rows: readonly SessionRow[]): void {
    const selected = new Set(this.#selected.map(keyOf));
    this.#places.update(rows);
    this.#select(rows.filter((each) => selected.has(keyOf(each))));
    this.#source.data = sessionColumns(this.#places.rows);
    setIfOther(this.#shown, this.#places.indicesOf(new Set(rows.map(keyOf))));
    setIfOther(this.#source.selected, this.#places.indicesOf(selected));
  }

  #select(rows: readonly SessionRow[]): void {
    this.#selected = rows;
    const named = rows
      .slice(0, MAX_NAMED)
      .map(({ app, session, user }) => `${app} ${session}${user === null ? "" : ` of ${user}`}`);
    const more = rows.length - named.length;
    this.#selection.text = [...named, ...(more > 0 ? [`${more} more`] : [])].join(", ");
  }

  async #act(act: (rows: readonly SessionRow[]) => string | Promise<string>): Promise<void> {
    const selected = this.#selected;
    this.#notice.text = selected.length === 0 ? "Select sessions in the table first." : await act(selected);
    this.show(this.#admin.figures().sessions);
  }
}

class LoadPlots {
  readonly delay: Figure;
  readonly memory: Figure;
  readonly #source = new ColumnDataSource({ data: loadColumns([]) });
  #lastTime = -Infinity;

  constructor() {
    const source = this.#source;
    const x_range = new DataRange1d({ range_padding: 0 });
    this.delay = figure({ ...PLOT, x_range, y_range: new DataRange1d({ start: 0 }) });
    this.delay.line("time", "delay", { source, color: LINE_COLORS.delay, line_width: 1.5 });
    this.memory = figure({ ...PLOT, x_range, y_range: new DataRange1d({ start: 0 }) });
    this.memory.line("time", "rss", { source, color: LINE_COLORS.rss, line_width: 1.5, legend_label: "process" });
    this.memory.line("time", "heap", {
      source,
      color: LINE_COLORS.heap,
      line_width: 1.5,
      legend_label: "JavaScript",
    });
    this.memory.legend.location = "center_left";
    this.memory.legend.spacing = 12;
    this.memory.legend.orientation = "horizontal";
  }

  /** Streams the samples that are new. */
  show(samples: readonly LoadSample[]): void {
    const added = samples.filter(({ time }) => time > this.#lastTime);
    if (added.length === 0) return;
    this.#lastTime = added.at(-1)?.time ?? this.#lastTime;
    this.#source.stream(loadColumns(added), MAX_SAMPLES);
  }
}

function logTable(source: ColumnDataSource): DataTable {
  return new DataTable({
    ...TABLE,
    source,
    height: 320,
    name: "log",
    selectable: false,
    columns: [
      column("time", "Time", new DateFormatter({ format: "%H:%M:%S" }), 80),
      column("level", "Level", new StringFormatter(), 80),
      column("text", "Line", new StringFormatter(), 1000),
    ],
  });
}

function column(
  field: string,
  title: string,
  formatter: CellFormatter = new StringFormatter(),
  width = 100,
): TableColumn {
  return new TableColumn({ field, title, formatter, width });
}

function setIfOther(model: IndexFilter | Selection, indices: number[]): void {
  if (indices.join() !== [...(model.indices ?? [])].join()) model.indices = indices;
}

const EMPTY_ROW: SessionRow = {
  app: "",
  session: "",
  user: null,
  age_s: 0,
  connections: 0,
  models: 0,
  bytes: 0,
  last_callback_ms: null,
};

/** Empty places are hidden. */
function sessionColumns(places: readonly (SessionRow | undefined)[]) {
  const rows = places.map((row) => row ?? EMPTY_ROW);
  return {
    app: rows.map(({ app }) => app),
    session: rows.map(({ session }) => session),
    user: rows.map(({ user }) => user ?? "–"),
    age: rows.map(({ age_s }) => ageText(age_s)),
    connections: rows.map(({ connections }) => connections),
    models: rows.map(({ models }) => models),
    kilobytes: rows.map(({ bytes }) => bytes / BYTES_PER_KB),
    callback: rows.map(({ last_callback_ms }) => last_callback_ms ?? NaN),
  };
}

function loadColumns(samples: readonly LoadSample[]) {
  return {
    time: samples.map(({ time }) => time),
    delay: samples.map(({ delay_ms }) => delay_ms),
    rss: samples.map(({ rss_mb }) => rss_mb),
    heap: samples.map(({ heap_mb }) => heap_mb),
  };
}

/** The newest line comes first. */
function logColumns(lines: readonly TailLine[]) {
  const newest = lines.toReversed();
  return {
    time: newest.map(({ time }) => time),
    level: newest.map(({ level }) => level),
    text: newest.map(({ text }) => text),
  };
}

/** `45 s`, `12 min`, `3 h 20 min`, `2 d 5 h` */
function ageText(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? `${hours} h ${minutes % 60} min` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}
