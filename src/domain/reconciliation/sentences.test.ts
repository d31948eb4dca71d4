/** Definitions and the steps between them are said plainly, in both languages. */
import { expect, it } from "vitest";
import { Axes, axisNames, type Counted } from "./definition.ts";
import { definitionSentence } from "./definition-sentence.ts";
import { stepSentence } from "./step-sentence.ts";

const counted = (measure: Counted["measure"], axes: object): Counted => ({ measure, axes: Axes.parse(axes) });

it.each<[Counted, string, string]>([
  [
    counted("people", { population: "clicked", dateBasis: "touch", refunds: "kept" }),
    "people who clicked an ad and ordered within 30 days, counted on the day of the click",
    "点击过广告并在触达后 30 天内下单的人，计入点击当天",
  ],
  [
    counted("people", { population: "registered", dateBasis: "paid", count: "first", refunds: "kept" }),
    "registered people who ordered, counted on the day of the payment, only the first one ever",
    "已注册且下单的人，计入付款当天，只计首次",
  ],
  [
    counted("conversions", { population: "visited", lookbackDays: 1, identity: "browser" }),
    "orders of browsers that visited within 1 day, counted on the day of the order, without those refunded in full",
    "访问过的浏览器在触达后 1 天内的订单，计入下单当天，不含全额退款",
  ],
  [
    counted("value", { tax: "taken_off", timezone: "America/Los_Angeles", channel: "douyin", maturityDays: 7 }),
    "money of orders of everyone within 30 days, counted on the day of the order, brought by douyin (last touch), refunds taken off, without tax, by the clock of America/Los_Angeles, only once 7 days old",
    "所有人在触达后 30 天内的订单金额，计入下单当天，由 douyin 带来（末次触点），扣除退款，不含税，按 America/Los_Angeles 时区，满 7 天后才计",
  ],
  [
    counted("conversions", { event: "Trial Started", refunds: "kept", dateBasis: "event" }),
    "“Trial Started” events of everyone, each order and each refund on its own day",
    "所有人的“Trial Started”事件，订单和退款各计入发生当天",
  ],
])("says definition %#", (definition, en, zh) => {
  expect(definitionSentence(definition, "en")).toBe(en);
  expect(definitionSentence(definition, "zh-CN")).toBe(zh);
});

const told = { a: "Promotion", b: "Operations", size: "286" };
it("says why a step is there, and which way it goes", () => {
  const step = { axis: "population", from: "clicked", to: "registered", delta: -286 } as const;
  expect(stepSentence(step, told, "en")).toBe(
    "Not the same people: Promotion counts people who had clicked an ad, Operations counts people who had registered by then. Whoever converts without having clicked an ad can count only for Operations; whoever converts without an account can count only for Promotion. That makes Operations 286 lower.",
  );
  expect(stepSentence(step, { ...told, a: "推广", b: "运营" }, "zh-CN")).toBe(
    "统计的人不同：推广统计点击过广告的人，运营统计已注册的人。没点过广告就转化的人只可能算在运营，未注册就转化的人只可能算在推广。因此运营少 286。",
  );
  const days = { axis: "lookbackDays", from: 30, to: 7, delta: 0 } as const;
  expect(stepSentence(days, told, "en")).toBe(
    "How long a touch is remembered: Promotion looks back 30 days, Operations 7 days. It changes nothing here.",
  );
});

it("says how many have a part in it, also where it evens out", () => {
  const step = { axis: "bots", from: "kept", to: "removed", delta: 0 } as const;
  const behind = { count: 1_204, shown: "1,204", people: true };
  const says = "Some visitors are programs: Promotion has them kept, Operations removed.";
  expect(stepSentence(step, { ...told, behind }, "en")).toBe(
    `${says} Some come and some go: in sum it changes nothing. 1,204 people are behind it.`,
  );
  const one = { count: 1, shown: "1", people: false };
  expect(stepSentence({ ...step, delta: -1 }, { ...told, size: "1", behind: one }, "en")).toBe(
    `${says} That makes Operations 1 lower. 1 conversion is behind it.`,
  );
  expect(stepSentence({ ...step, delta: -1 }, { ...told, size: "1", behind: one }, "zh-CN")).toMatch(
    /少 1。涉及 1 次转化。$/,
  );
});

it("leaves out nobody for whom everyone counts", () => {
  const step = { axis: "population", from: "everyone", to: "registered", delta: -3 } as const;
  expect(stepSentence(step, { ...told, size: "3" }, "en")).toBe(
    "Not the same people: Promotion counts everyone, Operations counts people who had registered by then. Whoever converts without an account can count only for Promotion. That makes Operations 3 lower.",
  );
});

it("has a sentence of both languages for every axis, with both sides in it", () => {
  const texts = axisNames.flatMap((axis) =>
    (["en", "zh-CN"] as const).map((locale) => stepSentence({ axis, from: "x", to: "y", delta: 1 }, told, locale)),
  );
  for (const text of texts) expect(text).toMatch(/Promotion.*Operations/);
  expect(new Set(texts).size).toBe(2 * axisNames.length);
});
