// The setting of development mode.
import type { SettingTable, Values } from "../settings/setting.js";

export const DEVELOPMENT_SETTINGS = {
  devMode: {
    kind: "boolean",
    group: "Development",
    variables: ["PLOTCTL_DEV", "BOKEH_DEV"],
    description: "show the details of errors to every client; implied by --dev",
    default: false,
  },
} as const satisfies SettingTable;

export type DevelopmentSettings = Values<typeof DEVELOPMENT_SETTINGS>;
