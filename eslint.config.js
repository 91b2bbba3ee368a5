// Holds the floors of src/README.md: a folder imports from lower floors or from itself, and fenced packages stay inside.
import tseslint from "typescript-eslint";

const floors = [
  ["base"],
  ["serialize", "tokens", "settings"],
  ["property"],
  ["model"],
  ["document"],
  ["application", "protocol", "plotting", "embed"],
  ["hosting", "client", "pictures"],
  ["dev"],
  ["server", "io", "checking", "testing", "scaffold"],
  ["cli"],
];

const fences = {
  koa: ["server"],
  "@koa/router": ["server"],
  ws: ["server", "client", "dev"],
  esbuild: ["application"],
  chokidar: ["dev"],
  "d3-contour": ["plotting"],
  typescript: ["checking"],
  yaml: ["document", "cli"],
  "playwright-core": ["pictures"],
  yargs: ["cli"],
  tinyglobby: ["cli"],
  open: ["cli", "io"],
};

const floorRules = floors.flatMap((rooms, level) =>
  rooms.map((room) => {
    const closed = [
      ...floors
        .slice(level)
        .flat()
        .filter((other) => other !== room),
      "exports",
      "codegen",
    ];
    const fenced = Object.keys(fences).filter((name) => !fences[name].includes(room));
    return {
      files: [`src/${room}/**/*.ts`],
      rules: {
        "no-restricted-imports": [
          "error",
          {
            paths: fenced.map((name) => ({ name, message: `${name} belongs to ${fences[name].join(", ")}.` })),
            patterns: [
              {
                regex: `^(\\.\\./)+(${closed.join("|")})/`,
                message: `src/${room} is on floor ${level}: it imports from lower floors only (src/README.md).`,
              },
            ],
          },
        ],
      },
    };
  }),
);

export default tseslint.config(
  { ignores: ["dist", "node_modules", ".cache", "**/generated/**", "**/*.browser.ts", "**/*.d.ts"] },
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
  ...floorRules,
);
