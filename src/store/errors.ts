// The errors of stores that have the same text wherever the records are.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";

export function nameTaken(what: "user" | "document", name: string): PlotctlError {
  return new PlotctlError("NAME_TAKEN", `There is a ${what} named ${show(name)} already.`, {
    hint: "Upper and lower case do not distinguish names.",
  });
}

export function unknownUser(user: string): PlotctlError {
  return new PlotctlError("UNKNOWN_USER", `There is no user ${show(user)}.`);
}

export function unknownDocument(id: string): PlotctlError {
  return new PlotctlError("UNKNOWN_DOCUMENT", `There is no document ${show(id)}.`);
}

export function lastAdmin(name: string): PlotctlError {
  return new PlotctlError("LAST_ADMIN", `${show(name)} is the last enabled user of the group admin.`, {
    hint: "Add another one to the group first.",
  });
}

export function ownsDocuments(name: string, count: number): PlotctlError {
  const documents = count === 1 ? "a document" : `${count} documents`;
  return new PlotctlError("USER_OWNS_DOCUMENTS", `${show(name)} owns ${documents}.`, {
    hint: "Delete them with the user (--with-documents), or give them to another one (--give-to NAME).",
  });
}

export function missingPatches(document: string, rev: number): PlotctlError {
  return new PlotctlError(
    "STORE_DAMAGED",
    `The history of the document ${show(document)} is incomplete behind revision ${rev}.`,
  );
}

export function tooOld(place: string): PlotctlError {
  return new PlotctlError("STORE_TOO_OLD", `The store ${place} is empty, or has the form of an older version.`, {
    hint: "Run plotctl store migrate, or start the server, which does it too.",
  });
}
