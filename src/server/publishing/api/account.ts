// The operations of users on their own accounts: what is known of them, their keys and sign-ins.
import { newApiKey } from "../../../store/api-key-text.js";
import type { ApiKeyRecord } from "../../../store/contract/api-keys.js";
import type { StoredUser } from "../../../store/contract/users.js";
import { HttpError } from "../../http-error.js";
import { changeProfile, signUp } from "../profile.js";
import { expiryOf, timeOrNull, timeText } from "./document-answer.js";
import { openOperation, operation, type AccountCall, type Operation } from "./operation.js";
import {
  keyAddress,
  keyBody,
  keyForm,
  keyList,
  meForm,
  profileBody,
  signInList,
  signUpBody,
  userForm,
  type KeyForm,
  type UserForm,
} from "./schemas.js";

const me = operation({
  id: "showMe",
  method: "GET",
  path: "/me",
  summary: "The caller, with what is used of the quota",
  for: "users",
  keyRight: "read",
  answers: { 200: { description: "The caller", schema: meForm } },
  answer: (call) => answerMe(call.account, call),
});

const changeMe = operation({
  id: "changeMe",
  method: "PATCH",
  path: "/me",
  summary: "Changes what is known of the caller, or the password",
  for: "users",
  keyRight: "admin",
  body: profileBody,
  answers: {
    200: { description: "The caller as they are now", schema: meForm },
    403: { description: "The old password is wrong, or there is none" },
  },
  async answer(call) {
    const { account, body, ctx, parts } = call;
    const { identity, request } = ctx.state;
    const changed = await changeProfile(account, body, { request, signInId: identity.signInId, parts });
    return answerMe({ ...changed, groups: account.groups }, call);
  },
});

const listSignIns = operation({
  id: "listSignIns",
  method: "GET",
  path: "/me/sign-ins",
  summary: "Where the caller is signed in; empty where sign-ins are kept in memory",
  for: "users",
  keyRight: "admin",
  answers: { 200: { description: "The sign-ins, the latest first", schema: signInList } },
  async answer({ account, ctx, parts }) {
    const { signInId } = ctx.state.identity;
    const all = await parts.published.store.signIns.listOf(account.id);
    const sign_ins = all.map(({ hash, agent, createdAt, seenAt }) => {
      return {
        id: hash,
        agent,
        current: hash === signInId,
        created_at: timeText(createdAt),
        seen_at: timeText(seenAt),
      };
    });
    return { status: 200, body: { sign_ins } };
  },
});

const endSignIn = operation({
  id: "endSignIn",
  method: "DELETE",
  path: "/me/sign-ins/:id",
  summary: "Ends a sign-in of the caller",
  for: "users",
  keyRight: "admin",
  params: keyAddress,
  answers: { 204: { description: "It has ended" }, 404: { description: "There is no such sign-in" } },
  async answer({ account, params: { id }, parts }) {
    const { audit, signIns } = parts.published.store;
    const signIn = await signIns.get(id);
    if (signIn?.userId !== account.id || !(await signIns.end(id)))
      throw new HttpError(404, "There is no such sign-in.");
    await audit.note({ userId: account.id, action: "sign-in.end", subject: account.id });
    return { status: 204 };
  },
});

const listKeys = operation({
  id: "listKeys",
  method: "GET",
  path: "/keys",
  summary: "The API keys of the caller",
  for: "users",
  keyRight: "admin",
  answers: { 200: { description: "The keys, the latest first", schema: keyList } },
  async answer({ account, parts }) {
    return { status: 200, body: { keys: (await parts.published.store.keys.list(account.id)).map(showKey) } };
  },
});

/** More keys than anybody names; each is one row. */
const MAX_KEYS = 100;

const addKey = operation({
  id: "addKey",
  method: "POST",
  path: "/keys",
  summary: "Makes an API key of the caller",
  for: "users",
  keyRight: "admin",
  body: keyBody,
  answers: {
    201: { description: "The key, which is shown only now", schema: keyForm },
    403: { description: "The caller has too many keys" },
  },
  async answer({ account, body, parts }) {
    const { audit, keys } = parts.published.store;
    const { length: used } = await keys.list(account.id);
    if (used >= MAX_KEYS)
      throw new HttpError(403, `A user may have ${MAX_KEYS} keys.`, {
        code: "OVER_QUOTA",
        details: { used, allowed: MAX_KEYS },
      });
    const { text, publicPart, hash } = newApiKey();
    const expiresAt = expiryOf(body.expires_at, parts) ?? undefined;
    const { name = "", right } = body;
    const key = await keys.add({ publicPart, hash, userId: account.id, name, right, expiresAt });
    await audit.note({ userId: account.id, action: "key.add", subject: publicPart, detail: { name, right } });
    return { status: 201, body: { ...showKey(key), key: text } };
  },
});

const removeKey = operation({
  id: "removeKey",
  method: "DELETE",
  path: "/keys/:id",
  summary: "Revokes an API key of the caller",
  for: "users",
  keyRight: "admin",
  params: keyAddress,
  answers: { 204: { description: "It is revoked" }, 404: { description: "The caller has no such key" } },
  async answer({ account, params: { id }, parts }) {
    const { audit, keys } = parts.published.store;
    if (!(await keys.remove(id, account.id)))
      throw new HttpError(404, "There is no such key.", { code: "UNKNOWN_KEY" });
    await audit.note({ userId: account.id, action: "key.remove", subject: id });
    return { status: 204 };
  },
});

const register = openOperation({
  id: "signUp",
  method: "POST",
  path: "/sign-up",
  summary: "Adds a user who signs up, where the server lets users do that (--sign-up)",
  keyRight: "admin",
  body: signUpBody,
  answers: {
    201: { description: "The user", schema: userForm },
    404: { description: "Users cannot sign up here" },
    409: { description: "The name is taken" },
  },
  async answer({ body, ctx, parts }) {
    return { status: 201, body: showUser(await signUp(body, ctx.state.request, parts)) };
  },
});

export const ACCOUNT_OPERATIONS: readonly Operation[] = [
  me,
  changeMe,
  listSignIns,
  endSignIn,
  listKeys,
  addKey,
  removeKey,
  register,
];

async function answerMe(account: StoredUser, { parts, reader }: AccountCall<unknown, unknown, unknown>) {
  const { settings, published } = parts;
  const { quotaDocuments: documents, quotaBytes: bytes } = settings.publishing;
  const usage = await published.store.documents.usageOf(account.id);
  const body = { ...showUser(account), usage, quota: { documents, bytes }, key_right: reader.keyRight ?? null };
  return { status: 200, body };
}

export function showUser(user: StoredUser): UserForm {
  const { name, display, email = null, groups, isDisabled, hasPassword, createdAt } = user;
  return {
    name,
    display,
    email,
    groups: [...groups],
    disabled: isDisabled,
    has_password: hasPassword,
    created_at: timeText(createdAt),
  };
}

function showKey({ publicPart, name, right, createdAt, usedAt, expiresAt }: ApiKeyRecord): KeyForm {
  return {
    id: publicPart,
    name,
    right,
    created_at: timeText(createdAt),
    used_at: timeOrNull(usedAt),
    expires_at: timeOrNull(expiresAt),
  };
}
