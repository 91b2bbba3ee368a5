// Content that arrives after a model was made, such as the first picture of a large data set. Pages and files wait for it,
// so that nothing is drawn empty and then again.
import type { HasProps } from "../model/has-props.js";

const pending = new Map<HasProps, Promise<void>>();

/** Adds the work that fills a model. A failure waits for who asks for the content. */
export function addFirstContent(model: HasProps, work: Promise<void>): void {
  pending.set(model, work);
  work.then(
    () => pending.delete(model),
    () => undefined,
  );
}

/** Resolves when the models among `reachable` have their first content. Rejects with the first failure. */
export async function firstContent(reachable: () => Iterable<HasProps>): Promise<void> {
  if (pending.size === 0) return;
  const works: Promise<void>[] = [];
  for (const model of reachable()) {
    const work = pending.get(model);
    if (work === undefined) continue;
    pending.delete(model);
    works.push(work);
  }
  await Promise.all(works);
}
