// Measures how deeply JSON text is nested, before it is parsed, so that code may recurse into the parsed value safely.

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const OPEN_OBJECT = 0x7b;
const CLOSE_LIST = 0x5d;
const CLOSE_OBJECT = 0x7d;

/** Whether lists and objects in the text are nested deeper than `maxDepth`. The result for invalid JSON is undefined. */
export function isDeeperThan(maxDepth: number, text: string): boolean {
  // Each level needs an opening bracket, so short texts, and long ones with few brackets, need no scan.
  if (text.length <= maxDepth) return false;
  if (openings(text, "[", maxDepth) + openings(text, "{", maxDepth) <= maxDepth) return false;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = endOfString(text, i);
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if (++depth > maxDepth) return true;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--;
  }
  return false;
}

/** Counts a character in a text, and stops at one more than `max`. */
function openings(text: string, character: string, max: number): number {
  let count = 0;
  for (let i = text.indexOf(character); i !== -1 && count <= max; i = text.indexOf(character, i + 1)) count++;
  return count;
}

function endOfString(text: string, start: number): number {
  let i = start + 1;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) break;
    if (code === BACKSLASH) i++;
  }
  return i;
}
