/** A path as it is written in links: percent-encoded but for its slashes. */
export function pathUrl(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
