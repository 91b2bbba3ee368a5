// The routes of published documents: their HTTP API, and their pages.
import type { Route } from "../routes/gated-router.js";
import { createApiRoutes } from "./api/routes.js";
import { createPageRoutes } from "./pages/routes.js";
import type { PublishingParts } from "./parts.js";

export function createPublishingRoutes(parts: PublishingParts): Route[] {
  return [...createApiRoutes(parts), ...createPageRoutes(parts)];
}
