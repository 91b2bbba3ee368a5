// What the tools of this repository load from dist: the build, the bench, the pictures and the exams of other programs. It is
// one entry point, because each one adds files that a start of the server reads.
export { discoverApplications } from "../application/discover.js";
export { systemClock } from "../base/clock.js";
export { createLog, silentLog } from "../base/log.js";
export { windowFor } from "../data/window.js";
export { Document } from "../document/document.js";
export { compressAssets } from "../embed/bundles/compress-assets.js";
export { bucketOf } from "../engine/buckets.js";
export { MemoryEngine } from "../engine/memory-engine.js";
export { countsIn } from "../engine/tables-query.js";
export { sharedColumns } from "../engine/shared-columns.js";
export { findChromium, launchChromium } from "../pictures/chromium.js";
export { CommitQueue } from "../publishing/live/commit-queue.js";
export { Server } from "../server/server.js";
export { newApiKey } from "../store/api-key-text.js";
export { openStore } from "../store/open-store.js";
export { generateSessionId } from "../tokens/session-id.js";
export { makeSessionToken, readSessionToken } from "../tokens/session-token.js";
export { loadBokeh } from "./load-bokeh.js";
export { ParquetEngine } from "../engine/parquet/parquet-engine.js";
