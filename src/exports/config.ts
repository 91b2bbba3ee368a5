// plotctl/config: the configuration file of a server, plotctl.config.ts.
export { defineConfig } from "../cli/settings/define-config.js";
export type { Config } from "../cli/generated/config.js";
