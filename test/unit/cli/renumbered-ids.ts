// Replaces the ids of models by numbers, in order of appearance: ids differ in each process.

export function renumberedIds(json: string): string {
  const known = new Map<string, string>();
  return json.replace(/"k[0-9a-z]{5}-[0-9a-z]+"/g, (id) => {
    known.set(id, known.get(id) ?? `"m${known.size + 1}"`);
    return known.get(id) ?? id;
  });
}
