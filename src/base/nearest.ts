// Suggestions for misspelt names.
import { closest, distance } from "fastest-levenshtein";

/** Returns the known name that is closest, or undefined if none is close. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.slice(0, 100).toLowerCase();
  const candidates = [...known];
  if (candidates.length === 0) return undefined;
  const byLowerCase = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
  const best = closest(wanted, [...byLowerCase.keys()]);
  // Two of three letters are not similar enough.
  const tolerance = wanted.length < 4 ? 1 : Math.max(2, Math.floor(wanted.length / 3));
  return distance(wanted, best) <= tolerance ? byLowerCase.get(best) : onlyLonger(wanted, byLowerCase);
}

/** Returns the only name that is a prefix of a name, or that starts with it: `deg` for `degrees`. */
function onlyLonger(wanted: string, byLowerCase: ReadonlyMap<string, string>): string | undefined {
  const isLike = (name: string): boolean => name.startsWith(wanted) || (name.length > 2 && wanted.startsWith(name));
  const alike = wanted.length < 3 ? [] : [...byLowerCase.keys()].filter(isLike);
  return alike.length === 1 ? byLowerCase.get(alike[0] ?? "") : undefined;
}

/** Returns a sentence that suggests the nearest name, `Did you mean "start"?`, or undefined if none is close. */
export function didYouMean(name: string, known: Iterable<string>): string | undefined {
  const suggestion = nearest(name, known);
  return suggestion === undefined ? undefined : `Did you mean "${suggestion}"?`;
}
