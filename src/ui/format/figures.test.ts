/** Rows for figures: money, counts, rates, ratios and their differences. */
import { describe, expect, it } from "vitest";
import { deltaText, pointsText, relativeChange } from "./delta-text.ts";
import { type FigureStyle, formatMetric, minorText } from "./metric-text.ts";

type Unit = "money" | "count" | "rate" | "ratio";
type Row = readonly [value: number | null, unit: Unit, style: FigureStyle, en: string, zh: string];

const rows: readonly Row[] = [
  [170836, "money", "tile", "¥170,836", "¥17.1万"],
  [170836, "money", "table", "170,836", "170,836"],
  [170836, "money", "chart", "¥170.8K", "¥17.1万"],
  [170836.5, "money", "exact", "¥170,836.50", "¥170,836.50"],
  [3_250_000, "money", "tile", "¥3.25M", "¥325.0万"],
  [123_400_000, "money", "tile", "¥123.4M", "¥1.2亿"],
  [5_000_000, "money", "chart", "¥5M", "¥500万"],
  [107.68, "money", "tile", "¥107.7", "¥107.7"],
  [98.76, "money", "table", "98.8", "98.8"],
  [1.064, "money", "table", "1.06", "1.06"],
  [9.996, "money", "table", "10.0", "10.0"],
  [999.96, "money", "table", "1,000", "1,000"],
  [999_999.9, "money", "tile", "¥1.00M", "¥100.0万"],
  [99_999_999, "money", "tile", "¥100.0M", "¥1.0亿"],
  [9_999.7, "money", "chart", "¥10K", "¥1万"],
  [999_960, "money", "chart", "¥1M", "¥100万"],
  [0, "money", "tile", "¥0", "¥0"],
  [-1240, "money", "tile", "−¥1,240", "−¥1,240"],
  [-0.001, "money", "table", "0.00", "0.00"],
  [1586, "count", "tile", "1,586", "1,586"],
  [49_366, "count", "tile", "49,366", "4.9万"],
  [49_366, "count", "table", "49,366", "49,366"],
  [12.5, "count", "table", "13", "13"],
  [2.5, "count", "table", "2.5", "2.5"],
  [0.0106, "rate", "tile", "1.06%", "1.06%"],
  [0.1234, "rate", "table", "12.3%", "12.3%"],
  [0.09996, "rate", "table", "10.0%", "10.0%"],
  [1.04, "rate", "table", "104%", "104%"],
  [-0.032, "rate", "table", "−3.20%", "−3.20%"],
  [2.483, "ratio", "tile", "1 : 2.48", "1 : 2.48"],
  [2.483, "ratio", "table", "2.48", "2.48"],
  [12.34, "ratio", "tile", "1 : 12.3", "1 : 12.3"],
  [null, "money", "tile", "—", "—"],
  [Number.NaN, "rate", "table", "—", "—"],
];

describe("formatMetric", () => {
  it.each(rows)("%s %s in a %s", (value, unit, style, en, zh) => {
    expect(formatMetric(value, { unit }, { locale: "en", currency: "CNY", style })).toBe(en);
    expect(formatMetric(value, { unit }, { locale: "zh-CN", currency: "CNY", style })).toBe(zh);
  });
});

it.each([
  ["yen have no minor unit", 1_234, "JPY", "exact", "¥1,234"],
  ["a small yen amount has no decimals", 8, "JPY", "tile", "¥8"],
  ["three digits for the dinar", 1_234_567, "KWD", "exact", "KWD\u00a01,234.567"],
  ["dollars", 1999, "USD", "exact", "$19.99"],
] as const)("minor units: %s", (_name, minor, currency, style, expected) => {
  expect(minorText(minor, { locale: "en", currency, style })).toBe(expected);
});

it.each([
  [0.023, "+2.3%"],
  [-0.0181, "−1.8%"],
  [0.2341, "+23.4%"],
  [1.2345, "+123%"],
  [12.345, "+1,230%"],
  [0.0001, "0.0%"],
  [-0.0001, "0.0%"],
  [null, "—"],
])("a change of %s reads %s", (change, text) => {
  expect(deltaText(change)).toBe(text);
});

it.each([
  [-0.0018, "−0.18 pp"],
  [0.123, "+12.3 pp"],
  [0, "0.00 pp"],
  [null, "—"],
])("a difference of %s reads %s", (difference, text) => {
  expect(pointsText(difference)).toBe(text);
});

it.each([
  [110, 100, 0.1],
  [-50, -100, 0.5],
  [5, 0, null],
  [null, 100, null],
])("from %s against %s", (value, base, change) => {
  expect(relativeChange(value, base)).toBe(change);
});
