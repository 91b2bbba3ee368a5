// Which users may open which app: the setting `access`.
import { PlotctlError } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import { signedIn, type Identity } from "./identity.js";

/** `everybody`, also without a sign-in; `users`, all who are signed in; or only the users of some groups. */
export type AccessRule = "everybody" | "users" | { readonly groups: readonly string[] };

/** Rules by the route of the app, such as `/sliders`; `*` is for the index and for all apps without a rule of their own. */
export type AccessRules = Readonly<Record<string, AccessRule>>;

const OTHERS = "*";

/** Throws PlotctlError for a rule that is not valid. */
export function checkAccessRules(rules: object, name: string): AccessRules {
  for (const [route, rule] of Object.entries(rules)) {
    if (isRule(rule)) continue;
    throw new PlotctlError(
      "INVALID_SETTING",
      `${name}: the rule of ${show(route)} must be "everybody", "users" or { groups: [names] }, got ${show(rule)}.`,
    );
  }
  return rules as AccessRules;
}

function isRule(rule: unknown): rule is AccessRule {
  if (rule === "everybody" || rule === "users") return true;
  if (typeof rule !== "object" || rule === null || Object.keys(rule).join() !== "groups") return false;
  const { groups } = rule as { groups: unknown };
  return Array.isArray(groups) && groups.every((group) => typeof group === "string" && group !== "");
}

/** Throws PlotctlError for a rule of an app that is not served. */
export function checkRoutes(rules: AccessRules, routes: Iterable<string>): void {
  const known = [OTHERS, ...routes];
  const unknown = Object.keys(rules).find((route) => !known.includes(route));
  if (unknown === undefined) return;
  throw new PlotctlError("INVALID_SETTING", `access: there is no app at ${show(unknown)}.`, {
    hint: didYouMean(unknown, known) ?? `Apps are at ${known.slice(1).join(", ")}.`,
  });
}

/** `sign-in`: a user who signs in may be let in. */
export type Verdict = "pass" | "sign-in" | "forbidden";

/** The rule of an app; without a route, that of the index. */
export function ruleFor(rules: AccessRules, route: string | undefined, byDefault: AccessRule): AccessRule {
  const key = [route, OTHERS].find((each) => each !== undefined && Object.hasOwn(rules, each));
  return (key === undefined ? undefined : rules[key]) ?? byDefault;
}

export function judge(rule: AccessRule, identity: Identity): Verdict {
  if (rule === "everybody") return "pass";
  const user = signedIn(identity);
  if (user === null) return "sign-in";
  if (rule === "users") return "pass";
  return user.groups.some((group) => rule.groups.includes(group)) ? "pass" : "forbidden";
}
