/** Late sources are called by their names, in both languages. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { LocaleProvider } from "#ui/words/locale-context.tsx";
import { ReportFreshness } from "./report-freshness.tsx";

const through = "2026-11-19T13:00:00Z";
const meta = {
  workspace: "brand",
  timezone: "Asia/Shanghai",
  currency: "CNY",
  asOf: "2026-11-19T14:00:00Z",
  freshness: [
    { source: "events", name: null, through, late: true },
    { source: "zhihu", name: "知乎", through, late: true },
    { source: "paid_search", name: null, through, late: true },
    { source: "douyin", name: "Douyin", through, late: false },
  ],
  definitions: [],
  notes: [],
  elapsedMs: 1,
};

it.each([
  ["en", "Late: events, 知乎, and Paid search"],
  ["zh-CN", "延迟：事件、知乎和付费搜索"],
] as const)("in %s", (locale, says) => {
  const text = renderToStaticMarkup(
    <LocaleProvider locale={locale} timezone="Asia/Shanghai" currency="CNY">
      <ReportFreshness meta={meta} failed={false} progress={null} onRetry={null} />
    </LocaleProvider>,
  ).replace(/<[^>]*>/g, " ");
  expect(text).toContain(says);
  expect(text).not.toContain("zhihu");
  expect(text).not.toContain("Douyin");
});
