// Content that arrives after a model was made, such as the first picture of a large data set. Pages and files wait for it,
// so that nothing is drawn empty and then again.
import type { HasProps } from "../model/has-props.js";

/** State of the models themselves: it ends with them, also if the content never arrives. */
const pending = new WeakMap<HasProps, Promise<void>>();

/** Adds the work that fills a model. A failure waits for who asks for the content. */
export function addFirstContent(model: HasProps, work: Promise<void>): void {
  pending.set(model, work);
  work.then(
    () => pending.delete(model),
    () => undefined,
  );
}

/** Resolves when the models have their first content. Rejects with the first failure. */
export async function firstContent(models: Iterable<HasProps>): Promise<void> {
  const works: Promise<void>[] = [];
  for (const model of models) {
    const work = pending.get(model);
    if (work === undefined) continue;
    pending.delete(model);
    works.push(work);
  }
  await Promise.all(works);
}
