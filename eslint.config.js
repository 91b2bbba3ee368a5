// Enforces the layers of src/README.md: a folder imports from lower layers or from itself, and each package listed here is
// imported only by the folders named.
import tseslint from "typescript-eslint";

const layers = [
  ["base"],
  ["serialize", "tokens", "settings"],
  ["property"],
  ["model"],
  ["document", "engine"],
  ["application", "protocol", "plotting", "embed", "tabular", "store"],
  ["hosting", "client", "pictures", "data"],
  ["dev", "publishing", "snapshots"],
  ["server", "io", "checking", "testing", "scaffold", "manual", "doctor"],
  ["admin", "cluster", "takeover"],
  ["cli"],
];

const owners = {
  "@opentelemetry/api": ["base"],
  "prom-client": ["server"],
  koa: ["server"],
  "@koa/router": ["server"],
  ws: ["server", "client", "dev", "doctor"],
  esbuild: ["application"],
  busboy: ["server"],
  piscina: ["application"],
  chokidar: ["dev"],
  "@clickhouse/client": ["engine"],
  "@duckdb/node-api": ["engine"],
  "@uwdata/flechette": ["tabular"],
  "d3-contour": ["plotting"],
  typescript: ["checking"],
  yaml: ["document", "cli"],
  "playwright-core": ["pictures"],
  yargs: ["cli"],
  croner: ["cli"],
  tinyglobby: ["cli"],
  open: ["cli", "io"],
  marked: ["manual"],
  "highlight.js": ["manual"],
  "openid-client": ["server"],
  "proxy-addr": ["server"],
  minisearch: ["manual"],
  kysely: ["store"],
  libsql: ["store"],
  pg: ["store"],
  zod: ["server"],
};

const layerRules = layers.flatMap((folders, level) =>
  folders.map((folder) => {
    const closed = [
      ...layers
        .slice(level)
        .flat()
        .filter((other) => other !== folder),
      "exports",
      "codegen",
    ];
    const closedPackages = Object.keys(owners).filter((name) => !owners[name].includes(folder));
    return {
      files: [`src/${folder}/**/*.ts`],
      rules: {
        "no-restricted-imports": [
          "error",
          {
            paths: closedPackages.map((name) => ({ name, message: `${name} belongs to ${owners[name].join(", ")}.` })),
            patterns: [
              {
                regex: `^(${closedPackages.join("|")})/`,
                message: "A file of a package that belongs to another folder (src/README.md).",
              },
              {
                regex: `^(\\.\\./)+(${closed.join("|")})/`,
                message: `src/${folder} is in layer ${level}: it imports from lower layers only (src/README.md).`,
              },
            ],
          },
        ],
      },
    };
  }),
);

export default tseslint.config(
  { ignores: ["dist", "node_modules", ".cache", "**/generated/**", "**/*.browser.ts", "**/*.as.ts", "**/*.d.ts"] },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ["**/*.ts"] })),
  {
    files: ["**/*.ts"],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": "off",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-unsafe-declaration-merging": "off",
      "@typescript-eslint/no-empty-object-type": "off",
    },
  },
  ...layerRules,
);
