// The groups of a data set: the rows that have one value of a column. A line is drawn for each of them.

/** The most groups: more lines in a plot cannot be distinguished. */
export const MAX_GROUPS = 50;

/** The rows with this value of a column. */
export interface Group {
  readonly column: string;
  readonly value: string | number;
}

/** The values of a column that groups rows: numbers ascending, texts sorted. Rows without a value are in no group. */
export interface GroupValues {
  /** None if there are more than `MAX_GROUPS`. */
  readonly values: readonly (string | number)[];
  readonly count: number;
}

/** The groups of a column, where they are known without reading rows. */
export function knownGroups({ categories }: { readonly categories?: readonly string[] }): GroupValues | undefined {
  if (categories === undefined) return undefined;
  const values = categories.length > MAX_GROUPS ? [] : [...categories].sort();
  return { values, count: categories.length };
}
