// What a configuration file written in TypeScript calls.
import type { Config } from "../generated/config.js";

/** Gives the configuration back as it is, for an editor that knows its keys: `export default defineConfig({ … })`. */
export function defineConfig(config: Config): Config {
  return config;
}
