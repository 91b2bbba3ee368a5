// The settings of snapshots, from which sessions come back after a restart or a crash.
import type { SettingTable, Values } from "../settings/setting.js";

export const SNAPSHOT_SETTINGS = {
  sessionSnapshots: {
    kind: "path",
    group: "Sessions",
    flag: "session-snapshots",
    description: "folder for snapshots of sessions, from which they come back after a restart or a crash",
    details:
      "Only the user of the server can read it; one server can use it at a time. Snapshots hold what the documents show, what " +
      "visitors have entered, and the requests of their pages.",
    defaultText: "none: sessions end with the server",
  },
  sessionSnapshotIntervalS: {
    kind: "integer",
    min: 1,
    keywords: ["off"],
    group: "Sessions",
    flag: "session-snapshot-interval",
    description: "seconds between two snapshots of a session that changes; off: only when the server stops",
    details: "After a crash, a session goes on from its last snapshot.",
    default: 5,
  },
} as const satisfies SettingTable;

export type SnapshotSettings = Values<typeof SNAPSHOT_SETTINGS>;
