// Where a browser goes after a sign-in: the path that the link named, if it is one of this host.

const MAX_LENGTH = 2000;
const BASE = "http://host.invalid";

/** The path and query in the only `next` parameter; `home` if there is none, or if it is not a path of this host. */
export function safeNext(
  given: readonly string[],
  { home, signIn }: { home: string; signIn?: string | undefined },
): string {
  const [next, another] = given;
  if (next === undefined || another !== undefined || next.length > MAX_LENGTH) return home;
  // Browsers read a backslash as a slash and drop control characters, so `/\evil` and `/<tab>/evil` would be other hosts.
  if (!/^\/(?!\/)[^\\\p{Cc}]*$/u.test(next) || !URL.canParse(next, BASE)) return home;
  const { origin, pathname, search } = new URL(next, BASE);
  if (origin !== BASE || pathname.startsWith("//")) return home;
  // The page of the sign-in would only lead to itself.
  const isSignIn = signIn !== undefined && (pathname === signIn || pathname.startsWith(`${signIn}/`));
  return isSignIn ? home : pathname + search;
}
