// Escapes text for pages: every value that becomes part of HTML or a script goes through one of these functions.

const HTML: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };

/** Text for element content and for quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => HTML[character] ?? character);
}

/** JSON text for a JSON script element that BokehJS reads: BokehJS unescapes these three characters before it parses. */
export function escapeJsonText(json: string): string {
  return json.replace(/[&<>]/g, (character) => HTML[character] ?? character);
}

/**
 * JSON that is valid inside a script element and as JavaScript: `<` could end the element or start a comment in it, and
 * U+2028 and U+2029 end a line in old engines.
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** JavaScript for a script element: escapes what would end the element or start a comment in it. */
export function escapeScript(code: string): string {
  return code.replace(/<(?=\/script|!--)/gi, "\\x3c");
}
