// A published document as one file that needs no network. The document may be another's content: the policy of the file
// admits its own scripts only, by their hashes, so that nothing in the document runs.
import { createHash } from "node:crypto";
import type { DocJson } from "../../document/json.js";
import { bundlesOfJson } from "../bundles/bundles.js";
import { escapeHtml } from "../escaping.js";
import { standalonePage } from "../standalone/standalone-page.js";

const SCRIPT = /<script>([^]*?)<\/script>/g;
const HEAD = '<meta charset="utf-8">';

/** Models of the roots without an id would have no element. */
function rootIdsOf({ roots }: DocJson): string[] {
  return roots.flatMap((root) => {
    const id = (root as { readonly id?: unknown } | null)?.id;
    return typeof id === "string" ? [id] : [];
  });
}

export function downloadPage({ title, json }: { readonly title: string; readonly json: DocJson }): string {
  const html = standalonePage({
    title,
    rootIds: rootIdsOf(json),
    docJson: json,
    bundles: bundlesOfJson(json),
    resources: "inline",
  });
  // A script cannot contain its own end tag, and the JSON of the document no tag at all.
  const hashes = [...html.matchAll(SCRIPT)].map(
    ([, code = ""]) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`,
  );
  const policy =
    `default-src 'none'; script-src ${hashes.join(" ")}; style-src 'unsafe-inline'; ` +
    "img-src data: blob: https:; font-src data:; form-action 'none'; base-uri 'none'";
  return html.replace(HEAD, `${HEAD}\n<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`);
}
