// The values that are compared in every client's copy of the document: clients with the same messages must have the same.

/** Properties by the name of their model. Of a source: its columns x and y. */
export const SIGHTS = [
  ["slider", "value"],
  ["answer", "text"],
  ["words", "value"],
  ["heading", "text"],
  ["color", "value"],
  ["plot", "background_fill_color"],
  ["selection", "indices"],
  ["source", "data"],
] as const;
