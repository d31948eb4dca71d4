import { expect, test } from "vitest";
import { openGroupCommit } from "#server/events/group-commit.ts";

/** A store whose commits end when they are told to. */
function openStore(most: number, abreast?: number) {
  const groups: { readonly items: readonly number[]; end(failure?: Error): void }[] = [];
  const commit = (items: readonly number[]) =>
    new Promise<number[]>((resolve, reject) => {
      const end = (failure?: Error) =>
        failure === undefined ? resolve(items.map((item) => item * 10)) : reject(failure);
      groups.push({ items, end });
    });
  return { groups, commits: openGroupCommit(commit, most, abreast) };
}

const turn = () => new Promise((next) => setTimeout(next, 5));
const itemsOf = ({ groups }: ReturnType<typeof openStore>) => groups.map(({ items }) => items);

test("what comes in one turn is one group, and each gets its own answer", async () => {
  const store = openStore(100);
  const answers = Promise.all([1, 2, 3].map((item) => store.commits.add(item, 1)));
  await turn();
  expect(itemsOf(store)).toEqual([[1, 2, 3]]);
  store.groups[0]?.end();
  expect(await answers).toEqual([10, 20, 30]);
});

test("so many groups as are allowed are under way, the rest gathers", async () => {
  const store = openStore(100, 2);
  for (const item of [1, 2, 3, 4]) {
    void store.commits.add(item, 1);
    await turn();
  }
  expect(itemsOf(store)).toEqual([[1], [2]]);
  store.groups[1]?.end();
  await turn();
  expect(itemsOf(store)).toEqual([[1], [2], [3, 4]]);
});

test("a group is no larger than it may be, unless one item alone is", async () => {
  const store = openStore(3);
  for (const [item, size] of [
    [1, 2],
    [2, 1],
    [3, 1],
    [4, 9],
  ] as const)
    void store.commits.add(item, size);
  for (const place of [0, 1, 2]) {
    await turn();
    store.groups[place]?.end();
  }
  expect(itemsOf(store)).toEqual([[1, 2], [3], [4]]);
});

test("a group that fails fails for all of it and for nobody else", async () => {
  const store = openStore(2);
  const answers = [1, 2, 3].map((item) => store.commits.add(item, 1).catch((thrown: Error) => thrown.message));
  await turn();
  store.groups[0]?.end(new Error("no room"));
  await turn();
  store.groups[1]?.end();
  expect(await Promise.all(answers)).toEqual(["no room", "no room", 30]);
});

test("it is drained when everything is answered, and at once where nothing waits", async () => {
  const store = openStore(1, 2);
  await store.commits.drain();
  const answered: number[] = [];
  for (const item of [1, 2, 3]) void store.commits.add(item, 1).then((answer) => answered.push(answer));
  let drained = false;
  const draining = store.commits.drain().then(() => {
    drained = true;
  });
  await turn();
  store.groups[0]?.end();
  store.groups[1]?.end();
  await turn();
  expect(drained).toBe(false);
  store.groups[2]?.end();
  await draining;
  expect(answered.sort()).toEqual([10, 20, 30]);
});
