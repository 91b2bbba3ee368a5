/** What a column holds. A time is milliseconds since 1970 UTC. */
export type DataKind = "number" | "time" | "text";
