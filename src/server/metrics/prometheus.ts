// The metrics as the package prom-client keeps and renders them. It is loaded only by servers that have metrics.
import type { Registry } from "prom-client";

/** A metric whose values are read when metrics are asked for. */
export interface Reading {
  readonly kind: "gauge" | "counter";
  readonly name: string;
  readonly help: string;
  readonly labelNames: readonly string[];
  /** The values of the labels, in order, with the value. Values with the same labels are added. */
  readonly read: () => Iterable<readonly [labels: readonly string[], value: number]>;
}

/** Takes durations; its labels are looked up once. */
export interface Timing {
  observe(seconds: number): void;
}

/** Of callbacks and patches: from half a millisecond to ten seconds. */
const CALL_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const START_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export interface Prometheus {
  readonly registry: Registry;
  readonly patches: Timing;
  readonly callsOf: (app: string, kind: string) => Timing;
  readonly startsOf: (app: string) => Timing;
}

export async function openPrometheus(readings: Iterable<Reading>): Promise<Prometheus> {
  // A package in the form of CommonJS, whose names are not exports once it is bundled.
  const { default: prom } = await import("prom-client");
  const { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } = prom;
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  for (const { kind, name, help, labelNames, read } of readings) {
    const Metric = kind === "gauge" ? Gauge : Counter;
    new Metric({
      ...{ registers, name, help, labelNames },
      collect() {
        this.reset();
        for (const [values, value] of read()) {
          this.inc(Object.fromEntries(labelNames.map((label, i) => [label, values[i] ?? ""])), value);
        }
      },
    });
  }
  const calls = new Histogram({
    registers,
    name: "plotctl_callback_seconds",
    help: "How long callbacks took, with all that they awaited",
    labelNames: ["app", "kind"],
    buckets: CALL_SECONDS,
  });
  const starts = new Histogram({
    registers,
    name: "plotctl_app_start_seconds",
    help: "How long an app took to fill the document of a session",
    labelNames: ["app"],
    buckets: START_SECONDS,
  });
  const patches = new Histogram({
    registers,
    name: "plotctl_patch_seconds",
    help: "How long changes by clients took, with the callbacks that they set off",
    buckets: CALL_SECONDS,
  });
  return {
    registry,
    patches,
    callsOf: (app, kind) => calls.labels(app, kind),
    startsOf: (app) => starts.labels(app),
  };
}
