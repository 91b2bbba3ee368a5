// The app's reactions to its widgets. Separate from the models, so that a replay can add the same behaviour to
// models of a transcript; controls.py does the same in Python.
import type { Button, ColumnDataSource, Div, Document, Figure, Select, Slider, TextInput, Title } from "plotctl";

/** Adds callbacks to the widgets of a document; a document without widgets is unchanged. */
export function behave(doc: Document): void {
  const slider = doc.get_model_by_name("slider") as Slider | null;
  if (slider === null) return;
  const answer = doc.get_model_by_name("answer") as Div;
  const source = doc.get_model_by_name("source") as ColumnDataSource;
  const plot = doc.get_model_by_name("plot") as Figure;
  const heading = doc.get_model_by_name("heading") as Title;

  slider.on_change("value", (_attr, _old, value) => {
    const x = [1, 2, 3, 4];
    answer.text = `slider: ${value}`;
    source.data = { x, y: x.map((at) => at * value) };
  });
  (doc.get_model_by_name("words") as TextInput).on_change("value", (_attr, _old, value) => {
    heading.text = value;
  });
  (doc.get_model_by_name("color") as Select).on_change("value", (_attr, _old, value) => {
    plot.background_fill_color = value;
  });
  let rows = 4;
  (doc.get_model_by_name("more") as Button).on_click(() => {
    rows += 2;
    source.stream({ x: [rows - 1, rows], y: [1, 2] }, 5);
  });
  source.selected.on_change("indices", (_attr, _old, indices) => {
    answer.text = `selected: ${Array.from(indices as ArrayLike<number>).join(" ")}`;
  });
  plot.on_event("doubletap", () => {
    source.patch({ y: [[0, 9]] });
    doc.title = "Tapped twice";
  });
}

/** Writes the arguments of its request into the document. */
export function showArguments(doc: Document): void {
  const shown = doc.get_model_by_name("arguments") as Div | null;
  if (shown === null) return;
  const { request } = doc.session_context as {
    request: { arguments: Readonly<Record<string, readonly Uint8Array[]>> } | null;
  };
  const words = Object.entries(request?.arguments ?? {}).map(
    ([name, values]) => `${name}=${values.map((value) => Buffer.from(value).toString()).join(",")}`,
  );
  shown.text = words.sort().join(" ");
}
