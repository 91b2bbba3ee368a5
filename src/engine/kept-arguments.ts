// Arguments of tasks that are the same each time: the columns of a line and their pyramid, say. Arrays in shared memory travel
// without a copy, but each costs some time to send. A thread gets them with the first task that needs them, and keeps them
// under a number. A new thread has none of them, so any thread can still take any task.

/** Part of a task's arguments, which threads keep until it is released, or not reachable any more. */
export class KeptArguments<T extends object> {
  readonly id: number;
  readonly value: T;

  constructor(value: T) {
    this.id = ++count;
    this.value = value;
    unreachable.register(this, this.id, this);
  }

  /** Removes them from all threads. Calling it twice does nothing. */
  release(): void {
    if (unreachable.unregister(this)) released(this.id);
  }
}

/** Calls back with the number of kept arguments that no task needs any more. */
export function onRelease(listener: (id: number) => void): void {
  listeners.push(listener);
}

let count = 0;
const listeners: ((id: number) => void)[] = [];
const unreachable = new FinalizationRegistry(released);

function released(id: number): void {
  for (const listener of listeners) listener(id);
}
