/** Rows for a cell in words, in both languages. */
import { describe, expect, it } from "vitest";
import type { Locale } from "#domain/base/locale.ts";
import type { MapCell } from "#domain/metrics/map-grid.ts";
import { formatFor } from "#ui/format/format-for.ts";
import { wordsFor } from "#ui/words/words-for.ts";
import { cellSentence } from "./cell-sentence.ts";
import { mapWords } from "./words-map.ts";

const known: MapCell = {
  state: "known",
  value: 0.0041,
  benchmark: 0.0064,
  index: 64,
  step: -4,
  counted: { orders: 9, sessions: 2196 },
};

function said(locale: Locale, metric: string, cell: MapCell): string {
  const speech = {
    t: wordsFor(locale, mapWords),
    format: formatFor({ locale, timezone: "Asia/Shanghai", currency: "CNY" }),
    locale,
  };
  const facts = { channel: "Kuaishou", bucket: "13:00–14:00", grain: "hour", metric, cell } as const;
  return cellSentence(facts, speech)
    .map(({ text }) => text)
    .join(" · ");
}

describe("cellSentence", () => {
  it.each<[string, string, MapCell, string, string]>([
    [
      "worse",
      "conversion_rate",
      known,
      "Kuaishou, 13:00–14:00 · index 64 · worse than benchmark · conversion rate 0.41% · benchmark 0.64% (median of the same hour, last 8 weeks) · 9 orders of 2,196 sessions",
      "Kuaishou, 13:00–14:00 · 指数 64 · 差于基准 · 转化率 0.41% · 基准 0.64%（近 8 周同一时段中位数） · 订单 9，访问 2,196",
    ],
    [
      "a cost that fell is better",
      "cac",
      { ...known, value: 80, benchmark: 100, index: 80, step: 3, counted: { spend: 800, new_customers: 10 } },
      "Kuaishou, 13:00–14:00 · index 80 · better than benchmark · CAC ¥80.0 · benchmark ¥100.0 (median of the same hour, last 8 weeks) · ¥800.00 spend over 10 new customers",
      "Kuaishou, 13:00–14:00 · 指数 80 · 优于基准 · 获客成本 ¥80.0 · 基准 ¥100.0（近 8 周同一时段中位数） · 消耗 ¥800.00，新客 10",
    ],
    [
      "late",
      "spend",
      { ...known, state: "late", value: null, benchmark: 120, index: null, step: null },
      "Kuaishou, 13:00–14:00 · not delivered yet · usually ¥120.0",
      "Kuaishou, 13:00–14:00 · 数据尚未送达 · 常态 ¥120.0",
    ],
    [
      "open",
      "orders",
      { ...known, state: "open", value: 3, benchmark: 12, index: null, step: null },
      "Kuaishou, 13:00–14:00 · still running: 3 so far · usually 12",
      "Kuaishou, 13:00–14:00 · 进行中，目前 3 · 常态 12",
    ],
    [
      "no benchmark",
      "orders",
      { ...known, state: "bare", value: 3, benchmark: null, index: null, step: null },
      "Kuaishou, 13:00–14:00 · orders 3 · no benchmark yet: it takes 3 earlier weeks",
      "Kuaishou, 13:00–14:00 · 订单 3 · 暂无基准：需要至少 3 周历史",
    ],
  ])("%s", (_name, metric, cell, english, chinese) => {
    expect(said("en", metric, cell)).toBe(english);
    expect(said("zh-CN", metric, cell)).toBe(chinese);
  });
});
