// Names of users and documents: they stand in addresses, and two that look alike are the same.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";

const MAX_LENGTH = 128;

/** The name in its normal form, NFC. Throws PlotctlError INVALID_NAME. */
export function checkName(given: string, what = "name"): string {
  const name = given.normalize("NFC");
  const fault = faultOf(name);
  if (fault !== undefined) throw new PlotctlError("INVALID_NAME", `The ${what} ${show(given)} ${fault}.`);
  return name;
}

function faultOf(name: string): string | undefined {
  const { length } = [...name];
  if (length > MAX_LENGTH) return `has ${length} characters; at most ${MAX_LENGTH} are allowed`;
  if (name.trim() === "") return "is empty";
  if (name === "." || name === "..") return "means a folder in addresses";
  if (name.includes("/")) return "has a slash";
  if (/[\p{Cc}\u2028\u2029]/u.test(name)) return "has control characters";
  return /\p{Cs}/u.test(name) ? "has half of a character (a lone surrogate)" : undefined;
}

/** What names are compared by: `A` and `a` are the same name, `ﬁle` and `file` too. */
export function nameKey(name: string): string {
  return name.normalize("NFKC").toLowerCase().normalize("NFC");
}

/** The first name that is free: as wished, else with a number. */
export function* freeNames(wished: string): Generator<string> {
  const clean = [...wished.normalize("NFC").replace(/[/\p{Cc}\p{Cs}\u2028\u2029]/gu, "-")]
    .slice(0, MAX_LENGTH - 8)
    .join("")
    .trim();
  const name = clean === "" || clean === "." || clean === ".." ? "user" : clean;
  yield name;
  for (let number = 2; ; number++) yield `${name}-${number}`;
}
