/** The parts of the page say what an answer holds, in both languages, and say aloud what cannot be told. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { locales } from "#domain/base/locale.ts";
import { cacLtvAnswer } from "#domain/ltv/cac-ltv-answer.ts";
import type { PredictionModel } from "#domain/ltv/predicted-ltv-question.ts";
import { LocaleProvider } from "#ui/words/locale-context.tsx";
import { CohortTable } from "./cohort-table.tsx";
import { cohortLines, curvePoints, drawnLines } from "./curve-points.ts";
import { PredictionParameters } from "./prediction-parameters.tsx";
import { PredictionTable } from "./prediction-table.tsx";
import { MonthTable, ReturnsTable } from "./returns-tables.tsx";
import { ValueContext } from "./value-context.tsx";
import { ValueSummary } from "./value-summary.tsx";
import { ValueTable } from "./value-table.tsx";
import { defaultView } from "./value-view.ts";

const answer = cacLtvAnswer(
  {
    customers: [
      { key: "douyin", cohort: "2026-01-01", offset: 0, customers: 40, net: 400_000 },
      { key: "douyin", cohort: "2026-01-01", offset: 1, customers: 0, net: 200_000 },
      { key: "organic", cohort: "2026-03-01", offset: 0, customers: 3, net: 30_000 },
    ],
    spend: new Map([["douyin", 500_000]]),
    medianDaysToOrder: 2.5,
  },
  {
    ...{ months: 3, margin: 0.5, asOfMs: Date.parse("2026-03-20T00:00:00Z"), timezone: "Asia/Shanghai" },
    ...{ currency: "CNY", keyed: true },
  },
);

const unfitted: PredictionModel = {
  ...{ kind: "nbd", r: 1.2, alpha: 8, a: null, b: null, logLikelihood: -1_234.5, gradientNorm: 1e-9 },
  ...{ identified: false, reason: "no_dropout", intervals: { r: [1.1, 1.3] }, fittedOn: 3_000 },
  ...{ p: null, q: null, gamma: null, spendLogLikelihood: null, spendReason: "infinite_mean", correlation: 0.4 },
};

function shown(locale: (typeof locales)[number], part: React.ReactNode): string {
  const setting = {
    workspace: { slug: "brand", currency: "CNY", margin: 0.5 },
    ...{ view: defaultView, change: () => undefined, today: "2026-03-20" },
    nameOf: (key: string) => `name of ${key}`,
  };
  return renderToStaticMarkup(
    <LocaleProvider locale={locale} timezone="Asia/Shanghai" currency="CNY">
      <ValueContext value={setting}>{part}</ValueContext>
    </LocaleProvider>,
  ).replace(/<[^>]*>/g, " ");
}

describe.each(locales)("in %s", (locale) => {
  const en = locale === "en";

  it("the table holds figures, the mark of 1 : 3, payback, and who came free", () => {
    const text = shown(locale, <ValueTable answer={answer} />);
    for (const part of ["name of douyin", "5,000", "125", "150", "1 : 1.2", "name of organic"])
      expect(text).toContain(part);
    expect(text).toContain(en ? "not yet" : "尚未回本");
    expect(text).toContain(en ? "60.0% recovered after 2 months" : "2 个月后已收回 60.0%");
    expect(text).toContain(en ? "free" : "免费");
    expect(text).toContain(en ? "below 1 : 3" : "低于 1 : 3");
  });

  it("the summary blends all customers and names the paid ones", () => {
    const text = shown(locale, <ValueSummary answer={answer} />);
    expect(text).toContain("¥116");
    expect(text).toContain(en ? "¥125.0 over paid keys alone" : "仅看付费来源为 ¥125");
    expect(text).toContain(en ? "median 2.5 days" : "中位数为 2.5 天");
    const sooner = shown(locale, <ValueSummary answer={{ ...answer, medianDaysToOrder: 1 / 48 }} />);
    expect(sooner).toContain(en ? "median 30 min" : "中位数为 30 分钟");
  });

  it("cohorts end where months are not over", () => {
    const text = shown(locale, <CohortTable lines={cohortLines(answer, null)} pooled={answer.total.curve} />);
    expect(text).toContain(en ? "January 2026" : "2026年1月");
    expect(text.match(/—/g)?.length).toBe(1 + 3 + 1);
  });

  it("what cannot be identified is said aloud", () => {
    const text = shown(locale, <PredictionParameters model={unfitted} unit="week" />);
    expect(text).toContain(en ? "Not identifiable." : "无法识别。");
    expect(text).toContain(en ? "No measurable dropout" : "测不出流失");
    expect(text).toContain(en ? "the mean is not finite" : "均值不收敛");
    expect(text).toContain("1.100–1.300");
    expect(text).toContain("0.40");
  });

  it("predictions carry their interval; unknown is a dash", () => {
    const row = {
      ...{
        key: "douyin",
        customers: 40,
        alive: 31.2,
        expectedOrders: 12.4,
        expectedOrdersInterval: [9.6, 15.1] as const,
      },
      ...{ expectedValue: null, discountedMargin: null, valuePerCustomer: null },
    };
    const predicted = { asOf: "2026-03-19", margin: 0.5, model: unfitted, rows: [row], total: { ...row, key: "" } };
    const text = shown(locale, <PredictionTable answer={predicted} />);
    expect(text).toContain(en ? "12 (10–15)" : "12（10–15）");
    expect(text).toContain("—");
  });

  it("months with young clicks are marked, by click time alone", () => {
    const months = [{ month: "2026-03-01", spend: 10, netRevenue: 30, roas: 3, roi: 0.5, free: false, immature: true }];
    const mark = en ? "immature" : "未成熟";
    expect(shown(locale, <MonthTable months={months} byClick={true} />)).toContain(mark);
    expect(shown(locale, <MonthTable months={months} byClick={false} />)).not.toContain(mark);
    const total = { key: "", spend: 10, netRevenue: 30, roas: 3, roi: -0.5, free: false };
    expect(shown(locale, <ReturnsTable rows={[{ ...total, key: "douyin" }]} total={total} />)).toContain("1 : 3");
  });
});

it("draws the cohorts that have a month over, and no more than eight", () => {
  const lines = cohortLines(answer, null);
  expect(drawnLines(lines).map(({ id }) => id)).toEqual(["2026-01"]);
  expect(curvePoints(drawnLines(lines), answer.total.curve)).toEqual([
    { month: 0, pooled: 100, "2026-01": 100 },
    { month: 1, pooled: 150, "2026-01": 150 },
    { month: 2, pooled: null, "2026-01": null },
  ]);
  const many = Array.from({ length: 12 }, (_, i) => ({ id: String(i), name: "", size: 1, values: [1] }));
  expect(drawnLines(many).map(({ id }) => id)).toEqual(["4", "5", "6", "7", "8", "9", "10", "11"]);
});
