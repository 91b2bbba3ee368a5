// Copies into dist what the compiler does not: data files that sit beside the code that reads them.
import { cpSync } from "node:fs";

cpSync(new URL("model/schema", import.meta.url), new URL("../dist/model/schema", import.meta.url), { recursive: true });
