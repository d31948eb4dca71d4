/** Exports of each platform, by their own headers; what is ambiguous is asked, what is missing is said. */
import { expect, it } from "vitest";
import { readAmount, readTally } from "./amount.ts";
import { readHour, readMoment } from "./day.ts";
import { headerCurrency } from "./header.ts";
import { type ImportOptions, importRows } from "./import-rows.ts";
import { sniffSeparator } from "./separator.ts";

const auto: ImportOptions = { preset: "auto", channel: "c" };
/** Cells are split by "|", so that commas may stand in them. */
const read = (text: string, options: Partial<ImportOptions> = {}) =>
  importRows(
    text
      .trim()
      .split("\n")
      .map((line, i) => ({ line: i + 1, cells: line.split("|").map((cell) => cell.trim()) })),
    { ...auto, ...options },
  );

it.each<[string, string, string, Partial<ImportOptions>, object]>([
  [
    "Google Ads",
    "google-ads",
    `Campaign report
     1 March 2026 - 31 March 2026
     Day|Campaign|Ad group|Currency code|Cost|Impr.|Clicks|Conversions|Conv. value
     2026-03-10|Brand|a|USD|1,234.56|12,345|67|1.5|--
     Total: Account||||1,234.56|12,345|67|1.5|--`,
    {},
    {
      date: "2026-03-10",
      campaign: "Brand",
      cost: 1234.56,
      impressions: 12345,
      clicks: 67,
      currency: "USD",
      reportedConversions: 1.5,
      reportedRevenue: null,
    },
  ],
  [
    "Meta",
    "meta",
    `Reporting starts|Reporting ends|Campaign name|Ad set name|Ad name|Day|Amount spent (USD)|Impressions|Link clicks|Clicks (all)|Purchases|Purchases conversion value
     2026-03-01|2026-03-31|||||99.5|1000|20|40|2|80
     2026-03-10|2026-03-10|Spring|s|video|2026-03-10|99.5|1000|20|40|2|80`,
    {},
    {
      date: "2026-03-10",
      campaign: "Spring",
      creative: "video",
      cost: 99.5,
      clicks: 20,
      currency: "USD",
      reportedRevenue: 80,
    },
  ],
  [
    "TikTok",
    "tiktok",
    `By Day|Campaign name|Ad group name|Ad name|Cost|Impressions|Clicks (destination)|Complete payment|Total complete payment value
     2026-03-10 00:00:00|T|g|a|12.5|100|3|1|20.5`,
    { currency: "USD" },
    { date: "2026-03-10", hour: null, campaign: "T", creative: "a", cost: 12.5, clicks: 3, reportedRevenue: 20.5 },
  ],
  [
    "Ocean Engine of old",
    "ocean-engine",
    `时间|广告计划id|广告计划|广告组id|广告组|展示数|点击数|点击率|平均点击价格|平均千次展现费用|总花费
     2026-03-10|1|春季|2|组|1000|25|2.50%|0.4|10|10.00`,
    {},
    { date: "2026-03-10", campaign: "春季", impressions: 1000, clicks: 25, cost: 10, currency: "CNY" },
  ],
  [
    "Ocean Engine now, by the hour",
    "ocean-engine",
    `时间-小时|项目ID|项目名称|广告ID|广告名称|消耗|展示数|平均千次展现费用(元)|点击数|点击率|平均点击单价(元)|转化数
     2026-03-10 08:00 - 08:59|1|春季|2|视频一|1,234.50|9,000|1|45|0.5%|1|2
     汇总|||||1,234.50|9,000||45|||2`,
    {},
    {
      date: "2026-03-10",
      hour: 8,
      campaign: "春季",
      creative: "视频一",
      cost: 1234.5,
      impressions: 9000,
      reportedConversions: 2,
    },
  ],
  [
    "Baidu search, with its seven lines above",
    "baidu-search",
    `数据生成时间：2026-03-11
     数据生成条件
     1. 时间范围：2026-03-10
     2. 时间单位：分时
     3. 推广设备：全部
     4. 投放网络：全部
     .
     日期|小时|账户|推广计划|展现|点击|消费|点击率|平均点击价格
     2026-03-10|8|acc|品牌|100|5|12.34|5%|2.47`,
    {},
    { date: "2026-03-10", hour: 8, campaign: "品牌", cost: 12.34, currency: "CNY" },
  ],
  [
    "Baidu feed",
    "baidu-feed",
    `数据生成时间：2026-03-11
     日期|小时|推广计划|推广计划ID|展现|点击|消费|点击率|平均点击价格|千次展现消费
     2026/3/10|08:00-08:59|信息流|7|100|5|12.34|5%|2.47|1`,
    {},
    { date: "2026-03-10", hour: 8, campaign: "信息流", cost: 12.34 },
  ],
  [
    "Tencent",
    "tencent",
    `日期|推广计划|曝光量|点击量|花费
     20260310|T|100|5|¥12.34`,
    {},
    { date: "2026-03-10", campaign: "T", impressions: 100, cost: 12.34 },
  ],
  [
    "Sogou, totals on line 2",
    "sogou",
    `时间|账户|推广计划|消耗|点击数|点击均价
     总计|--|--|4475.35|10|1
     2026年3月10日|a|搜狗|4475.35|10|1`,
    {},
    { date: "2026-03-10", campaign: "搜狗", cost: 4475.35, impressions: null, clicks: 10 },
  ],
  [
    "360",
    "360",
    `推广账户|产品线|推广计划|日期|展示次数|点击次数|点击率|总费用|平均每次点击费用
     a|b|C|2026-03-10|10|1|10%|3.5|3.5`,
    {},
    { date: "2026-03-10", campaign: "C", impressions: 10, cost: 3.5 },
  ],
  [
    "Shenma",
    "shenma",
    `时间|账户|推广计划|展现量|点击量|消费|点击率|平均点击价格
     2026-03-10|a|S|10|1|3.5|10%|3.5`,
    {},
    { date: "2026-03-10", campaign: "S", impressions: 10, clicks: 1, cost: 3.5 },
  ],
  [
    "War Room's own columns",
    "auto",
    `at|channel|campaign|creative|impressions|clicks|cost|currency
     2026-03-10T08:00:00+08:00|douyin|x|y|10|1|(12.00)|CNY`,
    { channel: undefined },
    { at: "2026-03-10T08:00:00+08:00", channel: "douyin", creative: "y", cost: -12, currency: "CNY" },
  ],
])("reads %s", (_name, preset, text, options, row) => {
  const found = read(text, options);
  expect(found.missing).toEqual([]);
  expect(found.rejected).toEqual([]);
  expect(found.rows).toMatchObject([row]);
  expect(found.layout?.preset).toBe(preset);
});

it.each<[string, string, Partial<ImportOptions>, RegExp]>([
  ["no header", "a|b\n1|2", {}, /header/],
  ["no day", "Campaign|Cost\nx|1", {}, /day column/],
  ["no cost", "Day|Campaign|Impr.\n2026-03-10|x|1", {}, /cost column/],
  ["no channel", "Day|Cost|Currency\n2026-03-10|1|CNY", { channel: undefined }, /channel=<key>/],
  ["no currency", "Day|Cost\n2026-03-10|1", {}, /currency=CNY/],
  [
    "a period instead of days",
    "Reporting starts|Reporting ends|Campaign name|Amount spent (USD)\n2026-03-01|2026-03-31|x|5",
    {},
    /by day/,
  ],
])("says that a file has %s", (_name, text, options, words) => {
  expect(read(text, options).missing.map(({ message }) => message)).toEqual(
    expect.arrayContaining([expect.stringMatching(words)]),
  );
});

it("asks for the order of a date that could be two", () => {
  const file = "Day|Cost|Currency\n03/04/2026|1.5|CNY";
  expect(read(file).rejected).toMatchObject([{ index: 0, code: "ambiguous" }]);
  expect(read(file, { dateOrder: "dmy" }).rows).toMatchObject([{ date: "2026-04-03" }]);
  expect(read(`${file}\n25/04/2026|1.5|CNY`).rows).toMatchObject([{ date: "2026-04-03" }, { date: "2026-04-25" }]);
});

it("asks for the decimal mark of an amount that could be two", () => {
  const file = "Day|Cost|Currency\n2026-03-10|1,234|CNY";
  expect(read(file).rejected).toMatchObject([{ index: 0, code: "ambiguous" }]);
  expect(read(file, { decimal: "comma" }).rows).toMatchObject([{ cost: 1.234 }]);
  expect(read(`${file}\n2026-03-11|5.50|CNY`).rows).toMatchObject([{ cost: 1234 }, { cost: 5.5 }]);
});

it("adds up rows of one key to the cent and refuses to add currencies", () => {
  const file =
    "Day|Campaign|Cost|Currency|Clicks\n2026-03-10|x|0.10|CNY|1\n2026-03-10|x|0.20|CNY|--\n2026-03-10|x|1.00|USD|1";
  const found = read(file);
  expect(found.rows).toMatchObject([{ cost: 0.3, clicks: 1 }]);
  expect(found.rejected).toMatchObject([{ index: 2, message: expect.stringMatching(/CNY on line 2.*USD/) }]);
});

it.each([
  ["1,234.56", null, 1234.56],
  ["1.234,56", null, 1234.56],
  ["¥1,234", "point", 1234],
  ["(12.00)", null, -12],
  ["1e3", null, 1000],
  ["0.123456789012", null, 0.123456789012],
  ["-5", null, -5],
  ["$1,234,567", null, 1234567],
  ["USD 12.5", null, 12.5],
  ["12.5%", null, 12.5],
  ["0.125", null, 0.125],
] as const)("reads the amount %s", (cell, decimal, value) => {
  expect(readAmount(cell, decimal)).toEqual({ value });
});

it.each(["1,234", "1.234", "12.34.5x", "1,23,4", "abc", "1e999", "Infinity"])("does not guess %s", (cell) => {
  expect(readAmount(cell, null)).toHaveProperty("problem");
});

it.each([
  ["12,345", 12345],
  ["12.345", 12345],
  ["12.0", 12],
  ["0", 0],
])("reads the count %s", (cell, value) => {
  expect(readTally(cell)).toEqual({ value });
});

it.each([
  ["8", 8],
  ["08:00", 8],
  ["8时", 8],
  ["08:00-08:59", 8],
  ["23:00:00", 23],
])("reads the hour %s", (cell, value) => {
  expect(readHour(cell)).toEqual({ value });
});

it.each([
  ["Jan 5, 2026", "2026-01-05", null],
  ["5 January 2026", "2026-01-05", null],
  ["2026.1.5", "2026-01-05", null],
  ["2026-01-05 08:00", "2026-01-05", 8],
  ["2026年1月5日 8时", "2026-01-05", 8],
  ["25/01/2026", "2026-01-25", null],
  ["01/25/2026", "2026-01-25", null],
  ["05/05/2026", "2026-05-05", null],
])("reads the day %s", (cell, date, hour) => {
  expect(readMoment(cell, undefined, null)).toEqual({ value: { date, hour } });
});

it.each(["31/02/2026", "2026-02-30", "yesterday", ""])("does not take %s for a day", (cell) => {
  expect(readMoment(cell, undefined, null)).toHaveProperty("problem");
});

it.each([
  ["Amount spent (USD)", "USD"],
  ["平均点击单价(元)", "CNY"],
  ["消耗（元）", "CNY"],
  ["Clicks (all)", null],
])("finds the currency of %s", (header, currency) => {
  expect(headerCurrency(header)).toBe(currency);
});

it.each([
  ["a,b,c\n1,2,3", ","],
  ['a;b;c\n"1,5";2;3\n1,5;2;3', ";"],
  ["a\tb\n1\t2", "\t"],
  ["title\n\na;b;c;d\n1,0;2,0;3;4", ";"],
])("sniffs the separator of %j", (text, separator) => {
  expect(sniffSeparator(text)).toBe(separator);
});
