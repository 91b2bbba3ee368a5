// The source of the data: here a random walk. Replace it with a socket, a queue or a file.

/** Returns a function that reads a new sensor once. */
export function makeSensor(): () => number {
  let value = 20;
  return () => (value += Math.random() - 0.5);
}
