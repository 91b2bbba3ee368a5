// Text that goes into pages, made harmless by construction: every value that reaches HTML or a script passes here.

const HTML: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };

/** Text for element content and for quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => HTML[character] ?? character);
}

/** JSON text for a script element that BokehJS reads: it turns these three back before it parses. */
export function escapeJsonText(json: string): string {
  return json.replace(/[&<>]/g, (character) => HTML[character] ?? character);
}

/**
 * JSON that may stand inside a script element or be read as JavaScript: `<` would end the element or open a comment in
 * it, U+2028 and U+2029 would end the line in old engines.
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** JavaScript for a script element: what would end the element, or open a comment in it, is written otherwise. */
export function escapeScript(code: string): string {
  return code.replace(/<(?=\/script|!--)/gi, "\\x3c");
}
