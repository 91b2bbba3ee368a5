// Touches as plain values, for a session that continues in another process. Clients are named by their connections there.
import type { Reader } from "./readers.js";
import type { TouchRecord } from "./resume-state.js";
import type { Touch } from "./touch-list.js";

/** Undefined for a message with buffers, which are no plain values. */
export function recordOf({ seq, subject, setter, only, made, isReturn, message }: Touch): TouchRecord | undefined {
  if (message !== undefined && message.buffers.length > 0) return undefined;
  return {
    seq,
    subject,
    ...(setter === undefined ? {} : { setter: setter.connection }),
    ...(only === undefined ? {} : { only: only.connection }),
    ...(made.length === 0 ? {} : { made }),
    ...(isReturn ? { isReturn } : {}),
    ...(message === undefined ? {} : { message: message.json }),
  };
}

/** Undefined for what only a client got that does not come back. */
export function touchFrom(record: TouchRecord, find: (connection: string) => Reader | undefined): Touch | undefined {
  const { seq, subject, setter, only, made = [], isReturn = false, message } = record;
  const onlyReader = only === undefined ? undefined : find(only);
  if (only !== undefined && onlyReader === undefined) return undefined;
  return {
    seq,
    subject,
    setter: setter === undefined ? undefined : find(setter),
    only: onlyReader,
    made,
    isReturn,
    ...(message === undefined ? {} : { message: { json: message, buffers: [] } }),
  };
}
