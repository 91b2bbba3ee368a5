// How what a session shows learns of changes of data that all sessions share, without being kept in memory by it.

/** Adds a callback, and returns the function that removes it. */
type Follow = (callback: () => void) => () => void;

/** Removes the callbacks of followers that are no more: data that does not change would collect them. */
const gone = new FinalizationRegistry<() => void>((stop) => stop());

/** Calls back with the follower while it is in use. Returns the function that ends that. */
export function followWeakly<T extends object>(
  follower: T,
  follow: Follow,
  changed: (follower: T) => void,
): () => void {
  const reference = new WeakRef(follower);
  const stop = follow(() => {
    const found = reference.deref();
    if (found !== undefined) changed(found);
  });
  gone.register(follower, stop);
  return stop;
}
