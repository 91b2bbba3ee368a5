// Patterns of LIKE. A regular expression would take exponential time for a pattern such as `%a%a%a%a%b`, which may come from
// a reader; this takes at most the length of the text times that of the pattern.

/** Any characters, and any single one. Nothing is escaped. */
const MANY = "%";
const ONE = "_";

/** Returns a function that tests whether a whole text has the form of the pattern. */
export function likeTest(pattern: string): (text: string) => boolean {
  const wanted = [...pattern];
  return (text) => isLike([...text], wanted);
}

function isLike(characters: readonly string[], wanted: readonly string[]): boolean {
  let at = 0;
  let place = 0;
  // After the last `%`: its place, and the first character that it does not cover. Only that one has to be retried.
  let many = -1;
  let covered = 0;
  while (at < characters.length) {
    if (wanted[place] === MANY) {
      many = place++;
      covered = at;
    } else if (place < wanted.length && (wanted[place] === ONE || wanted[place] === characters[at])) {
      place++;
      at++;
    } else if (many >= 0) {
      place = many + 1;
      at = ++covered;
    } else return false;
  }
  while (wanted[place] === MANY) place++;
  return place === wanted.length;
}
