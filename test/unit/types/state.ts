// What an app keeps has the type of its first values: misspelt names and other kinds of values do not compile.
import { curdoc, type Restored } from "plotctl";

export function kept(): void {
  const state = curdoc().state({ tick: 0, name: "a", last: null as string | null, prices: [1, 2] });
  state.tick += 1;
  state.last = "b";
  state.prices.push(3);
  // @ts-expect-error a misspelt name
  state.tik = 1;
  // @ts-expect-error a value of another kind
  state.tick = "one";
  // @ts-expect-error no JSON
  curdoc().state({ at: new Date() });
  // @ts-expect-error no JSON
  curdoc().state({ run: () => 1 });
  // @ts-expect-error it follows from the session
  curdoc().is_restoring = true;
}

export function restore(_doc: unknown, { elapsed_ms, entered, state }: Restored): unknown {
  return [elapsed_ms / 1000, Object.keys(entered), state.tick];
}
