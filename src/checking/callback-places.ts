// Where the functions of an app stand in its files. The engine knows it of each function, and gives it to debuggers.
import { Session } from "node:inspector";
import { authorFrame } from "../application/loader/explain-error.js";

/** How many functions within functions are looked at: `latest(…)` holds the author's one. */
const MAX_DEPTH = 3;

/** The place of each function in the author's files, `app.ts:3:5`; undefined for one that is not theirs. */
export function placesOf(functions: readonly Callback[]): (string | undefined)[] {
  const session = new Session();
  const scripts = new Map<string, string>();
  const contexts: number[] = [];
  session.connect();
  try {
    session.on("Debugger.scriptParsed", ({ params: { scriptId, url } }) => scripts.set(scriptId, url));
    session.on("Runtime.executionContextCreated", ({ params: { context } }) => contexts.push(context.id));
    post(session, "Debugger.enable", {});
    post(session, "Runtime.enable", {});
    return functions.map((each) => {
      const objectId = objectIdOf(each, { session, contexts });
      return placeOf(objectId, { session, scripts, depth: MAX_DEPTH });
    });
  } finally {
    session.disconnect();
  }
}

type Callback = (...args: never[]) => unknown;

interface Search {
  readonly session: Session;
  readonly scripts: ReadonlyMap<string, string>;
  readonly depth: number;
}

interface RemoteValue {
  readonly type?: string;
  readonly objectId?: string;
  readonly value?: unknown;
}

interface Properties {
  readonly result: readonly { readonly name: string; readonly value?: RemoteValue }[];
  readonly internalProperties?: readonly { readonly name: string; readonly value?: RemoteValue }[];
}

interface Location {
  readonly scriptId: string;
  readonly lineNumber: number;
  readonly columnNumber: number;
}

/** That of the function, or of the first one in its closure that has one. */
function placeOf(objectId: string | undefined, search: Search): string | undefined {
  if (objectId === undefined || search.depth === 0) return undefined;
  const { session, scripts, depth } = search;
  const internal = new Map(propertiesOf(session, objectId).internalProperties?.map(({ name, value }) => [name, value]));
  const location = internal.get("[[FunctionLocation]]")?.value as Location | undefined;
  const url = location && scripts.get(location.scriptId);
  const own =
    location && url ? authorFrame(`at ${url}:${location.lineNumber + 1}:${location.columnNumber + 1}`) : undefined;
  return own ?? firstHeld(internal.get("[[Scopes]]")?.objectId, { ...search, depth: depth - 1 });
}

/** The first scope is the function's closure. */
function firstHeld(scopesId: string | undefined, search: Search): string | undefined {
  if (scopesId === undefined) return undefined;
  const { session } = search;
  const closureId = propertiesOf(session, scopesId).result.find(({ name }) => name === "0")?.value?.objectId;
  const held = closureId === undefined ? [] : propertiesOf(session, closureId).result;
  for (const { value } of held) {
    const place = value?.type === "function" ? placeOf(value.objectId, search) : undefined;
    if (place !== undefined) return place;
  }
  return undefined;
}

function propertiesOf(session: Session, objectId: string): Properties {
  return post<Properties>(session, "Runtime.getProperties", { objectId, ownProperties: true }) ?? { result: [] };
}

/** By way of a global name, since a session of the inspector evaluates only text, in one of several worlds of globals. */
function objectIdOf(
  callback: Callback,
  { session, contexts }: { readonly session: Session; readonly contexts: readonly number[] },
): string | undefined {
  const name = "plotctl: the function that is looked for";
  const globals = globalThis as Record<string, unknown>;
  globals[name] = callback;
  try {
    for (const contextId of contexts) {
      const expression = `globalThis[${JSON.stringify(name)}]`;
      const answer = post<{ result: RemoteValue }>(session, "Runtime.evaluate", { expression, contextId });
      if (answer?.result.objectId !== undefined) return answer.result.objectId;
    }
    return undefined;
  } finally {
    delete globals[name];
  }
}

/** A session of the same thread calls back before `post` returns. */
function post<T>(session: Session, method: string, params: object): T | undefined {
  let answer: T | undefined;
  session.post(method, params, (error, result) => (answer = error === null ? (result as T) : undefined));
  return answer;
}
