// Where the next page of a list of documents begins: behind the last one of the page before.

export interface Cursor {
  readonly updatedAt: number;
  readonly id: string;
}

export function writeCursor({ updatedAt, id }: Cursor): string {
  return `${updatedAt.toString(36)}.${id}`;
}

/** Undefined for a text that is no cursor: the list begins at its start. */
export function readCursor(text: string | undefined): Cursor | undefined {
  const [, time, id] = /^([0-9a-z]{1,11})\.([0-9A-Za-z]{22})$/.exec(text ?? "") ?? [];
  return time === undefined || id === undefined ? undefined : { updatedAt: Number.parseInt(time, 36), id };
}
