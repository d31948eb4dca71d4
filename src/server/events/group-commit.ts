/** Group commit: while one transaction is under way, the next arrivals gather; each is answered after its commit. */
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
  /** Items not yet committed. */
  depth(): number;
  /** Resolves when everything added so far is answered. */
  drain(): Promise<void>;
}

/** `commit` answers each item, in order; when it fails, every item of the group does. `most` bounds the sizes in a group. */
export function openGroupCommit<Item, Result>(
  commit: (items: readonly Item[]) => Promise<readonly Result[]>,
  most: number,
): GroupCommit<Item, Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let running: Promise<void> | null = null;

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
    running = null;
  }

  return {
    add: (item, size) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, size, resolve, reject });
        // A turn of the loop later, so that requests read together are committed together.
        running ??= new Promise((next) => setImmediate(next)).then(run);
      }),
    depth: () => waiting.length,
    drain: async () => {
      while (running !== null) await running;
    },
  };
}
