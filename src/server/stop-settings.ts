// The settings of how the server stops.
import type { SettingTable, Values } from "../settings/setting.js";

export const STOP_SETTINGS = {
  drainDelayS: {
    kind: "integer",
    min: 0,
    group: "Serving",
    flag: "drain-delay",
    description: "seconds of normal service before a stop, while /readyz answers 503",
    details: "For load balancers, which need some seconds to notice that the server takes no new visitors.",
    default: 0,
  },
  graceS: {
    kind: "integer",
    min: 1,
    group: "Serving",
    flag: "grace",
    description: "seconds that a stop may take after the drain delay",
    details: "Sockets are closed in it, and hooks run, each for at most 4 seconds.",
    default: 10,
  },
} as const satisfies SettingTable;

export type StopSettings = Values<typeof STOP_SETTINGS>;
