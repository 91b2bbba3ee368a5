// The settings of the metrics for Prometheus.
import { PlotctlError } from "../../base/errors.js";
import type { NameOf } from "../../settings/check-value.js";
import type { SettingTable, Values } from "../../settings/setting.js";
import type { ListeningSettings } from "../listening-settings.js";

export const METRICS_SETTINGS = {
  metricsPort: {
    kind: "integer",
    min: 0,
    max: 65_535,
    group: "Monitoring",
    flag: "metrics-port",
    description: "port that answers GET /metrics, for Prometheus; 0 for any free port",
    details: "It is a port of its own, so that visitors cannot read the metrics.",
    defaultText: "none",
  },
  metricsAddress: {
    kind: "string",
    group: "Monitoring",
    flag: "metrics-address",
    description: "address on which the metrics are answered; 0.0.0.0 or :: for all",
    defaultText: "127.0.0.1 and ::1",
  },
} as const satisfies SettingTable;

export type MetricsSettings = Values<typeof METRICS_SETTINGS>;

/** Throws PlotctlError for the port of the apps, and for an address without a port. */
export function checkMetrics(
  { metricsPort, metricsAddress }: MetricsSettings,
  { port, unixSocket }: Pick<ListeningSettings, "port" | "unixSocket">,
  nameOf: NameOf<keyof MetricsSettings | "port">,
): void {
  if (metricsAddress !== undefined && metricsPort === undefined) {
    throw new PlotctlError("CONFLICTING_OPTIONS", `${nameOf("metricsAddress")} needs ${nameOf("metricsPort")}.`);
  }
  if (metricsPort !== undefined && metricsPort !== 0 && metricsPort === port && unixSocket === undefined) {
    throw new PlotctlError(
      "CONFLICTING_OPTIONS",
      `${nameOf("metricsPort")} must not be the port of the apps, which is ${port}.`,
      { hint: `Visitors could read the metrics. Choose another port than ${nameOf("port")}.` },
    );
  }
}
