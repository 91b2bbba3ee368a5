// Reports the creation and changes of models to a tool that runs an app once and shows problems at the author's lines. A
// server has no watcher, since a stack trace per model would cost more than the model.

interface ModelWatcher {
  /** A model is being created; its properties are not set yet. */
  made(model: object): void;
  set(model: object, attr: string): void;
}

/** The one watcher of the process, if there is one. */
export const modelWatcher: { current: ModelWatcher | undefined } = { current: undefined };
