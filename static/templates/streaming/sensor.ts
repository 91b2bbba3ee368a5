// Where the data comes from: here a random walk. Put a socket, a queue or a file in its place.

/** A new sensor; each call reads it once. */
export function makeSensor(): () => number {
  let value = 20;
  return () => (value += Math.random() - 0.5);
}
