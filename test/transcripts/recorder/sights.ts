// What is asked of every client's own copy of the document: whoever applied the same messages must see the same.

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
