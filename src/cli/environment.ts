// Settings of the environment: `PLOTCTL_…`, then the name that Bokeh's own programs read.

/** The value of the first of these that is set and not empty. */
export function fromEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  ...names: string[]
): string | undefined {
  return names.map((name) => env[name]).find((value) => value !== undefined && value !== "");
}
