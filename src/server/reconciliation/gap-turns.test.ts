/** One gap at a time, in the order in which they came; who goes away waits no longer, and not too many wait. */
import { expect, it } from "vitest";
import { inTurn, mostWaiting } from "./gap-turns.ts";

const open = () => {
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { done, finish };
};
const staying = () => new AbortController().signal;

it("lets one after another, and leaves out who has gone", async () => {
  const first = open();
  const began: string[] = [];
  const leaving = new AbortController();
  const one = inTurn(staying(), () => {
    began.push("one");
    return first.done;
  });
  const two = inTurn(leaving.signal, async () => began.push("two"));
  const three = inTurn(staying(), async () => began.push("three"));
  await Promise.resolve();
  expect(began).toEqual(["one"]);
  leaving.abort();
  await expect(two).rejects.toMatchObject({ code: "limit" });
  first.finish();
  await Promise.all([one, three]);
  expect(began).toEqual(["one", "three"]);
});

it("refuses in words who would wait too long, and goes on after one that failed", async () => {
  const first = open();
  const one = inTurn(staying(), () => first.done.then(() => Promise.reject(new Error("broken"))));
  const others = Array.from({ length: mostWaiting }, () => inTurn(staying(), async () => "done"));
  await expect(inTurn(staying(), async () => "late")).rejects.toMatchObject({ code: "unavailable" });
  first.finish();
  await expect(one).rejects.toThrow("broken");
  expect(new Set(await Promise.all(others))).toEqual(new Set(["done"]));
  expect(await inTurn(staying(), async () => "again")).toBe("again");
});
