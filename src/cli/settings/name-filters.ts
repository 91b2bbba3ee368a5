// The settings of the headers and cookies that apps may see, of which the server takes two filters.
import { PlotctlError } from "../../base/errors.js";
import type { NameFilter } from "../../server/name-filter.js";
import type { ReadSettings, SettingTable } from "../../settings/setting.js";

export const NAME_FILTER_SETTINGS = {
  includeHeaders: {
    kind: "list",
    isGreedy: true,
    group: "Security",
    flag: "include-headers",
    description: "the only headers that apps may see, one or more; place it after the files",
    defaultText: "all",
  },
  excludeHeaders: {
    kind: "list",
    isGreedy: true,
    group: "Security",
    flag: "exclude-headers",
    description: "headers that apps may not see, one or more",
    defaultText: "none",
  },
  includeCookies: {
    kind: "list",
    isGreedy: true,
    group: "Security",
    flag: "include-cookies",
    description: "the only cookies that apps may see, one or more",
    defaultText: "all",
  },
  excludeCookies: {
    kind: "list",
    isGreedy: true,
    group: "Security",
    flag: "exclude-cookies",
    description: "cookies that apps may not see, one or more",
    defaultText: "none",
  },
} as const satisfies SettingTable;

type FilterKey = keyof typeof NAME_FILTER_SETTINGS;
type Filters = ReadSettings<typeof NAME_FILTER_SETTINGS>;

const KEYS = {
  appHeaders: ["includeHeaders", "excludeHeaders"],
  appCookies: ["includeCookies", "excludeCookies"],
} as const satisfies Record<string, readonly [FilterKey, FilterKey]>;

type FilterOption = keyof typeof KEYS;

export function isFilterOption(option: string): option is FilterOption {
  return Object.hasOwn(KEYS, option);
}

/** The filter for an option of the server. Throws PlotctlError if names are both included and excluded. */
export function nameFilter({ values, nameOf }: Filters, option: FilterOption): NameFilter | undefined {
  const [included, excluded] = KEYS[option];
  const { [included]: include, [excluded]: exclude } = values;
  if (include !== undefined && exclude !== undefined) {
    throw new PlotctlError("CONFLICTING_OPTIONS", `Give either ${nameOf(included)} or ${nameOf(excluded)}, not both.`);
  }
  if (include !== undefined) return { include };
  return exclude === undefined ? undefined : { exclude };
}

/** The name under which a filter was set. */
export function nameOfFilter({ values, nameOf }: Filters, option: FilterOption): string {
  return KEYS[option]
    .filter((key) => values[key] !== undefined)
    .map(nameOf)
    .join("/");
}
