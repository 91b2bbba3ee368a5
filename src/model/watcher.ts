// Where models are made and set, for a tool that runs an app once and reports what is wrong at the author's line. A server
// does not watch: a stack trace per model would cost more than the model.

export interface ModelWatcher {
  /** A model is being made; its properties are not there yet. */
  made(model: object): void;
  set(model: object, attr: string): void;
}

/** The one watcher of the process, if there is one. */
export const modelWatcher: { current: ModelWatcher | undefined } = { current: undefined };
