// Declares settings. Each folder declares a table of its own settings, by key, next to the code that reads them; the options
// of a server, the command line, the configuration file, `plotctl config`, the manual and the types are made from
// these tables.

export const GROUPS = [
  "Serving",
  "Security",
  "Sign-in",
  "Publishing",
  "Sessions",
  "Logging",
  "Monitoring",
  "Development",
] as const;

interface Described {
  /** Heading in the help. */
  readonly group: (typeof GROUPS)[number];
  /** One sentence without a full stop and without the default. */
  readonly description: string;
  /** More sentences, shown by editors and `plotctl config KEY`, but not in the help. */
  readonly details?: string;
  /** Describes the default where it is not a plain value. */
  readonly defaultText?: string;
  /** Without the dashes. Secrets and settings for code have none. */
  readonly flag?: string;
  /** In order of precedence. Default: `PLOTCTL_` and the flag. */
  readonly variables?: readonly (string | ChoiceVariable)[];
  /** Whether the configuration file may set it. Default true. */
  readonly isInFile?: boolean;
}

/** A variable whose yes and no select choices of the setting. */
export interface ChoiceVariable {
  readonly name: string;
  readonly yes: string;
  readonly no: string;
}

interface StringSetting {
  readonly kind: "string";
  /** Values with a special meaning, for completion; other strings are valid too. */
  readonly keywords?: readonly string[];
  readonly default?: string;
}

/** Never shown. With `isList`, variables separate secrets with commas, and files and code may give a list. */
interface SecretSetting {
  readonly kind: "secret";
  readonly isList?: boolean;
  readonly default?: undefined;
}

/** Relative to the folder of the configuration file, unless it is one of the keywords. */
interface PathSetting {
  readonly kind: "path";
  readonly keywords?: readonly string[];
  readonly default?: string;
}

interface IntegerSetting {
  readonly kind: "integer";
  readonly min: number;
  /** Default: `MAX_INTEGER`. */
  readonly max?: number;
  /** Words that are valid in place of a number. */
  readonly keywords?: readonly string[];
  readonly default?: number | string;
}

interface BooleanSetting {
  readonly kind: "boolean";
  /** The value that the flag sets. Default true. A variable answers the question of the flag. */
  readonly flagValue?: boolean;
  readonly default: boolean;
}

interface ListSetting {
  readonly kind: "list";
  /** Whether one flag takes several values. Otherwise the flag is repeated. */
  readonly isGreedy?: boolean;
  readonly default?: undefined;
}

interface PathsSetting {
  readonly kind: "paths";
  readonly default?: undefined;
}

interface ChoiceSetting {
  readonly kind: "choice";
  readonly choices: readonly string[];
  readonly default?: string;
}

/** A yes or no, or a list of paths, which implies yes. */
interface PathsOrBooleanSetting {
  readonly kind: "paths-or-boolean";
  readonly default: false;
}

/** The type of a value in TypeScript, and the file of `src/server` that exports its name. */
export interface JsonType<T> {
  readonly text: string;
  readonly name: string;
  readonly file: string;
  /** Never set: the compiler reads the type here. */
  readonly value?: T;
}

/** An object or a list of objects, which the folder that declares it validates. Variables hold it as JSON. */
interface JsonSetting {
  readonly kind: "json";
  readonly type: JsonType<object>;
  readonly default?: undefined;
}

export type Setting = Described &
  (
    | StringSetting
    | SecretSetting
    | PathSetting
    | IntegerSetting
    | BooleanSetting
    | ListSetting
    | PathsSetting
    | ChoiceSetting
    | PathsOrBooleanSetting
    | JsonSetting
  );

export type SettingTable = Readonly<Record<string, Setting>>;

/** The largest integer that timers accept. */
export const MAX_INTEGER = 2 ** 31 - 1;

/** Any value of a setting. */
export type Value = boolean | number | string | readonly string[] | object;

/** The type of a setting's value. */
export type ValueOf<S> = S extends { kind: "boolean" }
  ? boolean
  : S extends { kind: "integer" }
    ? number | KeywordOf<S>
    : S extends { kind: "secret"; isList: true }
      ? string | readonly string[]
      : S extends { kind: "list" | "paths" }
        ? readonly string[]
        : S extends { kind: "choice"; choices: readonly (infer C)[] }
          ? C
          : S extends { kind: "paths-or-boolean" }
            ? boolean | readonly string[]
            : S extends { kind: "json"; type: JsonType<infer T> }
              ? T
              : string;

type KeywordOf<S> = S extends { keywords: readonly (infer K)[] } ? K : never;

/** The values of a table as they are given: each may be left out. */
export type GivenValues<T extends SettingTable> = { readonly [K in keyof T]?: ValueOf<T[K]> | undefined };

/** The values of a table with the defaults filled in. */
export type Values<T extends SettingTable> = {
  readonly [K in keyof T]: T[K] extends { default: boolean | number | string }
    ? ValueOf<T[K]>
    : ValueOf<T[K]> | undefined;
};

/** The values of a table's settings that are set, and the name under which each one is set. */
export interface ReadSettings<T extends SettingTable> {
  readonly values: GivenValues<T>;
  readonly nameOf: (key: keyof T) => string;
}
