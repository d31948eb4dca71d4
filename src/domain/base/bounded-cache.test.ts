/** A cache that remembers, and never grows beyond its bound. */
import { expect, it } from "vitest";
import { boundedCache } from "./bounded-cache.ts";

it("makes a value once, also where it is null", () => {
  const cache = boundedCache<string | null>(10);
  let made = 0;
  const make = () => {
    made++;
    return null;
  };
  expect([cache.get("a", make), cache.get("a", make)]).toEqual([null, null]);
  expect(made).toBe(1);
});

it("holds no more than its bound, and goes on remembering what comes later", () => {
  const cache = boundedCache<number>(100);
  for (let i = 0; i < 1_050; i++) {
    expect(cache.get(`n${i}`, () => i)).toBe(i);
    expect(cache.size).toBeLessThanOrEqual(100);
  }
  expect(cache.get("n1049", () => -1)).toBe(1_049);
});
