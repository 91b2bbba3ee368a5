// The settings of uploads.
import type { SettingTable, Values } from "../../settings/setting.js";

export const UPLOAD_SETTINGS = {
  uploadFolder: {
    kind: "path",
    group: "Sessions",
    flag: "upload-folder",
    description: "folder for what users upload; each session has a folder in it that only the server can read",
    defaultText: "the system's folder for temporary files",
  },
  maxUploadBytes: {
    kind: "integer",
    min: 1,
    max: Number.MAX_SAFE_INTEGER,
    group: "Sessions",
    flag: "max-upload-bytes",
    description: "bytes that the uploaded files of one session may have",
    details: "The field of an app has a limit of its own for each file: `max_size` of `upload_input`.",
    default: 1_000_000_000,
  },
  maxUploadFiles: {
    kind: "integer",
    min: 1,
    group: "Sessions",
    flag: "max-upload-files",
    description: "number of uploaded files that one session may have",
    default: 1000,
  },
  maxTotalUploadBytes: {
    kind: "integer",
    min: 1,
    max: Number.MAX_SAFE_INTEGER,
    group: "Sessions",
    flag: "max-total-upload-bytes",
    description: "bytes that the uploaded files of all sessions may have",
    default: 10_000_000_000,
  },
  maxUploadTimeS: {
    kind: "integer",
    min: 1,
    max: 2_000_000,
    group: "Sessions",
    flag: "max-upload-time",
    description: "seconds that one upload may take",
    details: "An upload that sends nothing for 30 s ends earlier.",
    default: 3600,
  },
  uploadIdleMs: {
    kind: "integer",
    min: 1,
    group: "Sessions",
    description: "milliseconds for which an upload may send nothing",
    default: 30_000,
  },
} as const satisfies SettingTable;

export type UploadSettings = Values<typeof UPLOAD_SETTINGS>;
