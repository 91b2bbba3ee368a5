// What the charts of one session's cross-filter do together. The chart with the moving box is active: its tables are asked for
// once, and then each step of the box is answered from them at once, in the callback that brought it. While tables are being
// made, the last picture stays; the last box is always answered.
import { withoutDocument } from "../../document/current.js";
import { Document } from "../../document/document.js";
import { messageOf, codeOf } from "../../base/errors.js";
import type { Engine } from "../../engine/contract.js";
import { countsIn, ownCounts, type Tables, type TablesQuery } from "../../engine/tables-query.js";
import { linkOf } from "../../model/access.js";
import { followWeakly } from "../follow-changes.js";
import type { CrossChart } from "./chart.js";
import { inTurn, isLive } from "../session-turn.js";
import { UnderWay } from "../under-way.js";

/** The numbers of a cross-filter. */
export interface CrossCounts {
  /** The rows that are chosen in all charts. */
  readonly chosen: number;
  /** All rows. */
  readonly of: number;
}

interface Held {
  readonly key: string;
  readonly tables: Tables;
  /** The counts of the active chart itself. */
  readonly own: Uint32Array;
}

/** The tables of the chart with the box, and of the one that the pointer has entered. */
const MAX_HELD = 2;

/** Boxes rest this long after the last change. */
const REST_MS = 150;

/** Data that changes is counted at most this often. */
const RENEW_MS = 500;

/** Tables that no box has used for this long are left to the cache of the data, which all sessions share. */
const HOLD_MS = 30_000;

export class Coordinator {
  readonly #engine: Engine;
  readonly #charts: CrossChart[] = [];
  /** The charts that have shown all rows. */
  readonly #shown = new Map<CrossChart, Uint32Array>();
  readonly #stopFollowing: (() => void) | undefined;
  readonly #changed: (counts: CrossCounts) => void;
  #counts: CrossCounts;
  #starting: Promise<void> | undefined;
  #held: readonly Held[] = [];
  #isReleaseTimed = false;
  readonly #rested = new Set<() => unknown>();
  #isMoving = false;
  /** The chart whose box was changed last. */
  #brushed: CrossChart | undefined;
  #isRenewing = false;
  #isCounting = false;
  /** Whether the data has changed since it was counted. */
  #isStale = false;
  #reports = 0;
  /** Answers from tables so far. */
  #shows = 0;
  /** The chart whose tables are wanted. */
  #wanted: CrossChart | undefined;
  #running: { readonly key: string; readonly controller: AbortController } | undefined;
  #ahead: AbortController | undefined;
  #recounting: AbortController | undefined;
  #document: Document | undefined;
  #isClosed = false;
  readonly #underWay = new UnderWay();

  constructor(engine: Engine, changed: (counts: CrossCounts) => void) {
    this.#engine = engine;
    this.#changed = changed;
    this.#counts = { chosen: engine.rowCount, of: engine.rowCount };
    const { changes } = engine;
    if (changes !== undefined) {
      this.#stopFollowing = followWeakly(this, (changed) => changes.onChange(changed));
    }
  }

  /** Counts the rows of the data as it is now. */
  dataChanged(): void {
    void this.#renew();
  }

  get counts(): CrossCounts {
    return this.#counts;
  }

  get charts(): readonly CrossChart[] {
    return this.#charts;
  }

  /** Whether every box is answered. */
  get isAtRest(): boolean {
    const isStarted = this.#starting === undefined && !this.#isCounting;
    return isStarted && this.#running === undefined && this.#wanted === undefined;
  }

  /** Resolves when the questions that are under way have answers, which callbacks of the session then show. */
  get answered(): Promise<unknown> {
    return this.#underWay.settled;
  }

  /** Calls back when the boxes are at rest after a change. Returns the function that removes the callback. */
  onRest(callback: () => unknown): () => void {
    this.#rested.add(callback);
    return () => void this.#rested.delete(callback);
  }

  /** Resolves when the chart shows all rows. Charts that an app adds in one go are counted together. */
  add(chart: CrossChart): Promise<void> {
    this.#charts.push(chart);
    this.#held = [];
    this.#starting ??= Promise.resolve().then(() => this.#start());
    return this.#starting;
  }

  /** Answers a changed box. */
  brushed(chart: CrossChart): void {
    this.#brushed = chart;
    if (this.#shown.size === 0) return;
    if (this.#charts.every(({ chosen }) => chosen === undefined)) {
      this.#stop();
      this.#showAll();
      return;
    }
    const held = this.#heldFor(chart);
    if (held !== undefined) {
      this.#stop();
      this.#show(chart, held);
      return;
    }
    this.#wanted = chart;
    if (this.#running === undefined) void this.#askWanted();
    else if (this.#running.key !== this.#keyOf(chart)) this.#running.controller.abort();
  }

  /** Makes the tables of a chart that the pointer has entered. */
  prepare(chart: CrossChart): void {
    if (this.#shown.size === 0 || this.#heldFor(chart) !== undefined) return;
    this.#ahead?.abort();
    this.#ahead = new AbortController();
    const { signal } = this.#ahead;
    const key = this.#keyOf(chart);
    // What fails now is asked for again, and reported, when the box moves.
    this.#ask(this.#queryOf(chart), signal).then(
      (tables) => {
        if (!signal.aborted && !this.#isClosed) this.#hold(key, tables);
      },
      () => undefined,
    );
  }

  close(): void {
    this.#isClosed = true;
    this.#stopFollowing?.();
    this.#held = [];
    this.#ahead?.abort();
    this.#stop();
  }

  async #start(): Promise<void> {
    const charts = this.#charts.filter((chart) => !this.#shown.has(chart));
    this.#starting = undefined;
    const unfiltered = charts.map(({ dimensions }) => ({ dimensions, chosen: undefined }));
    const draw = async (): Promise<() => void> => {
      const never = new AbortController().signal;
      const { sums, total } = await this.#ask({ charts: unfiltered, active: undefined }, never);
      return () => {
        charts.forEach((chart, index) => {
          const counts = sums[index] as Uint32Array;
          this.#shown.set(chart, counts);
          chart.showAll(counts);
          chart.show(counts);
        });
        const rows = total[0] as number;
        this.#report({ chosen: rows, of: rows });
        const brushed = this.#charts.find(({ chosen }) => chosen !== undefined);
        if (brushed !== undefined) this.brushed(brushed);
        if (this.#isStale) void this.#renew();
      };
    };
    try {
      const show = await draw();
      await (isLive(this.#attached()) ? this.#locked(show) : show());
    } catch (error) {
      if (!isLive(this.#attached())) throw error;
      await this.#locked(() => this.#fail(error));
    }
  }

  /** Counts again after the data has changed, at most twice a second. The bins stay. */
  async #renew(): Promise<void> {
    this.#isStale = true;
    if (this.#isRenewing || this.#shown.size === 0 || this.#engine.changes?.status.state !== "ready") return;
    this.#isRenewing = true;
    while (this.#isStale && this.#attached() !== undefined) {
      this.#isStale = false;
      this.#isCounting = true;
      await this.#recountAll();
      this.#isCounting = false;
      if (isLive(this.#attached())) {
        await new Promise<void>((resolve) => void this.#attached()?.add_timeout_callback(resolve, RENEW_MS));
      }
    }
    this.#isRenewing = false;
  }

  /** What is shown stays until all counts of the data as it is now are there. */
  async #recountAll(): Promise<void> {
    const charts = [...this.#shown.keys()];
    const active = this.#active;
    const { signal } = new AbortController();
    try {
      const key = active && this.#keyOf(active);
      const unfiltered = charts.map(({ dimensions }) => ({ dimensions, chosen: undefined }));
      const [all, tables] = await Promise.all([
        this.#ask({ charts: unfiltered, active: undefined }, signal),
        active && this.#ask(this.#queryOf(active), signal),
      ]);
      await this.#locked(() => {
        // What is under way is of the data as it was.
        this.#stop();
        this.#ahead?.abort();
        this.#held = [];
        this.#counts = { ...this.#counts, of: all.total[0] as number };
        for (const [index, chart] of charts.entries()) {
          const counts = all.sums[index] as Uint32Array;
          this.#shown.set(chart, counts);
          chart.showAll(counts);
        }
        if (key !== undefined && tables !== undefined) this.#hold(key, tables);
        const brushed = this.#active;
        if (brushed === undefined) this.#showAll();
        else this.brushed(brushed);
      });
    } catch (error) {
      await this.#locked(() => this.#fail(error));
    }
  }

  /** The chart whose box was changed last, or another one with a box. */
  get #active(): CrossChart | undefined {
    if (this.#brushed?.chosen !== undefined) return this.#brushed;
    return this.#charts.find(({ chosen }) => chosen !== undefined);
  }

  #showAll(): void {
    for (const [chart, counts] of this.#shown) chart.show(counts);
    this.#report({ ...this.#counts, chosen: this.#counts.of });
  }

  #show(active: CrossChart, { tables, own }: Held): void {
    const { chosen } = active;
    this.#shows++;
    this.#recounting?.abort();
    let isComplete = true;
    this.#charts.forEach((chart, index) => {
      const sums = tables.sums[index];
      if (chart === active) chart.show(own);
      else if (sums !== undefined) chart.show(countsIn(tables, sums, chosen));
      else isComplete = false;
    });
    this.#report({ ...this.#counts, chosen: countsIn(tables, tables.total, chosen)[0] as number });
    // Two maps have no table: each step is counted.
    if (!isComplete) void this.#recount();
  }

  /** Counts the charts whose tables would be too large. */
  async #recount(): Promise<void> {
    this.#recounting?.abort();
    const controller = new AbortController();
    this.#recounting = controller;
    const charts = this.#charts.map(({ dimensions, chosen }) => ({ dimensions, chosen }));
    try {
      const { sums } = await this.#ask({ charts, active: undefined }, controller.signal);
      await this.#locked(() => {
        if (controller.signal.aborted) return;
        this.#charts.forEach((chart, index) => chart.show(sums[index] as Uint32Array));
      });
    } catch (error) {
      if (!controller.signal.aborted) await this.#locked(() => this.#fail(error));
    }
  }

  /** Asks for the tables that are wanted last, until none are. */
  async #askWanted(): Promise<void> {
    while (this.#wanted !== undefined) {
      const chart = this.#wanted;
      this.#wanted = undefined;
      const key = this.#keyOf(chart);
      const controller = new AbortController();
      this.#running = { key, controller };
      try {
        const tables = await this.#ask(this.#queryOf(chart), controller.signal);
        await this.#locked(() => {
          this.#hold(key, tables);
          // The box has moved meanwhile, and another one may have too.
          if (!controller.signal.aborted) this.#answer(chart);
        });
      } catch (error) {
        if (!controller.signal.aborted) await this.#locked(() => this.#fail(error));
      }
      this.#running = undefined;
    }
  }

  #answer(chart: CrossChart): void {
    const held = this.#heldFor(chart);
    if (held === undefined) this.#wanted ??= chart;
    else this.#show(chart, held);
  }

  /** Nothing is wanted any more: what is under way would show an older box. */
  #stop(): void {
    this.#wanted = undefined;
    this.#running?.controller.abort();
    this.#recounting?.abort();
  }

  #queryOf(active: CrossChart): TablesQuery {
    const charts = this.#charts.map((chart) => ({
      dimensions: chart.dimensions,
      chosen: chart === active ? undefined : chart.chosen,
    }));
    return { charts, active: this.#charts.indexOf(active) };
  }

  #keyOf(active: CrossChart): string {
    const { charts, active: index } = this.#queryOf(active);
    return JSON.stringify([index, charts.map(({ chosen }) => chosen ?? null)]);
  }

  #heldFor(chart: CrossChart): Held | undefined {
    const key = this.#keyOf(chart);
    return this.#held.find((held) => held.key === key);
  }

  #hold(key: string, tables: Tables): void {
    const others = this.#held.filter((held) => held.key !== key).slice(-(MAX_HELD - 1));
    this.#held = [...others, { key, tables, own: ownCounts(tables) }];
    this.#releaseLater();
  }

  #releaseLater(): void {
    const document = this.#attached();
    if (this.#isReleaseTimed || document === undefined) return;
    this.#isReleaseTimed = true;
    const shows = this.#shows;
    document.add_timeout_callback(() => {
      this.#isReleaseTimed = false;
      if (this.#shows === shows) this.#held = [];
      else if (!this.#isClosed) this.#releaseLater();
    }, HOLD_MS);
  }

  /** What the engine keeps must not keep the document of the session that asked first. */
  #ask(query: TablesQuery, signal: AbortSignal): Promise<Tables> {
    return this.#underWay.add(withoutDocument(() => this.#engine.tables(query, signal)));
  }

  #report(counts: CrossCounts): void {
    this.#counts = Object.freeze(counts);
    this.#changed(this.#counts);
    this.#reports++;
    if (this.#rested.size > 0 && !this.#isMoving) this.#restLater();
  }

  #restLater(): void {
    const document = this.#attached();
    if (document === undefined) return;
    this.#isMoving = true;
    const seen = this.#reports;
    document.add_timeout_callback(() => {
      if (this.#reports !== seen) {
        this.#restLater();
        return;
      }
      this.#isMoving = false;
      for (const callback of this.#rested) callback();
    }, REST_MS);
  }

  #fail(error: unknown): void {
    // Closed data has no answers any more, and its app knows.
    if (codeOf(error) === "DATA_CLOSED") this.close();
    else this.#document?.log.error(`A cross-filter has no answer: ${messageOf(error)}`);
  }

  /** The document of the charts, while they have one. The cross-filter ends with its session. */
  #attached(): Document | undefined {
    const links: unknown[] = this.#charts.map(({ renderer }) => linkOf(renderer));
    const link = links.find((each) => each instanceof Document);
    if (link === undefined || this.#isClosed) return undefined;
    if (this.#document !== link) {
      this.#document = link;
      link.on_session_destroyed(() => this.close());
    }
    return link;
  }

  /** Runs a change of the document between two callbacks of its app. Does nothing without a document. */
  #locked(change: () => void): Promise<void> {
    return inTurn(this.#attached(), change);
  }
}
