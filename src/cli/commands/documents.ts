// plotctl documents: the published documents of a server, by its HTTP API.
import { documentPath, PublishingApi } from "../../client/publishing/api.js";
import { ownerOf, type DocumentAnswer } from "../../client/publishing/publish.js";
import { actionsCommand, type Action } from "../actions.js";
import type { Call } from "../command.js";
import type { Effects } from "../effects.js";
import { switchFlag, textFlag, UsageError, wordFlag } from "../flags.js";
import { documentAddress } from "../publish/address.js";
import { printRows } from "../store-of.js";

const DAY_MS = 24 * 3_600_000;
const RIGHTS = ["read", "write"] as const;

type Row = Readonly<Record<string, unknown>>;

/** A document that an action names, and what was asked of it. */
interface Asked {
  readonly api: PublishingApi;
  readonly owner: string;
  readonly name: string;
  /** In the API. */
  readonly path: string;
  readonly call: Call;
  readonly effects: Effects;
}

export const documents = actionsCommand(
  "documents",
  {
    list: { run: list, arguments: [], options: ["owner", "search", "deleted"] },
    show: ofDocument(show),
    open: ofDocument(open),
    rename: ofDocument(rename, { arguments: ["DOCUMENT", "NAME"] }),
    delete: ofDocument(remove),
    undelete: ofDocument(undelete),
    revisions: ofDocument(revisions),
    share: ofDocument(share, { options: ["days", "list", "revoke"] }),
    grant: ofDocument(grant, { options: ["user", "group", "right", "withdraw"] }),
    ticket: ofDocument(ticket, { options: ["right"] }),
  },
  ["server", "json"],
);

function ofDocument(
  run: (asked: Asked) => Promise<void>,
  form: Partial<Pick<Action, "arguments" | "options">> = {},
): Action {
  return {
    arguments: ["DOCUMENT"],
    options: [],
    ...form,
    async run(call, effects) {
      const address = documentAddress(call.files[0] ?? "");
      const api = apiOf(call, effects);
      // The owner may be left out, and then the key says it.
      const owner = address.owner ?? (await ownerOf(api, address));
      const path = documentPath(owner, address.name);
      await run({ api, owner, name: address.name, path, call, effects });
      return 0;
    },
  };
}

function apiOf({ given }: Call, { env }: Effects): PublishingApi {
  return new PublishingApi({ url: textFlag(given, "server"), env });
}

async function list(call: Call, effects: Effects): Promise<number> {
  const api = apiOf(call, effects);
  const query = new URLSearchParams({ limit: "200" });
  for (const [field, flag] of [
    ["owner", "owner"],
    ["q", "search"],
  ] as const) {
    const text = textFlag(call.given, flag);
    if (text !== undefined) query.set(field, text);
  }
  if (switchFlag(call.given, "deleted")) query.set("deleted", "true");
  const found: DocumentAnswer[] = [];
  let next: string | null = "";
  while (next !== null) {
    if (next !== "") query.set("cursor", next);
    const page: { readonly documents: readonly DocumentAnswer[]; readonly next: string | null } = await api.call(
      "GET",
      `documents?${query}`,
      { what: "Listing documents" },
    );
    found.push(...page.documents);
    ({ next } = page);
  }
  print(found as unknown as Row[], { call, effects }, (document) => ({
    document: `${String(document.owner)}/${String(document.name)}`,
    title: document.title,
    kind: document.kind,
    visibility: document.visibility,
    revision: document.revision,
    bytes: document.bytes,
    updated: document.updated_at,
  }));
  return 0;
}

async function show({ api, path, call, effects }: Asked): Promise<void> {
  const found = await api.call<Row>("GET", path, { what: "Looking at the document" });
  if (switchFlag(call.given, "json")) return effects.stdout(`${JSON.stringify(found, undefined, 2)}\n`);
  const width = Math.max(...Object.keys(found).map((field) => field.length));
  for (const [field, value] of Object.entries(found))
    effects.stdout(
      `${field.padEnd(width)}  ${value === null || value === "" ? "-" : typeof value === "string" ? value : JSON.stringify(value)}\n`,
    );
}

async function open({ api, path, effects }: Asked): Promise<void> {
  const { url } = await api.call<DocumentAnswer>("GET", path, { what: "Opening the document" });
  effects.stdout(`${url}\n`);
  await effects.openBrowser(url, undefined);
}

async function rename({ api, path, owner, name, call, effects }: Asked): Promise<void> {
  const body = { name: call.files[1] };
  const renamed = await api.call<DocumentAnswer>("PATCH", path, { body, what: "Renaming the document" });
  effects.stderr(`${owner}/${name} is ${renamed.owner}/${renamed.name} now; the old address leads there for 30 days\n`);
  effects.stdout(`${renamed.url}\n`);
}

async function remove({ api, path, owner, name, effects }: Asked): Promise<void> {
  await api.call("DELETE", path, { what: "Deleting the document" });
  effects.stderr(`Deleted ${owner}/${name}; plotctl documents undelete ${owner}/${name} brings it back for 7 days\n`);
}

async function undelete({ api, path, owner, name, effects }: Asked): Promise<void> {
  const back = await api.call<DocumentAnswer>("POST", `${path}/undelete`, { what: "Bringing back the document" });
  effects.stderr(`${owner}/${name} is back\n`);
  effects.stdout(`${back.url}\n`);
}

async function revisions({ api, path, call, effects }: Asked): Promise<void> {
  const what = "Listing the revisions";
  const answer = await api.call<{ readonly revisions: Row[] }>("GET", `${path}/revisions`, { what });
  print(answer.revisions, { call, effects });
}

async function share({ api, path, call, effects }: Asked): Promise<void> {
  const { given } = call;
  const [days, revoked] = [textFlag(given, "days"), textFlag(given, "revoke")];
  if ([days, revoked, switchFlag(given, "list") || undefined].filter((each) => each !== undefined).length > 1)
    throw new UsageError("Give one of --days, --list and --revoke.");
  if (switchFlag(given, "list")) {
    const { shares } = await api.call<{ readonly shares: Row[] }>("GET", `${path}/shares`, { what: "Listing links" });
    return print(shares, { call, effects });
  }
  if (revoked !== undefined) {
    await api.call("DELETE", `${path}/shares/${encodeURIComponent(revoked)}`, { what: "Revoking the link" });
    return effects.stderr(`Revoked ${revoked}\n`);
  }
  const body = { expires_at: expiryOf(days) };
  const link = await api.call<{ readonly url: string; readonly id: string; readonly expires_at: string | null }>(
    "POST",
    `${path}/shares`,
    { body, what: "Making a link" },
  );
  const end = link.expires_at === null ? "does not expire" : `expires on ${link.expires_at.slice(0, 10)}`;
  effects.stderr(`The link ${end}. It is not shown again; share --revoke ${link.id} ends it\n`);
  effects.stdout(switchFlag(given, "json") ? `${JSON.stringify(link, undefined, 2)}\n` : `${link.url}\n`);
}

function expiryOf(days: string | undefined): string | null | undefined {
  if (days === undefined) return undefined;
  if (days === "never") return null;
  if (!/^[1-9]\d{0,2}$/.test(days)) throw new UsageError(`--days: expected 1 to 999 or never, got ${days}.`);
  return new Date(Date.now() + Number(days) * DAY_MS).toISOString();
}

async function grant({ api, path, call, effects }: Asked): Promise<void> {
  const { given } = call;
  const [user, group] = [textFlag(given, "user"), textFlag(given, "group")];
  const right = wordFlag(given, "right", RIGHTS);
  const isWithdrawn = switchFlag(given, "withdraw");
  if (user !== undefined && group !== undefined) throw new UsageError("Give either --user or --group.");
  if (right !== undefined && isWithdrawn) throw new UsageError("Give either --right or --withdraw.");
  const subject = user === undefined ? { group } : { user };
  if (user === undefined && group === undefined) {
    if (right !== undefined || isWithdrawn) throw new UsageError("Name whom it is for: --user or --group.");
    const { grants } = await api.call<{ readonly grants: Row[] }>("GET", `${path}/grants`, { what: "Listing grants" });
    return print(grants, { call, effects }, (each) => ({ user: each.user, group: each.group, right: each.right }));
  }
  const who = user ?? `the group ${group}`;
  if (isWithdrawn) {
    const query = new URLSearchParams(user === undefined ? { group: group ?? "" } : { user });
    await api.call("DELETE", `${path}/grants?${query}`, { what: "Withdrawing the grant" });
    return effects.stderr(`${who} has no grant any more\n`);
  }
  await api.call("POST", `${path}/grants`, { body: { ...subject, right: right ?? "read" }, what: "Granting" });
  effects.stderr(`${who} may ${right ?? "read"} it\n`);
}

async function ticket({ api, path, call, effects }: Asked): Promise<void> {
  const right = wordFlag(call.given, "right", RIGHTS) ?? "write";
  const made = await api.call<{ readonly session_id: string; readonly url: string; readonly expires_at: string }>(
    "POST",
    `${path}/tickets`,
    { body: { right }, what: "Asking for a ticket" },
  );
  if (switchFlag(call.given, "json")) return effects.stdout(`${JSON.stringify(made, undefined, 2)}\n`);
  effects.stderr(`Until ${made.expires_at} this session id opens ${made.url}\n`);
  effects.stdout(`${made.session_id}\n`);
}

/** As JSON whole, or as a table of what `columns` picks. */
function print(
  rows: readonly Row[],
  { call, effects }: Pick<Asked, "call" | "effects">,
  columns: (row: Row) => Row = (row) => row,
): void {
  const json = switchFlag(call.given, "json");
  printRows(json ? rows : rows.map(columns), { json, ...effects });
}
