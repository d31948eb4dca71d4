/** How fast a source may send. */
import { expect, it } from "vitest";
import { type Bucket, take } from "./token-bucket.ts";

const rate = { perSecond: 10, burst: 20 };

it("lets a burst through, then the rate, and says how long to wait", () => {
  let bucket: Bucket | undefined;
  const at = (now: number, cost: number) => {
    const taken = take(bucket, rate, cost, now);
    bucket = taken.bucket;
    return taken.waitMs;
  };
  expect(at(0, 20)).toBe(0);
  expect(at(0, 1)).toBe(100);
  expect(at(100, 1)).toBe(0);
  expect(at(100, 5)).toBe(500);
  expect(at(10_000, 20)).toBe(0);
  expect(at(5_000, 1)).toBeGreaterThan(0);
});

it("lets a batch above the burst through when full, and makes up for it later", () => {
  const { bucket, waitMs } = take(undefined, rate, 50, 0);
  expect([waitMs, take(bucket, rate, 1, 1_000).waitMs]).toEqual([0, 2_100]);
});
