// Finishes dist after the compiler: data files that sit beside the code that reads them, and what pages load, compressed.
import { cpSync } from "node:fs";

cpSync(new URL("model/schema", import.meta.url), new URL("../dist/model/schema", import.meta.url), { recursive: true });

// Loaded only now, since it reads the schema.
const { compressAssets } = await import("../dist/embed/compress-assets.js");
await compressAssets();
