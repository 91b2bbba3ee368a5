// The settings of `plotctl serve` itself: which apps it serves, and what it does beside serving.
import type { SettingTable } from "../../settings/setting.js";

export const SERVE_SETTINGS = {
  apps: {
    kind: "paths",
    group: "Serving",
    variables: ["PLOTCTL_APPS"],
    description: "files and folders of apps, if the command line names none",
  },
  glob: {
    kind: "boolean",
    group: "Serving",
    flag: "glob",
    description: "read the paths of apps as patterns, such as 'apps/**/*.ts'",
    default: false,
  },
  show: {
    kind: "boolean",
    group: "Serving",
    flag: "show",
    description: "open the apps in a browser",
    default: false,
  },
  browser: {
    kind: "string",
    keywords: ["none"],
    group: "Serving",
    variables: ["PLOTCTL_BROWSER", "BOKEH_BROWSER"],
    description: "the browser that --show opens, or none",
    defaultText: "the system's",
  },
  useConfig: {
    kind: "path",
    group: "Serving",
    flag: "use-config",
    isInFile: false,
    description: "configuration file: .ts .mts .js .mjs .json .yaml",
    defaultText: "plotctl.config.* of this folder",
  },
  numProcs: {
    kind: "integer",
    min: 0,
    max: 256,
    group: "Serving",
    flag: "num-procs",
    variables: ["PLOTCTL_NUM_PROCS", "BOKEH_NUM_PROCS"],
    description: "number of processes that serve the port together; 0 for one per core",
    details:
      "Each session belongs to one of them. Modules of apps load once in each process, so what they keep is not shared. " +
      "With --dev, there is one process.",
    default: 1,
  },
  takeover: {
    kind: "boolean",
    group: "Serving",
    flag: "takeover",
    description: "take over from the server that runs at this address, with its sessions, and wait for the next one",
    details:
      "Both need this setting, the same user, address, port and run folder; they may have different numbers of processes. If " +
      "none runs, the server starts as without it.",
    default: false,
  },
  runDir: {
    kind: "path",
    group: "Serving",
    flag: "run-dir",
    description: "folder for the socket through which another process takes over",
    defaultText: "$RUNTIME_DIRECTORY, $XDG_RUNTIME_DIR/plotctl, or plotctl-UID in the folder for temporary files",
  },
  admin: {
    kind: "string",
    group: "Monitoring",
    flag: "admin",
    description: "route of a page that shows sessions, load and log, such as /admin",
    details:
      "It is for users of the group admin. Without a sign-in, the server has to listen on loopback, without a proxy.",
    defaultText: "none",
  },
  dev: {
    kind: "paths-or-boolean",
    group: "Development",
    flag: "dev",
    variables: ["PLOTCTL_DEV_FILES"],
    description: "reload the apps at every save, also of the files listed here; place it after the apps",
    default: false,
  },
} as const satisfies SettingTable;
