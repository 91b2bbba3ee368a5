// Which process of a server owns a session, where several serve one port: its slot, by the hash of its id. So ids look the same
// for any number of processes, and ids that others choose have an owner too.
import { createHash } from "node:crypto";

/** The slot of a session's id, or of another key, among `count`. A signature behind the dot of an id does not count. */
export function slotOf(key: string, count: number): number {
  const [unsigned = ""] = key.split(".", 1);
  return createHash("sha256").update(unsigned).digest().readUInt32BE(0) % count;
}
