// The data of the dashboard. Modules that an app imports are loaded once and shared by all visitors, so load slow data
// here. Replace these sample numbers with a database or a file.

export const REGIONS = ["North", "South", "East", "West"] as const;
export type Region = (typeof REGIONS)[number];

export const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** Units sold and price per unit, by month. */
export interface Sales {
  readonly units: readonly number[];
  readonly price: readonly number[];
}

/** Returns the sales of one region, or of all regions. */
export function salesOf(region: Region | "All"): Sales {
  const regions: readonly Region[] = region === "All" ? REGIONS : [region];
  const units = MONTHS.map((_, month) => regions.reduce((sum, each) => sum + unitsIn(each, month), 0));
  const price = MONTHS.map((_, month) => 20 + 2 * Math.sin(month / 2 + regions.length));
  return { units, price };
}

function unitsIn(region: Region, month: number): number {
  const place = REGIONS.indexOf(region);
  return Math.round(120 + 30 * place + 60 * Math.sin((month + 2 * place) / 2));
}
