// The index: a list of the apps, or the way to the only one.
import { escapeHtml } from "../../embed/escaping.js";
import { answer, HTML, type Context } from "../answers.js";
import type { Settings } from "../options.js";

export function rootHandler(ctx: Context, routes: readonly string[], { prefix, indexRedirect }: Settings): void {
  const [only, another] = routes;
  if (indexRedirect && only !== undefined && another === undefined) {
    ctx.status = 302;
    ctx.set("Location", pathUrl(prefix + only));
    ctx.set("Cache-Control", "no-store");
    ctx.body = "";
    return;
  }
  answer(ctx, HTML, indexPage([...routes].sort(), prefix));
}

/** A path as it is written in links: percent-encoded but for its slashes. */
export function pathUrl(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

function indexPage(routes: readonly string[], prefix: string): string {
  const items = routes.map((route) => {
    return `<li><a href="${escapeHtml(pathUrl(prefix + route))}">${escapeHtml(route.slice(1))}</a></li>`;
  });
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bokeh apps</title>
<style>
body { font: 18px/1.6 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem; color: #26323d; }
h1 { font-size: 1.6rem; font-weight: 600; }
ul { list-style: none; padding: 0; }
a { display: block; padding: 0.4rem 0.8rem; border-radius: 0.4rem; color: #1769aa; text-decoration: none; }
a:hover, a:focus { background: #eaf2f8; }
@media (prefers-color-scheme: dark) {
  body { background: #15191c; color: #d7dee4; }
  a { color: #79bdf0; }
  a:hover, a:focus { background: #222b32; }
}
</style>
</head>
<body>
<h1>Bokeh apps</h1>
${items.length === 0 ? "<p>No app is being served.</p>" : `<ul>\n${items.join("\n")}\n</ul>`}
</body>
</html>
`;
}
