/** Rows for the view in the URL, the editor's drafts, and what stands out. */
import { describe, expect, it } from "vitest";
import { funnelGroup } from "#domain/funnels/funnel-answer.ts";
import { funnelSearch } from "#domain/funnels/funnel-params.ts";
import { FunnelQuestion } from "#domain/funnels/funnel-question.ts";
import { Step, stepText } from "#domain/funnels/step.ts";
import { formatFor } from "#ui/format/format-for.ts";
import { defaultView, formatView, parseView, questionBefore, questionOf } from "./funnel-view.ts";
import { readDrafts } from "./read-drafts.ts";
import { standsOut } from "./stands-out.ts";
import { type DraftOperator, draftsOf, emptyDraft, moved, stepsOf } from "./step-draft.ts";
import { trendShape } from "./trend-shape.ts";
import { timeText } from "./window-text.ts";

const view = (search: string) => parseView(new URLSearchParams(search));

it.each([
  "",
  "range=7d",
  "from=2026-01-01&to=2026-01-05&by=none",
  "step=Signed+Up&step=%2Fcheckout&window=24h&mode=strict",
  "step=a&step=b&exclude=c&by=device",
  "channel=douyin%2Czhihu&device=mobile",
])("%s comes back as it was", (search) => {
  expect(formatView(view(search)).toString()).toBe(search);
});

it("takes a report's own parameters, as an audience links to its funnel", () => {
  const question = questionOf(view("from=2026-01-01&to=2026-01-05&channel=douyin,zhihu&device=mobile"), "2026-03-28");
  expect(view(funnelSearch(FunnelQuestion.parse(question)).toString()).filter).toEqual({
    channel: ["douyin", "zhihu"],
    device: ["mobile"],
  });
});

it.each([
  "range=century",
  "from=2026-02-01&to=2026-01-01",
  "from=2024-01-01&to=2026-01-01",
  "step=a",
  "window=0d",
  "mode=any&step=a&step=a",
  "by=weather",
])("%s falls back to what is usual", (search) => {
  expect(view(search)).toEqual(defaultView);
});

it("asks for days up to two months and for weeks beyond, and for as many days before", () => {
  expect(questionOf(defaultView, "2026-03-28")).toMatchObject({ from: "2026-03-01", to: "2026-03-29", trend: "day" });
  expect(questionOf({ ...defaultView, range: "90d" }, "2026-03-28").trend).toBe("week");
  const narrowed = { ...defaultView, filter: { channel: ["douyin"] } };
  expect(questionBefore(narrowed, "2026-03-28").filter).toEqual({ channel: ["douyin"] });
  expect(questionBefore(defaultView, "2026-03-28")).toMatchObject({ from: "2026-02-01", to: "2026-03-01", by: "none" });
});

describe("the editor's drafts", () => {
  it.each([
    "Signed Up",
    "/checkout",
    '{"event":"a","where":{"channel":{"in":["x","y"]},"revenue":{"gt":1,"lt":2}}}',
    '{"event":"Page Viewed","where":{"page":{"contains":"/lp"},"properties.a":{"not":["b"]}}}',
  ])("%s comes back as it was", (text) => {
    const read = stepsOf(draftsOf([Step.parse(text)]));
    expect("steps" in read ? read.steps.map(stepText) : read).toEqual([text]);
  });

  const one = (field: string, operator: DraftOperator, value: string) => ({
    ...emptyDraft(1),
    event: "a",
    conditions: [{ id: 2, field, operator, value }],
  });
  it.each([
    [{ ...emptyDraft(1), event: " " }, "noEvent"],
    [{ ...emptyDraft(1), event: "a".repeat(201) }, "longText"],
    [one("revenue", "gt", "x"), "noNumber"],
    [one("revenue", "in", "5, x"), "noNumber"],
    [one("revenue", "contains", "5"), "notCompared"],
    [one("device", "gt", "5"), "notCompared"],
    [one("channel", "in", " , "), "noValue"],
    [one("page", "contains", ""), "noValue"],
    [one("channel", "not", Array.from({ length: 21 }, (_, i) => i).join(",")), "manyValues"],
    [one("weather", "in", "rain"), "unclear"],
  ] as const)("says why a step cannot be asked (%#)", (draft, code) => {
    expect(stepsOf([...draftsOf([Step.parse("a")]), draft])).toMatchObject({ place: 2, problem: { code } });
  });

  it("reads several exclusions, takes blank ones for none, and says which of them is wrong", () => {
    const steps = draftsOf(defaultView.step);
    const excluded = draftsOf(["b", "/c"].map((event) => Step.parse(event)));
    const read = readDrafts(defaultView, steps, [...excluded, emptyDraft(9)]);
    expect("of" in read ? read : read.exclude.map(stepText)).toEqual(["b", "/c"]);
    expect(readDrafts(defaultView, steps, [emptyDraft(8), ...excluded, one("channel", "in", "")])).toMatchObject({
      of: "excluded",
      place: 4,
    });
    const twice = readDrafts({ ...defaultView, mode: "any" }, [...steps, ...steps], []);
    expect(twice).toEqual({ of: "funnel", why: "twice" });
  });

  it("moves a step where there is room", () => {
    const drafts = draftsOf(["a", "b", "c"].map((event) => Step.parse(event)));
    const order = (list: typeof drafts) => list.map(({ event }) => event).join("");
    expect(order([...moved(drafts, 2, -1)])).toBe("acb");
    expect(order([...moved(drafts, 0, -1)])).toBe("abc");
  });
});

const steps = (...counts: number[]) =>
  funnelGroup(["a", "b"], { counts, open: 0, sincePrevious: [], sinceFirst: [] }).steps;
it.each([
  [steps(1000, 100), steps(10_000, 3000), true],
  [steps(1000, 290), steps(10_000, 3000), false],
  [steps(20, 0), steps(10_000, 3000), false],
  [steps(1000, 500), steps(10_000, 3000), false],
])("a segment stands out (%#): %s", (own, all, expected) => {
  expect(standsOut(own, all, 1)).toBe(expected);
});

it("draws what is settled and what is open so that they meet, and breaks where nobody came", () => {
  const shape = trendShape([
    { rate: 0.1, immature: false },
    { rate: null, immature: false },
    { rate: 0.2, immature: false },
    { rate: 0.1, immature: true },
  ]);
  expect(shape.sure).toMatch(/^M0\.00 [\d.]+M66\.67 [\d.]+$/);
  expect(shape.open).toMatch(/^M66\.67 [\d.]+L100\.00 [\d.]+$/);
  expect(shape.openFrom).toBeCloseTo(83.33, 1);
});

it.each([
  ["en", 16.4, "16 s"],
  ["zh-CN", 16.4, "16 秒"],
  ["zh-CN", 120, "2 分钟"],
  ["en", null, "—"],
] as const)("in %s %s seconds are %s", (locale, seconds, text) => {
  expect(timeText(seconds, formatFor({ locale, timezone: "UTC", currency: "CNY" }))).toBe(text);
});
