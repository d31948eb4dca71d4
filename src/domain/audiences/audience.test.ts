/** What defines an audience, and what does not. */
import { expect, it } from "vitest";
import { AudienceInput } from "./audience.ts";

const funnel = { from: "2026-11-01", to: "2026-11-29", step: ["Page Viewed", "/checkout", "Order Completed"] };
const definition = { kind: "funnel_step", funnel, at: 3, outcome: "lost" };
const input = { name: "Left at the till", definition };

it.each<[string, object, boolean]>([
  ["people lost at the last step", {}, true],
  ["people through the first step", { at: 1, outcome: "converted" }, true],
  ["people lost before the first step", { at: 1 }, false],
  ["a step that is not there", { at: 4 }, false],
  ["step nought", { at: 0 }, false],
  ["half a step", { at: 1.5 }, false],
  ["an outcome that is none", { outcome: "perhaps" }, false],
  ["a kind that is none", { kind: "horoscope" }, false],
  ["a funnel of one step", { funnel: { ...funnel, step: ["Page Viewed"] } }, false],
  ["a window of no length", { funnel: { ...funnel, window: "0d" } }, false],
  ["no funnel", { funnel: undefined }, false],
])("%s: %#", (_name, change, taken) => {
  expect(AudienceInput.safeParse({ ...input, definition: { ...definition, ...change } }).success).toBe(taken);
});

it.each([[""], ["  "], ["a".repeat(81)], ["a\u0000b"]])("is not called %j", (name) => {
  expect(AudienceInput.safeParse({ ...input, name }).success).toBe(false);
});

it("is the same however the funnel was broken down, and is read back as it was written", () => {
  const plain = AudienceInput.parse(input);
  const drawn = { ...definition, funnel: { ...funnel, by: "channel", trend: "day" } };
  expect(AudienceInput.parse({ ...input, definition: drawn })).toEqual(plain);
  expect(AudienceInput.parse(JSON.parse(JSON.stringify(plain)))).toEqual(plain);
});
