/** Rows for the funnel's question: what it takes, what it refuses, and how a URL writes it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { funnelParams, funnelPeopleParams, funnelSearch } from "./funnel-params.ts";
import { FunnelPeopleQuestion, FunnelQuestion, mostSteps, windowMs } from "./funnel-question.ts";
import { areApart, Step, stepName, stepText } from "./step.ts";

const asked = { from: "2026-01-01", to: "2026-02-01", step: ["Signed Up", "Order Completed"], filter: {} };
const steps = (count: number) => Array.from({ length: count }, (_, i) => `Event ${i}`);
const refusal = (more: object) =>
  FunnelQuestion.safeParse({ ...asked, ...more }).error?.issues.map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );

it("fills in what is usual", () => {
  expect(FunnelQuestion.parse(asked)).toMatchObject({
    window: "7d",
    mode: "ordered",
    by: "none",
    exclude: [],
    trend: "none",
  });
});

it.each<[string, object, RegExp]>([
  ["no window", { window: "0d" }, /window: must be longer/],
  ["a window of years", { window: "367d" }, /window: at most 366 days/],
  ["a window of weeks", { window: "1w" }, /window: a number of/],
  ["a negative window", { window: "-7d" }, /window: a number of/],
  ["one step", { step: ["Signed Up"] }, /step: .*at least 2/],
  ["no step", { step: undefined }, /step/],
  ["fifty steps", { step: steps(50) }, /step: .*at most 10/],
  ["an unknown mode", { mode: "loose" }, /mode/],
  ["an unknown dimension", { by: "weather" }, /by/],
  ["an unknown filter", { filter: { weather: ["rain"] } }, /filter/],
  ["an empty event", { step: ["  ", "a"] }, /step\.0/],
  ["broken JSON", { step: ['{"event":', "a"] }, /step\.0/],
  ["an unknown field", { step: [{ event: "a", where: { email: "x" } }, "a"] }, /step\.0/],
  ["an unknown operator", { step: [{ event: "a", where: { page: { like: "x" } } }, "a"] }, /step\.0/],
  ["text that is more than a number", { step: [{ event: "a", where: { page: { gt: 1 } } }, "a"] }, /step\.0/],
  ["an amount that is no number", { step: [{ event: "a", where: { revenue: "much" } }, "a"] }, /step\.0/],
  ["the same step twice in any order", { mode: "any", step: ["a", "a"] }, /no two steps/],
  ["a date that is none", { from: "yesterday" }, /from/],
])("refuses %s", (_what, more, says) => {
  expect(refusal(more)?.join("\n")).toMatch(says);
});

it.each([
  ["30m", 1_800_000],
  ["24h", 86_400_000],
  ["366d", 31_622_400_000],
])("%s is %d ms", (text, ms) => {
  expect(windowMs(text)).toBe(ms);
});

it("takes as many steps as it may", () => {
  expect(refusal({ step: steps(mostSteps) })).toBeUndefined();
});

describe("a step", () => {
  it.each([
    ["Order Completed", { event: "Order Completed", where: {} }],
    [" Order Completed ", { event: "Order Completed", where: {} }],
    ["/checkout", { event: "Page Viewed", where: { page: { in: ["/checkout"] } } }],
    ['{"event":"a","where":{"page":"/x"}}', { event: "a", where: { page: { in: ["/x"] } } }],
    ['{"event":"a","where":{"page":["/y","/x","/y"]}}', { event: "a", where: { page: { in: ["/x", "/y"] } } }],
    ['{"event":"a","where":{"page":{"eq":"/x"}}}', { event: "a", where: { page: { in: ["/x"] } } }],
    ['{"event":"a","where":{"revenue":{"gt":5,"lt":9}}}', { event: "a", where: { revenue: { gt: 5, lt: 9 } } }],
    ['{"event":"a","where":{"properties.size":42}}', { event: "a", where: { "properties.size": { in: ["42"] } } }],
  ])("%s", (text, step) => {
    expect(Step.parse(text)).toEqual(step);
    expect(Step.parse(stepText(Step.parse(text)))).toEqual(step);
  });

  it("says its conditions", () => {
    expect(stepName(Step.parse({ event: "a", where: { page: { not: "/x" }, revenue: { gt: 5 } } }))).toBe(
      "a · page ≠ /x · revenue > 5",
    );
  });

  it.each([
    ["a", "b", true],
    ["a", "a", false],
    ["/x", "/y", true],
    ["/x", "Page Viewed", false],
    ["/x", { event: "Page Viewed", where: { page: ["/x", "/y"] } }, false],
    ["/x", { event: "Page Viewed", where: { page: { contains: "y" } } }, false],
  ])("%s and %s are apart: %s", (one, other, apart) => {
    expect(areApart(Step.parse(one), Step.parse(other))).toBe(apart);
  });
});

const text = fc.string({ minLength: 1, maxLength: 30 }).filter((value) => value.trim() === value && value !== "");
const condition = fc.oneof(
  fc.array(text, { minLength: 1, maxLength: 3 }).map((list) => ({ in: list })),
  text.map((one) => ({ not: [one] })),
  text.map((one) => ({ contains: one })),
);
const anyStep = fc.record({
  event: text,
  where: fc.dictionary(fc.constantFrom("page", "channel", "properties.a b", "country"), condition, { maxKeys: 3 }),
});

it("comes back from its URL as it was, whatever is in it", () => {
  const questions = fc.record({
    step: fc.array(anyStep, { minLength: 2, maxLength: 10 }),
    exclude: fc.array(anyStep, { maxLength: 3 }),
    window: fc.constantFrom("7d", "24h", "1m"),
    mode: fc.constantFrom("ordered", "strict"),
    by: fc.constantFrom("none", "channel", "country"),
    trend: fc.constantFrom("none", "day", "week"),
  });
  fc.assert(
    fc.property(questions, (more) => {
      const question = FunnelQuestion.parse({ ...asked, ...more });
      const url = new URL(`http://localhost/?${funnelSearch(question)}`);
      expect(FunnelQuestion.parse(funnelParams(url))).toEqual(question);
    }),
  );
});

describe("the people's question", () => {
  const read = (search: string) =>
    FunnelPeopleQuestion.safeParse(
      funnelPeopleParams(
        new URL(`http://x/?from=2026-01-01&to=2026-02-01&step=Signed Up&step=Order Completed${search}`),
      ),
    );
  it("takes the number of a step beside the steps", () => {
    expect(read("&step=2&outcome=lost").data).toMatchObject({ at: 2, outcome: "lost" });
    expect(read("&at=1").data).toMatchObject({ at: 1, outcome: "converted" });
    expect(read("&step=2").data?.step).toHaveLength(2);
  });
  it.each(["", "&step=0", "&step=3", "&step=1&outcome=lost", "&step=2&outcome=gone"])("refuses %s", (search) => {
    expect(read(search).success).toBe(false);
  });
});
