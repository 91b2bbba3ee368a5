// The routes of the pages of published documents.
import type { Route } from "../../routes/gated-router.js";
import type { PublishingParts } from "../parts.js";

export function createPageRoutes(_parts: PublishingParts): Route[] {
  return [];
}
