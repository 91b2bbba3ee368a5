// The settings of the watch over code that blocks the process.
import type { SettingTable, Values } from "../../settings/setting.js";

export const WATCHDOG_SETTINGS = {
  watchdog: {
    kind: "boolean",
    group: "Logging",
    flag: "no-watchdog",
    flagValue: false,
    description: "log the line of code that blocks the process for more than a second",
    details: "A thread watches the event loop. It is off while a debugger is attached.",
    default: true,
  },
  killStalledS: {
    kind: "integer",
    min: 0,
    group: "Logging",
    flag: "kill-stalled",
    description: "seconds after which a blocked process exits with code 70; 0: never",
    details: "For a service manager that starts the server again. All sessions of the process are lost.",
    default: 0,
  },
} as const satisfies SettingTable;

export type WatchdogSettings = Values<typeof WATCHDOG_SETTINGS>;
