/** Questions to the columns: given up when their asker goes, kept while the data is the same, answered once for all who ask. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Span } from "#domain/metrics/span.ts";
import { keptAnswer } from "#server/metrics/kept-answers.ts";
import { deliver } from "../world/deliver.ts";
import { addWorkspace, openWorld, type TestWorkspace, type World } from "../world/open-world.ts";

let world: World;
let shop: TestWorkspace;
beforeAll(async () => {
  world = await openWorld();
  shop = await addWorkspace(world.platform, "questions");
});
afterAll(() => world.close());

const endless = "SELECT sum(sipHash64(number)) AS n FROM numbers(100000000000)";
const running = async () => {
  const [row] = await world.platform.columns.ask<{ n: number }>(
    // A session keeps what was cancelled in the list until its next question.
    "SELECT countIf(is_cancelled = 0 AND position(query, 'numbers(1000' || '00000000)') > 0) AS n FROM system.processes",
  );
  return row?.n ?? 0;
};
const untilRunning = async (n: number) => {
  for (let i = 0; i < 100 && (await running()) !== n; i++) await new Promise((resolve) => setTimeout(resolve, 50));
  return running();
};

it("ends a question in the engine when its asker goes, also while every session is busy", async () => {
  const askers = [1, 2, 3].map(() => new AbortController());
  const answers = askers.map(({ signal }) =>
    world.platform.columns.ask(endless, {}, { signal }).catch((thrown: Error) => thrown.message),
  );
  await new Promise((resolve) => setTimeout(resolve, 400));
  askers[0]?.abort();
  expect(await answers[0]).toBe("The question was cancelled.");
  expect(await untilRunning(2)).toBe(2);
  for (const asker of askers) asker.abort();
  await Promise.all(answers);
  expect(await untilRunning(0)).toBe(0);
});

it.each([
  ["quotes", ["it's", "x','y", 'say "no"']],
  ["backslashes", ["a\\b", "\\", "\\\\'", "\\n"]],
  ["what is not seen", ["a\tb", "a\nb", "a\r", ""]],
  ["placeholders and other scripts", ["{texts:Array(String)}", "作战地图", "😀", "-- /* `"]],
])("takes lists of texts with %s as they are", async (_what, texts) => {
  const [row] = await world.platform.columns.ask<{ found: string[] }>("SELECT {texts:Array(String)} AS found", {
    texts,
  });
  expect(row?.found).toEqual(texts);
  for (const text of texts) {
    const [one] = await world.platform.columns.ask<{ found: string }>("SELECT {text:String} AS found", { text });
    expect(one?.found).toBe(text);
  }
});

it("says in words that a question took too long", async () => {
  await expect(world.platform.columns.ask(endless, {}, { timeoutMs: 1_000 })).rejects.toThrow(
    "The question took longer than 1 s.",
  );
});

it.each([
  ["its asker went", true],
  ["it took too long", false],
])("gives nobody the rows of a question that was ended because %s", async (_why, goes) => {
  const theirs =
    "SELECT 'theirs' AS whose, number AS n FROM numbers(100000000000) WHERE sipHash64(number) % 100000 = 0";
  const mine = [0, 1].map((n) => ({ whose: "mine", n }));
  for (let round = 0; round < 5; round++) {
    const asker = new AbortController();
    const ended = world.platform.columns.ask(theirs, {}, goes ? { signal: asker.signal } : { timeoutMs: 1_000 });
    const refused = expect(ended).rejects.toThrow("The question");
    if (goes) await new Promise((resolve) => setTimeout(resolve, 500));
    asker.abort();
    await refused;
    // More of them than there are sessions.
    const next = [1, 2, 3, 4, 5, 6].map(() =>
      world.platform.columns.ask("SELECT 'mine' AS whose, number AS n FROM numbers(2)"),
    );
    expect(await Promise.all(next)).toEqual(next.map(() => mine));
  }
});

const arrive = async (messages: readonly object[]) => {
  await deliver(world, shop, messages, Date.parse("2026-03-12T12:00:00Z"));
  await world.projector.settle();
};

/** How many versions of the data have been read: who has read one waits for the answer. */
let versions = 0;
const noted = (): typeof world.platform.columns => ({
  ...world.platform.columns,
  ask: async (...asked) => {
    const rows = await world.platform.columns.ask(...asked);
    versions++;
    return rows as never;
  },
});

const day: Span = { fromMs: Date.parse("2026-03-10T00:00:00Z"), toMs: Date.parse("2026-03-11T00:00:00Z") };
const ask = (counted: { times: number }, signal = new AbortController().signal, wait: Promise<void> | null = null) =>
  keptAnswer(noted(), { workspaceId: shop.id, name: "test", question: { a: 1 }, span: day }, signal, async (given) => {
    counted.times++;
    await wait;
    if (given.aborted) throw new Error("given up");
    return counted.times;
  });

it("keeps an answer until an event of its span comes in", async () => {
  const counted = { times: 0 };
  expect([await ask(counted), await ask(counted)]).toEqual([1, 1]);
  const page = (messageId: string, time: string) => ({ type: "page", messageId, anonymousId: "a", timestamp: time });
  await arrive([page("elsewhere", "2026-03-12T10:00:00Z")]);
  expect(await ask(counted)).toBe(1);
  await arrive([page("within", "2026-03-10T10:00:00Z")]);
  expect(await ask(counted)).toBe(2);
});

it("answers equal questions once, and gives up only when nobody waits", async () => {
  const counted = { times: 0 };
  await arrive([{ type: "page", messageId: "again", anonymousId: "b", timestamp: "2026-03-10T11:00:00Z" }]);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const first = new AbortController();
  const second = new AbortController();
  const before = versions;
  const answers = [ask(counted, first.signal, held), ask(counted, second.signal, held)];
  await expect.poll(() => versions, { timeout: 60_000 }).toBe(before + 2);
  first.abort();
  release();
  expect(await Promise.all(answers)).toEqual([1, 1]);
});
