// plotctl password: prints a line for the file of users.
import { PlotctlError } from "../../base/errors.js";
import { hashPassword, passwordFault } from "../../server/auth/password-hash.js";
import { askPassword } from "../ask-password.js";
import type { Terminal } from "../ask-template.js";
import type { Effects } from "../effects.js";
import { textFlag } from "../flags.js";
import type { Call } from "../command.js";

export async function password(
  { given }: Call,
  { stdout }: Effects,
  terminal: Terminal = { input: process.stdin, output: process.stderr },
): Promise<number> {
  const name = textFlag(given, "name") ?? "";
  if (/^#|[:\p{Cc}\s]/u.test(name))
    throw new PlotctlError("USAGE", "The name of a user has no spaces and no colons, and does not begin with #.");
  const groups = textFlag(given, "groups");
  if (groups !== undefined && /[:\p{Cc}\s]/u.test(groups))
    throw new PlotctlError("USAGE", "Groups are names without spaces and colons, separated by commas.");
  const secret = await askPassword(terminal);
  const fault = passwordFault(secret);
  if (fault !== undefined) throw new PlotctlError("USAGE", fault);
  stdout(`${name}:${await hashPassword(secret)}${groups === undefined ? "" : `:${groups}`}\n`);
  return 0;
}
