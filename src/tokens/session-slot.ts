// Which process of a server owns a session, where several serve one port: its slot, by the hash of its id. So ids look the same
// for any number of processes, and ids that others choose have an owner too. All tickets of a document lead to one process.
import { createHash } from "node:crypto";

const TICKET_OF = /^d~[^~.]*/;

/** Whether a session id has the form of a ticket: it is for a published document, never for a session of an app. */
export function isTicket(sessionId: string): boolean {
  return sessionId.startsWith("d~");
}

/**
 * The slot of a session's id, or of another key, among `count`. A signature behind the dot of an id does not count, and of a
 * ticket only the document.
 */
export function slotOf(key: string, count: number): number {
  const [unsigned = ""] = TICKET_OF.exec(key) ?? key.split(".", 1);
  return createHash("sha256").update(unsigned).digest().readUInt32BE(0) % count;
}
