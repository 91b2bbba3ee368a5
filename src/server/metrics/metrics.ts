// What happens on the server, in numbers. Labels are apps, and words of a fixed list: never a session, a user or an address,
// which would be without end, and personal.
import type { AppMeter } from "../../hosting/app-meter.js";
import type { SessionFigures } from "../../hosting/session-directory.js";
import { CLOSE_CODES } from "../../protocol/close-codes.js";
import { CONNECTION_CUT } from "../../protocol/returning.js";
import type { MetricsSnapshot } from "./merged-metrics.js";
import { openPrometheus, type Prometheus, type Reading, type Timing } from "./prometheus.js";
import { Tally } from "./tally.js";

const MAX_APPS = 200;
const OTHER = "other";

const SESSION_STATES = ["unconnected", "connected", "disconnected"] as const;

/** The codes that are counted by themselves: clients may send any. */
const COUNTED_CODES: ReadonlySet<number> = new Set([...Object.values(CLOSE_CODES), 1000, 1001, 1005, CONNECTION_CUT]);

/** What is read when the metrics are asked for. */
export interface MetricsSources {
  readonly apps: () => Iterable<{ readonly route: string; figures(): SessionFigures }>;
  /** Of all websockets since the start. */
  readonly bytes: () => { readonly received: number; readonly sent: number };
}

export class Metrics {
  readonly #sources: MetricsSources;
  /** The label of each app. */
  readonly #labels = new Map<string, string>();
  readonly #ended = new Tally();
  readonly #messages = new Tally();
  readonly #rejected = new Tally();
  readonly #closed = new Tally();
  readonly #stalls = new Tally();
  readonly #resumed = new Tally();
  #prometheus: Prometheus | undefined;
  #rendering: Promise<string> | undefined;

  constructor(sources: MetricsSources) {
    this.#sources = sources;
  }

  /** Whether anything is counted. */
  get isOn(): boolean {
    return this.#prometheus !== undefined;
  }

  /** Starts to count. */
  async start(): Promise<void> {
    this.#prometheus = await openPrometheus([...this.#gauges(), ...this.#counters()]);
  }

  stop(): void {
    this.#prometheus?.registry.clear();
    this.#prometheus = undefined;
  }

  /** The text for Prometheus, and its type; empty before the start. Callers at the same time get the same text. */
  async render(): Promise<{ readonly type: string; readonly text: string }> {
    const registry = this.#prometheus?.registry;
    if (registry === undefined) return { type: "text/plain", text: "" };
    this.#rendering ??= registry.metrics().finally(() => (this.#rendering = undefined));
    return { type: registry.contentType, text: await this.#rendering };
  }

  /** The metrics as plain values, to be merged with those of other processes; empty before the start. */
  async snapshot(): Promise<MetricsSnapshot> {
    return (await this.#prometheus?.registry.getMetricsAsJSON()) ?? [];
  }

  /** What the app with a route reports. */
  meterOf(route: string): AppMeter {
    const app = this.#labelOf(route);
    const calls = new Map<string, Timing>();
    let starts: Timing | undefined;
    return {
      onStarted: (seconds) => (starts ??= this.#prometheus?.startsOf(app))?.observe(seconds),
      onEnded: (end) => this.#count(this.#ended, app, end),
      onResumed: (how) => this.#count(this.#resumed, how),
      onPatched: (seconds) => this.#prometheus?.patches.observe(seconds),
      onCalled: (kind, seconds) => {
        const known = calls.get(kind) ?? this.#prometheus?.callsOf(app, kind);
        if (known === undefined) return;
        calls.set(kind, known);
        known.observe(seconds);
      },
    };
  }

  onMessage(route: string, type: string, way: "in" | "out"): void {
    this.#count(this.#messages, this.#labelOf(route), type, way);
  }

  /** A request or an upgrade was rejected. */
  onRejected(code: string): void {
    this.#count(this.#rejected, code);
  }

  /** A websocket was closed. */
  onClosed(code: number): void {
    this.#count(this.#closed, COUNTED_CODES.has(code) ? String(code) : OTHER);
  }

  /** Code blocked the process for more than a second. */
  onStall(route: string | undefined): void {
    this.#count(this.#stalls, route === undefined ? "" : this.#labelOf(route));
  }

  #count(tally: Tally, ...labels: readonly string[]): void {
    if (this.isOn) tally.add(...labels);
  }

  #labelOf(route: string): string {
    const known = this.#labels.get(route);
    if (known !== undefined) return known;
    const label = this.#labels.size < MAX_APPS ? route : OTHER;
    this.#labels.set(route, label);
    return label;
  }

  #gauges(): Reading[] {
    const ofApps = (name: string, help: string, valueOf: (figures: SessionFigures) => number): Reading => ({
      ...{ kind: "gauge", name, help, labelNames: ["app"] },
      read: () => this.#figures().map(([app, figures]) => [[app], valueOf(figures)] as const),
    });
    return [
      {
        kind: "gauge",
        name: "plotctl_sessions",
        help: "Sessions that exist",
        labelNames: ["app", "state"],
        read: () =>
          this.#figures().flatMap(([app, figures]) =>
            SESSION_STATES.map((state) => [[app, state], figures[state]] as const),
          ),
      },
      ofApps("plotctl_connections", "Websockets of sessions", ({ connections }) => connections),
      ofApps("plotctl_max_sessions", "The most sessions that there may be", ({ limit }) => limit),
    ];
  }

  #counters(): Reading[] {
    const counter = (name: string, help: string, labelNames: readonly string[], tally: Tally): Reading => ({
      ...{ kind: "counter", name, help, labelNames },
      read: () => tally.counts,
    });
    return [
      counter("plotctl_sessions_total", "Sessions that have ended", ["app", "end"], this.#ended),
      counter("plotctl_messages_total", "Messages over websockets", ["app", "type", "way"], this.#messages),
      counter("plotctl_refusals_total", "Rejected requests and upgrades", ["why"], this.#rejected),
      counter("plotctl_closes_total", "Websockets that were closed", ["code"], this.#closed),
      counter("plotctl_resumes_total", "Pages that came back after a cut", ["how"], this.#resumed),
      counter("plotctl_loop_stalls_total", "Times that code blocked the process for over 1 s", ["app"], this.#stalls),
      {
        kind: "counter",
        name: "plotctl_bytes_total",
        help: "Bytes over websockets",
        labelNames: ["way"],
        read: () => {
          const { received, sent } = this.#sources.bytes();
          return [
            [["in"], received],
            [["out"], sent],
          ];
        },
      },
    ];
  }

  #figures(): (readonly [app: string, figures: SessionFigures])[] {
    return [...this.#sources.apps()].map((app) => [this.#labelOf(app.route), app.figures()]);
  }
}
