/** Group commit: while transactions are under way, the next arrivals gather; each is answered after its commit. */
import "server-only";

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly size: number;
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: unknown) => void;
}

export interface GroupCommit<Item, Result> {
  /** Resolves after the commit that holds the item. */
  add(item: Item, size: number): Promise<Result>;
  /** Resolves when everything added so far is answered. */
  drain(): Promise<void>;
}

/**
 * `commit` answers each item, in order; when it fails, every item of the group does. `most` bounds the sizes in a group,
 * `abreast` the groups under way at once.
 */
export function openGroupCommit<Item, Result>(
  commit: (items: readonly Item[]) => Promise<readonly Result[]>,
  most: number,
  abreast = 1,
): GroupCommit<Item, Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let running = 0;
  const drained: (() => void)[] = [];

  function takeGroup(): Waiting<Item, Result>[] {
    let size = 0;
    let count = 0;
    while (count < waiting.length && (count === 0 || size + (waiting[count]?.size ?? 0) <= most)) {
      size += waiting[count]?.size ?? 0;
      count++;
    }
    const group = waiting.slice(0, count);
    waiting = waiting.slice(count);
    return group;
  }

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const group = takeGroup();
      try {
        const results = await commit(group.map(({ item }) => item));
        group.forEach(({ resolve }, i) => {
          resolve(results[i] as Result);
        });
      } catch (thrown) {
        for (const { reject } of group) reject(thrown);
      }
    }
    running--;
    if (running === 0) for (const done of drained.splice(0)) done();
  }

  return {
    add: (item, size) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, size, resolve, reject });
        // A turn of the loop later, so that requests read together are committed together.
        if (running >= abreast) return;
        running++;
        setImmediate(run);
      }),
    drain: async () => {
      if (running > 0) await new Promise<void>((done) => drained.push(done));
    },
  };
}
