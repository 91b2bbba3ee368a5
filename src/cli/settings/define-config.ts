// The function that a configuration file in TypeScript calls.
import type { Config } from "../generated/config.js";

/** Returns the configuration unchanged; its type lets an editor complete keys: `export default defineConfig({ … })`. */
export function defineConfig(config: Config): Config {
  return config;
}
