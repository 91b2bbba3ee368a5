// plotctl users: the users of a store.
import { PlotctlError } from "../../base/errors.js";
import { hashPassword, passwordFault } from "../../server/auth/password-hash.js";
import type { Store } from "../../store/contract.js";
import { ADMIN_GROUP, type OwnedDocuments, type StoredUser } from "../../store/contract/users.js";
import { unknownUser } from "../../store/errors.js";
import { actionsCommand } from "../actions.js";
import { askPassword } from "../ask-password.js";
import type { Call } from "../command.js";
import type { Effects } from "../effects.js";
import { listFlag, switchFlag, textFlag, UsageError } from "../flags.js";
import { printRows, timeText, withStore } from "../store-of.js";

export const users = actionsCommand(
  "users",
  {
    add: { run: add, arguments: ["NAME"], options: ["admin", "groups", "display", "email", "no-password"] },
    remove: { run: remove, arguments: ["NAME"], options: ["with-documents", "give-to"] },
    list: { run: list, arguments: [], options: ["json"] },
    groups: { run: groups, arguments: ["NAME"], options: ["add", "remove"] },
    password: { run: password, arguments: ["NAME"], options: [] },
    disable: { run: (call, effects) => setDisabled(call, effects, true), arguments: ["NAME"], options: [] },
    enable: { run: (call, effects) => setDisabled(call, effects, false), arguments: ["NAME"], options: [] },
  },
  ["store"],
);

async function add(call: Call, effects: Effects): Promise<number> {
  const { given } = call;
  const [name = ""] = call.files;
  const named = groupsOf(textFlag(given, "groups") ?? "");
  const all = [...new Set([...named, ...(switchFlag(given, "admin") ? [ADMIN_GROUP] : [])])];
  return withStore(call, effects, async (store) => {
    // Before the password is asked for.
    if ((await store.users.named(name)) !== undefined)
      throw new PlotctlError("NAME_TAKEN", `There is a user named ${JSON.stringify(name)} already.`);
    const hash = switchFlag(given, "no-password") ? undefined : await askForHash();
    const display = textFlag(given, "display");
    const user = await store.users.add({ name, display, email: textFlag(given, "email"), groups: all, password: hash });
    await store.audit.note({ action: "user.add", subject: user.id, detail: { name: user.name, groups: all } });
    effects.stderr(`Added ${user.name}${all.length === 0 ? "" : ` (${all.join(", ")})`} to ${store.place}\n`);
    return 0;
  });
}

async function remove(call: Call, effects: Effects): Promise<number> {
  const heir = textFlag(call.given, "give-to");
  const withDocuments = switchFlag(call.given, "with-documents");
  if (heir !== undefined && withDocuments) throw new UsageError("Give either --give-to or --with-documents.");
  return withUser(call, effects, async (store, user) => {
    const giveTo = heir === undefined ? undefined : (await namedUser(store, heir)).id;
    const documents: OwnedDocuments = giveTo === undefined ? (withDocuments ? "delete" : "keep-user") : { giveTo };
    await store.users.remove(user.id, documents);
    await store.audit.note({ action: "user.remove", subject: user.id, detail: { name: user.name } });
    effects.stderr(`Removed ${user.name}\n`);
  });
}

async function list(call: Call, effects: Effects): Promise<number> {
  return withStore(call, effects, async (store) => {
    const rows: Record<string, unknown>[] = [];
    let page: StoredUser[] = [];
    do {
      page = await store.users.list({ after: page.at(-1)?.name });
      rows.push(...page.map(rowOf));
    } while (page.length > 0);
    printRows(rows, { json: switchFlag(call.given, "json"), ...effects });
    return 0;
  });
}

function rowOf({ name, display, email, groups: all, isDisabled, createdAt }: StoredUser): Record<string, unknown> {
  return { name, display, email: email ?? null, groups: all, disabled: isDisabled, created: timeText(createdAt) };
}

async function groups(call: Call, effects: Effects): Promise<number> {
  const flags = (name: string): string[] => (listFlag(call.given, name) ?? []).flatMap(groupsOf);
  const [added, removed] = [flags("add"), flags("remove")];
  return withUser(call, effects, async (store, user) => {
    const all = [...new Set([...user.groups, ...added])].filter((group) => !removed.includes(group));
    if (added.length + removed.length > 0) {
      await store.users.change(user.id, { groups: all });
      await store.audit.note({ action: "user.groups", subject: user.id, detail: { name: user.name, groups: all } });
    }
    for (const group of all) effects.stdout(`${group}\n`);
  });
}

async function password(call: Call, effects: Effects): Promise<number> {
  return withUser(call, effects, async (store, user) => {
    await store.users.change(user.id, { password: await askForHash() });
    await store.audit.note({ action: "user.password", subject: user.id, detail: { name: user.name } });
    effects.stderr(`Changed the password of ${user.name}, and ended all sign-ins\n`);
  });
}

async function setDisabled(call: Call, effects: Effects, isDisabled: boolean): Promise<number> {
  return withUser(call, effects, async (store, user) => {
    await store.users.change(user.id, { isDisabled });
    const action = isDisabled ? "user.disable" : "user.enable";
    await store.audit.note({ action, subject: user.id, detail: { name: user.name } });
    effects.stderr(`${isDisabled ? "Disabled" : "Enabled"} ${user.name}\n`);
  });
}

async function withUser(
  call: Call,
  effects: Effects,
  run: (store: Store, user: StoredUser) => Promise<void>,
): Promise<number> {
  return withStore(call, effects, async (store) => {
    await run(store, await namedUser(store, call.files[0] ?? ""));
    return 0;
  });
}

/** Rejects with PlotctlError UNKNOWN_USER. */
export async function namedUser(store: Store, name: string): Promise<StoredUser> {
  const user = await store.users.named(name);
  if (user === undefined) throw unknownUser(name);
  return user;
}

function groupsOf(text: string): string[] {
  const all = text.split(",").filter((group) => group !== "");
  if (all.some((group) => /[:\p{Cc}\s]/u.test(group)))
    throw new UsageError("Groups are names without spaces and colons, separated by commas.");
  return all;
}

async function askForHash(): Promise<string> {
  const secret = await askPassword({ input: process.stdin, output: process.stderr });
  const fault = passwordFault(secret);
  if (fault !== undefined) throw new PlotctlError("USAGE", fault);
  return hashPassword(secret);
}
