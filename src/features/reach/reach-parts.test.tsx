/** The parts of the page say what an answer holds, in both languages. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { locales } from "#domain/base/locale.ts";
import { overlapOf } from "#domain/reach/overlap.ts";
import { type PathsAnswer, PathsQuestion } from "#domain/reach/paths-question.ts";
import { LocaleProvider } from "#ui/words/locale-context.tsx";
import { ChannelReachTable } from "./channel-reach-table.tsx";
import { ConcentrationRows } from "./concentration-rows.tsx";
import { FlowChart } from "./flow-chart.tsx";
import { OverlapMatrix } from "./overlap-matrix.tsx";
import { OverlapSummary } from "./overlap-summary.tsx";
import { PathsTable } from "./paths-table.tsx";
import { ReachContext } from "./reach-context.tsx";
import { defaultView } from "./reach-view.ts";

const overlap = overlapOf({
  sets: [
    { channels: ["douyin"], people: 63 },
    { channels: ["douyin", "baidu"], people: 37 },
  ],
  spend: new Map([["douyin", 100_000]]),
  revenue: new Map(),
  currency: "CNY",
});
const question = PathsQuestion.parse({ from: "2026-01-01", to: "2026-02-01", steps: 2 });
const paths: PathsAnswer = {
  ...{ total: 4, withoutSteps: 1, distinctPaths: 1 },
  paths: [{ path: ["douyin", "(other)"], count: 3, share: 0.75, revenue: 389.7 }],
  nodes: [
    { position: 1, key: "douyin", count: 3 },
    { position: 2, key: "(other)", count: 3 },
  ],
  links: [{ position: 1, from: "douyin", to: "(other)", count: 3 }],
};

function shown(locale: (typeof locales)[number], part: React.ReactNode): string {
  const setting = {
    ...{ workspace: { slug: "a", currency: "CNY" }, view: defaultView, change: () => undefined, today: "2026-02-01" },
    nameOf: (key: string) => `the ${key}`,
  };
  return renderToStaticMarkup(
    <LocaleProvider locale={locale} timezone="Asia/Shanghai" currency="CNY">
      <ReachContext value={setting}>{part}</ReachContext>
    </LocaleProvider>,
  );
}

describe.each(locales)("in %s", (locale) => {
  it("says how many were touched twice, and what that cost at most", () => {
    const text = shown(locale, <OverlapSummary answer={overlap} />);
    expect(text).toContain("37");
    expect(text).toMatch(/370/);
  });

  it("says aloud where half hangs on one channel", () => {
    const text = shown(locale, <ConcentrationRows concentration={overlap.concentration} />);
    expect(text).toContain("the douyin");
    expect(text).toContain(locale === "en" ? "half or more" : "一半或以上");
    expect(text).toContain(locale === "en" ? "nothing known" : "暂无数据");
  });

  it("shows each pair from both its sides, and every channel's line", () => {
    const matrix = shown(locale, <OverlapMatrix answer={overlap} />);
    expect(matrix).toContain("37.0");
    expect(matrix).toContain("100");
    expect(shown(locale, <ChannelReachTable answer={overlap} />)).toContain("the baidu");
  });

  it("draws a ribbon for every link and one for those who converted, and lists the paths", () => {
    const chart = shown(locale, <FlowChart question={question} answer={paths} />);
    expect(chart.match(/<path/g)).toHaveLength(2);
    expect(chart.match(/<rect/g)).toHaveLength(3);
    expect(chart).toContain(locale === "en" ? "Order completed" : "完成下单");
    expect(shown(locale, <PathsTable question={question} answer={paths} />)).toContain("75");
  });
});
