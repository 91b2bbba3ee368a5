// Paths as patterns of the router.

/** Escapes the special characters of path patterns. */
export function escapePattern(path: string): string {
  return path.replace(/[{}()[\]+?!:*\\]/g, "\\$&");
}
