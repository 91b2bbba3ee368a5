/**
 * What clients may change: `any` property; only what people change with widgets, tools and the legend (`interactive`); or
 * nothing (`none`).
 */
export type ClientWrites = (typeof CLIENT_WRITES)[number];
export const CLIENT_WRITES = ["any", "interactive", "none"] as const;
