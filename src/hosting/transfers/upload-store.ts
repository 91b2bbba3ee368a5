// What the uploads of all sessions of a server share: their limits, and how many bytes they have together.
import { UPLOAD_SETTINGS } from "./settings.js";
import { openNew, type OpenFile } from "./write-upload.js";

export interface UploadLimits {
  /** The bytes of all files of one session. */
  readonly maxUploadBytes: number;
  /** The files of one session. */
  readonly maxUploadFiles: number;
  /** The bytes of all files of all sessions. */
  readonly maxTotalUploadBytes: number;
  /** Where the folders of sessions are. Default: the system's folder for temporary files. */
  readonly uploadFolder: string | undefined;
}

const DEFAULT_LIMITS: UploadLimits = {
  maxUploadBytes: UPLOAD_SETTINGS.maxUploadBytes.default,
  maxUploadFiles: UPLOAD_SETTINGS.maxUploadFiles.default,
  maxTotalUploadBytes: UPLOAD_SETTINGS.maxTotalUploadBytes.default,
  uploadFolder: undefined,
};

interface StoreParts {
  readonly openFile: OpenFile;
}

/** The uploads of all sessions of a server. */
export class UploadStore {
  readonly limits: UploadLimits;
  readonly openFile: OpenFile;
  /** Of all files, those that arrive included. */
  bytes = 0;

  constructor(limits: UploadLimits = DEFAULT_LIMITS, { openFile = openNew }: Partial<StoreParts> = {}) {
    this.limits = limits;
    this.openFile = openFile;
  }
}
