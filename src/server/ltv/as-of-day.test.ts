/** Which day a prediction looks back from. */
import { expect, it } from "vitest";
import { PredictedLtvQuestion } from "#domain/ltv/predicted-ltv-question.ts";
import { asOfDay } from "./answer-predicted-ltv.ts";

const now = Date.parse("2026-11-18T17:00:00Z");

it.each([
  ["yesterday, where nothing is said", undefined, "2026-11-18"],
  ["a day itself", "2026-11-19", "2026-11-19"],
  ["the day that an instant lies in, on the workspace's clock", "2026-11-17T20:00:00Z", "2026-11-18"],
  ["the day that ends with an instant", "2026-11-18T00:00:00+08:00", "2026-11-17"],
])("is %s", (_name, asOf, day) => {
  expect(asOfDay(PredictedLtvQuestion.parse({ asOf }), "Asia/Shanghai", now)).toBe(day);
});

it("is never ahead", () => {
  const tomorrow = PredictedLtvQuestion.parse({ asOf: "2026-11-20" });
  expect(() => asOfDay(tomorrow, "Asia/Shanghai", now)).toThrow("in the future");
  expect(PredictedLtvQuestion.safeParse({ asOf: "2026-11-18T99:00:00Z" }).success).toBe(false);
});
