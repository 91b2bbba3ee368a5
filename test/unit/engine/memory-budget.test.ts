import { AnswerCache } from "../../../src/engine/answer-cache.js";
import { Lru } from "../../../src/engine/lru.js";
import { MemoryBudget } from "../../../src/engine/memory-budget.js";

describe("a budget that caches share", () => {
  const cacheIn = (budget: MemoryBudget): Lru<string, string> => new Lru<string, string>(budget);

  it("evicts the value that was used least recently, whichever cache has it", () => {
    const budget = new MemoryBudget(30);
    const [one, other] = [cacheIn(budget), cacheIn(budget)];
    one.set("a", "A", { bytes: 10 });
    other.set("b", "B", { bytes: 10 });
    one.set("c", "C", { bytes: 10 });
    expect(one.get("a")).toBe("A");
    other.set("d", "D", { bytes: 10 });
    expect([one.get("a"), other.get("b"), one.get("c"), other.get("d")]).toEqual(["A", undefined, "C", "D"]);
  });

  it("has room again for what was replaced, cleared or evicted", () => {
    const budget = new MemoryBudget(30);
    const [one, other] = [cacheIn(budget), cacheIn(budget)];
    one.set("a", "A", { bytes: 20 });
    one.set("a", "AA", { bytes: 10 });
    other.set("b", "B", { bytes: 20 });
    expect([one.get("a"), other.get("b")]).toEqual(["AA", "B"]);
    one.clear();
    other.set("c", "C", { bytes: 10 });
    expect([other.get("b"), other.get("c")]).toEqual(["B", "C"]);
  });

  it("says which values it evicts, and not those that their cache removes", () => {
    const budget = new MemoryBudget(10);
    const cache = cacheIn(budget);
    const evicted: string[] = [];
    const add = (name: string): void => cache.set(name, name, { bytes: 10, evicted: () => void evicted.push(name) });
    add("a");
    add("b");
    cache.clear();
    add("c");
    expect(evicted).toEqual(["a"]);
  });

  it("takes more once it is raised, and never less", () => {
    const budget = new MemoryBudget(10);
    const cache = cacheIn(budget);
    budget.raise(20);
    budget.raise(5);
    cache.set("a", "A", { bytes: 10 });
    cache.set("b", "B", { bytes: 10 });
    expect([cache.get("a"), cache.get("b")]).toEqual(["A", "B"]);
  });

  it("is shared by the answers of several engines", async () => {
    const budget = new MemoryBudget(20);
    const caches = [1, 2].map(() => new AnswerCache<string>(() => 10, budget)) as [
      AnswerCache<string>,
      AnswerCache<string>,
    ];
    let asked = 0;
    const ask = async (cache: AnswerCache<string>, key: string): Promise<string> =>
      cache.get(key, async () => {
        asked++;
        return key;
      });
    await ask(caches[0], "a");
    await ask(caches[1], "b");
    await ask(caches[0], "a");
    await ask(caches[1], "c");
    expect(asked).toBe(3);
    await ask(caches[0], "a");
    expect(asked).toBe(3);
    await ask(caches[1], "b");
    expect(asked).toBe(4);
    caches[1].clear();
    await ask(caches[0], "d");
    await ask(caches[0], "a");
    expect(asked).toBe(5);
  });
});
