// plotctl keys: the API keys of a store, and the keys that this user has saved to publish with.
import { PlotctlError } from "../../base/errors.js";
import { newApiKey } from "../../store/api-key-text.js";
import { KEY_RIGHTS } from "../../store/contract/api-keys.js";
import { serverAddress } from "../../client/publishing/api.js";
import { checkKey, saveKey } from "../../client/publishing/saved-keys.js";
import { actionsCommand } from "../actions.js";
import { askSecret } from "../ask-password.js";
import type { Terminal } from "../ask-template.js";
import type { Call } from "../command.js";
import type { Effects } from "../effects.js";
import { switchFlag, textFlag, UsageError, wordFlag } from "../flags.js";
import { printRows, timeText, withStore } from "../store-of.js";
import { namedUser } from "./users.js";

const DAY_MS = 24 * 3_600_000;

export const keys = actionsCommand(
  "keys",
  {
    add: { run: add, arguments: ["USER"], options: ["name", "right", "days"] },
    remove: { run: remove, arguments: ["KEY"], options: [] },
    list: { run: list, arguments: ["[USER]"], options: ["json"] },
    save: { run: (call, effects) => save(call, effects), arguments: [], options: ["server"] },
  },
  ["store"],
);

async function add(call: Call, effects: Effects): Promise<number> {
  const { given } = call;
  const right = wordFlag(given, "right", KEY_RIGHTS) ?? "read";
  const expiresAt = expiryOf(textFlag(given, "days") ?? "365");
  return withStore(call, effects, async (store) => {
    const { id, name } = await namedUser(store, call.files[0] ?? "");
    const { text, publicPart, hash } = newApiKey();
    await store.keys.add({ publicPart, hash, userId: id, name: textFlag(given, "name") ?? "", right, expiresAt });
    await store.audit.note({ action: "key.add", subject: publicPart, detail: { user: name, right } });
    effects.stdout(`${text}\n`);
    const end = expiresAt === undefined ? "does not expire" : `expires on ${timeText(expiresAt)?.slice(0, 10)}`;
    effects.stderr(`The key of ${name} (${right}) ${end}. It is not shown again: keep it in PLOTCTL_API_KEY.\n`);
    return 0;
  });
}

function expiryOf(text: string): number | undefined {
  if (text === "never") return undefined;
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new UsageError(`--days: expected a whole number or never, got ${text}.`);
  return Date.now() + Number(text) * DAY_MS;
}

async function remove(call: Call, effects: Effects): Promise<number> {
  // The whole key is accepted too, but its secret is not needed.
  const publicPart = /^(?:pk_)?([0-9A-Za-z]{8})(?:_|$)/.exec(call.files[0] ?? "")?.[1] ?? "";
  return withStore(call, effects, async (store) => {
    if (!(await store.keys.remove(publicPart)))
      throw new PlotctlError("UNKNOWN_KEY", "There is no such key.", { hint: "plotctl keys list shows the keys." });
    await store.audit.note({ action: "key.remove", subject: publicPart });
    effects.stderr(`Removed pk_${publicPart}\n`);
    return 0;
  });
}

/** The key comes from the input, since other users can read command lines. */
export async function save(
  { given }: Pick<Call, "given">,
  { env, stderr }: Effects,
  terminal: Terminal = { input: process.stdin, output: process.stderr },
): Promise<number> {
  const url = serverAddress(textFlag(given, "server"), env);
  const key = checkKey((await askSecret("API key: ", terminal)).trim(), "The input");
  const file = await saveKey(url, key, env);
  stderr(`Saved the key for ${new URL(url).origin} in ${file}\n`);
  return 0;
}

async function list(call: Call, effects: Effects): Promise<number> {
  return withStore(call, effects, async (store) => {
    const [user] = call.files;
    const owner = user === undefined ? undefined : await namedUser(store, user);
    const rows: Record<string, unknown>[] = [];
    for (const key of await store.keys.list(owner?.id)) {
      const of = owner ?? (await store.users.find(key.userId));
      const times = { expires: timeText(key.expiresAt), used: timeText(key.usedAt), created: timeText(key.createdAt) };
      rows.push({ key: `pk_${key.publicPart}`, user: of?.name ?? "", name: key.name, right: key.right, ...times });
    }
    printRows(rows, { json: switchFlag(call.given, "json"), ...effects });
    return 0;
  });
}
