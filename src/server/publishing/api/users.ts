// The operations of administrators on the users of the store.
import type { OwnedDocuments, StoredUser } from "../../../store/contract/users.js";
import { hashPassword } from "../../auth/password-hash.js";
import { HttpError } from "../../http-error.js";
import type { PublishingParts } from "../parts.js";
import { showUser } from "./account.js";
import { operation, type Operation } from "./operation.js";
import { newUserBody, removeUserQuery, userAddress, userChangeBody, userForm, userList, userQuery } from "./schemas.js";

const PAGE = 200;
const ADMINS_ONLY = { description: "The caller is not in the group admin" };
const UNKNOWN = { description: "There is no such user" };

const list = operation({
  id: "listUsers",
  method: "GET",
  path: "/users",
  summary: "The users of the server, by name",
  for: "admins",
  keyRight: "admin",
  query: userQuery,
  answers: { 200: { description: "A page of the list", schema: userList }, 403: ADMINS_ONLY },
  async answer({ parts, query }) {
    const users = await parts.published.store.users.list({ after: query.cursor, limit: PAGE });
    const next = users.length === PAGE ? (users.at(-1)?.name ?? null) : null;
    return { status: 200, body: { users: users.map(showUser), next } };
  },
});

const add = operation({
  id: "addUser",
  method: "POST",
  path: "/users",
  summary: "Adds a user",
  for: "admins",
  keyRight: "admin",
  body: newUserBody,
  answers: {
    201: { description: "The user", schema: userForm },
    403: ADMINS_ONLY,
    409: { description: "The name is taken" },
  },
  async answer({ account, body, parts }) {
    const { audit, users } = parts.published.store;
    const { name, display, email, groups, password } = body;
    const hash = password === undefined ? undefined : await hashPassword(password);
    const user = await users.add({ name, display, email: email ?? undefined, groups, password: hash });
    await audit.note({ userId: account.id, action: "user.add", subject: user.id, detail: { name: user.name, groups } });
    return { status: 201, body: showUser(user) };
  },
});

const show = operation({
  id: "showUser",
  method: "GET",
  path: "/users/:name",
  summary: "A user",
  for: "admins",
  keyRight: "admin",
  params: userAddress,
  answers: { 200: { description: "The user", schema: userForm }, 403: ADMINS_ONLY, 404: UNKNOWN },
  async answer({ params, parts }) {
    return { status: 200, body: showUser(await named(params.name, parts)) };
  },
});

const change = operation({
  id: "changeUser",
  method: "PATCH",
  path: "/users/:name",
  summary: "Changes a user: groups, password, whether they are disabled",
  for: "admins",
  keyRight: "admin",
  params: userAddress,
  body: userChangeBody,
  answers: {
    200: { description: "The user as they are now", schema: userForm },
    403: ADMINS_ONLY,
    404: UNKNOWN,
    409: { description: "No enabled user of the group admin would be left" },
  },
  async answer({ account, body, params, parts }) {
    const { audit, users } = parts.published.store;
    const user = await named(params.name, parts);
    const { display, email, groups, disabled, password } = body;
    const hash = typeof password === "string" ? await hashPassword(password) : password;
    const changed = await users.change(user.id, { display, email, groups, isDisabled: disabled, password: hash });
    if (changed === undefined) throw noUser();
    const detail = { changed: Object.keys(body), ...(groups !== undefined && { groups }) };
    await audit.note({ userId: account.id, action: "user.change", subject: user.id, detail });
    return { status: 200, body: showUser(changed) };
  },
});

const remove = operation({
  id: "removeUser",
  method: "DELETE",
  path: "/users/:name",
  summary: "Removes a user with sign-ins, keys and grants",
  for: "admins",
  keyRight: "admin",
  params: userAddress,
  query: removeUserQuery,
  answers: {
    204: { description: "The user is removed" },
    403: ADMINS_ONLY,
    404: UNKNOWN,
    409: { description: "The user owns documents, or is the last administrator" },
  },
  async answer({ account, params, parts, query }) {
    const { audit, users } = parts.published.store;
    const user = await named(params.name, parts);
    if (query.documents !== undefined && query.give_to !== undefined)
      throw new HttpError(400, "Give either documents or give_to, not both.", { code: "INVALID_REQUEST" });
    const heir = query.give_to === undefined ? undefined : await named(query.give_to, parts);
    const documents: OwnedDocuments =
      heir !== undefined ? { giveTo: heir.id } : query.documents === "delete" ? "delete" : "keep-user";
    if (!(await users.remove(user.id, documents))) throw noUser();
    await audit.note({ userId: account.id, action: "user.remove", subject: user.id, detail: { name: user.name } });
    return { status: 204 };
  },
});

export const USER_OPERATIONS: readonly Operation[] = [list, add, show, change, remove];

async function named(name: string, { published }: PublishingParts): Promise<StoredUser> {
  const user = await published.store.users.named(name);
  if (user === undefined) throw noUser();
  return user;
}

function noUser(): HttpError {
  return new HttpError(404, "There is no such user.", { code: "UNKNOWN_USER" });
}
