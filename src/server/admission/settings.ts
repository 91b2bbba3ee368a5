// The settings of the checks that each request and websocket must pass.
import type { NameOf } from "../../settings/check-value.js";
import type { SettingTable, Values } from "../../settings/setting.js";
import { parseHostPattern, type HostPattern } from "./host-pattern.js";

export const ADMISSION_SETTINGS = {
  allowHosts: {
    kind: "list",
    group: "Security",
    flag: "host",
    description: "HOST[:PORT] that requests may name; repeatable; * for any",
    defaultText: "this machine's names",
  },
  allowOrigins: {
    kind: "list",
    group: "Security",
    flag: "allow-websocket-origin",
    variables: ["PLOTCTL_ALLOW_WS_ORIGIN", "BOKEH_ALLOW_WS_ORIGIN"],
    description: "HOST[:PORT] whose pages may open websockets; repeatable; * for any",
    details: "Their hosts are allowed hosts too.",
    defaultText: "the allowed hosts",
  },
  requireOrigin: {
    kind: "boolean",
    group: "Security",
    flag: "require-origin",
    description: "reject websockets without an Origin header, which only browsers send",
    default: false,
  },
} as const satisfies SettingTable;

type AdmissionValues = Values<typeof ADMISSION_SETTINGS>;

export interface AdmissionSettings {
  readonly allowHosts: readonly HostPattern[] | undefined;
  readonly allowOrigins: readonly HostPattern[] | undefined;
  readonly requireOrigin: boolean;
}

/** Parses the patterns of hosts. Throws PlotctlError for one that is not valid. */
export function resolveAdmission(values: AdmissionValues, nameOf: NameOf<keyof AdmissionValues>): AdmissionSettings {
  const { allowHosts, allowOrigins, requireOrigin } = values;
  return {
    allowHosts: allowHosts?.map((text) => parseHostPattern(text, nameOf("allowHosts"))),
    allowOrigins: allowOrigins?.map((text) => parseHostPattern(text, nameOf("allowOrigins"))),
    requireOrigin,
  };
}
