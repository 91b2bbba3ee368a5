// Remembers what is open: the same input with the same options is opened once per process. Arrays are not kept alive by it;
// data of files and databases stays open until it is closed.
import { withoutDocument } from "../../document/current.js";
import { Data } from "../data.js";
import type { Matrix } from "../matrix.js";
import type { Input, InputOptions } from "./input.js";
import type { MatrixInput } from "./matrix.js";

/** By options. */
type Opened<T> = Map<string, Promise<T>>;

const ofObjects = new WeakMap<object, Opened<Data<never>>>();
const ofNames = new Map<string, Opened<Data<never>>>();
const matricesOfArrays = new WeakMap<object, Opened<Matrix>>();
const matricesOfFiles = new Map<string, Opened<Matrix>>();

/** Opens an input once per options, and again after it was closed or has failed. What is open is looked at again. */
export function openOnce(input: Input, options: InputOptions): Promise<Data<never>> {
  const { key } = input;
  const opened = typeof key === "string" ? entryOf(ofNames, key) : entryOf(ofObjects, key);
  const name = JSON.stringify(options);
  const found = opened.get(name);
  if (found !== undefined) {
    return withoutDocument(async () => {
      const isNew = (await input.renew?.(options)) ?? false;
      const data = await found;
      if ((await data.look()) || !isNew) return data;
      // What was read whole does not change; who has it keeps it.
      if (opened.get(name) === found) opened.delete(name);
      return openOnce(input, options);
    });
  }
  const forget = (): void => {
    if (opened.get(name) === opening) opened.delete(name);
  };
  const start = async (): Promise<Data<never>> => new Data<never>(await input.open(options), forget);
  // What all sessions share must not keep the document of the session that opened it first.
  const opening = withoutDocument(start);
  opened.set(name, opening);
  void withoutDocument(() => opening.catch(forget));
  return opening;
}

/** Opens a matrix once, and again after it was closed or has failed. */
export function openMatrixOnce(input: MatrixInput): Promise<Matrix> {
  const { key, name } = input;
  const opened = typeof key === "string" ? entryOf(matricesOfFiles, key) : entryOf(matricesOfArrays, key);
  const found = opened.get(name);
  if (found !== undefined) return found;
  const forget = (): void => {
    if (opened.get(name) === opening) opened.delete(name);
  };
  const opening = withoutDocument(() => input.open(forget));
  opened.set(name, opening);
  void withoutDocument(() => opening.catch(forget));
  return opening;
}

function entryOf<K, T>(
  all: { get(key: K): Opened<T> | undefined; set(key: K, opened: Opened<T>): unknown },
  key: K,
): Opened<T> {
  const found = all.get(key) ?? new Map<string, Promise<T>>();
  all.set(key, found);
  return found;
}
