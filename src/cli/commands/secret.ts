// plotctl secret: prints a random secret.
import { generateSecret } from "../../tokens/secret.js";
import type { Effects } from "../effects.js";
import type { Call } from "../command.js";

export async function secret(_call: Call, { stdout }: Effects): Promise<number> {
  stdout(`${generateSecret()}\n`);
  return 0;
}
