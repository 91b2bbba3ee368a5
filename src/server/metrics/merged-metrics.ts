// The metrics of several processes as those of one server: values with the same labels are added.
import type { MetricObjectWithValues, MetricValue } from "prom-client";

/** The metrics of one process, as plain values. */
export type MetricsSnapshot = readonly MetricObjectWithValues<MetricValue<string>>[];

/** The text for Prometheus, and its type. */
export async function mergeMetrics(
  snapshots: readonly MetricsSnapshot[],
): Promise<{ readonly type: string; readonly text: string }> {
  // A package in the form of CommonJS, whose names are not exports once it is bundled.
  const { default: prom } = await import("prom-client");
  const merged = prom.AggregatorRegistry.aggregate(snapshots.map((snapshot) => [...snapshot]));
  return { type: merged.contentType, text: await merged.metrics() };
}
