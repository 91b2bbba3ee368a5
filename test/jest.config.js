// Tests in three rooms. `unit` starts no browser and no server process; `processes` runs what a user starts from a shell;
// `browser` opens pages in Chromium, one for all its files.
import { dirname } from "node:path";

const rootDir = dirname(import.meta.dirname);

const common = {
  rootDir,
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  // Most files that are looked for are ours.
  moduleFileExtensions: ["ts", "js", "mjs", "cjs", "json", "node"],
  transform: {
    "\\.ts$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "es6" } }],
  },
  moduleNameMapper: {
    "^plotctl$": "<rootDir>/src/index.ts",
    "^plotctl/(.*)$": "<rootDir>/src/exports/$1.ts",
    "^(\\.{1,2}/.*)\\.js$": "$1",
  },
};

const room = (displayName, folders, options = {}) => ({
  ...common,
  ...options,
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
});

export default {
  rootDir,
  testTimeout: 60_000,
  maxWorkers: "100%",
  workerIdleMemoryLimit: "1GB",
  projects: [
    room("unit", ["unit", "wire", "corpus", "jinja", "transcripts"]),
    room("processes", ["processes"]),
    room("browser", ["browser"], {
      globalSetup: "<rootDir>/test/support/shared-browser.mjs",
      globalTeardown: "<rootDir>/test/support/close-shared-browser.mjs",
    }),
  ],
};
