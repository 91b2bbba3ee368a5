// How what a session shows learns of changes of data that all sessions share, without being kept in memory by it.

/** What is called when the data has changed. */
export interface DataFollower {
  dataChanged(): void;
}

/** Adds a callback, and returns the function that removes it. */
type Follow = (callback: () => void) => () => void;

/** Removes the callbacks of followers that are no more: data that does not change would collect them. */
const gone = new FinalizationRegistry<() => void>((stop) => stop());

/**
 * Calls back while the follower is in use. Returns the function that ends that. What is kept is no function of the caller,
 * since that may hold the follower: all functions of a method share what any of them uses.
 */
export function followWeakly(follower: DataFollower, follow: Follow): () => void {
  const stop = follow(callbackOf(new WeakRef(follower)));
  gone.register(follower, stop);
  return stop;
}

function callbackOf(reference: WeakRef<DataFollower>): () => void {
  return () => reference.deref()?.dataChanged();
}
