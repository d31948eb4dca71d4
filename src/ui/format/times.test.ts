/** Rows for dates, hours and spans. */
import { describe, expect, it } from "vitest";
import { agoText, countdownText, lateText } from "./span-text.ts";
import { dayHourText, dayRangeText, dayText, hourRangeText, hourText, monthText } from "./time-text.ts";

const en = { locale: "en", timezone: "Asia/Shanghai" } as const;
const zh = { locale: "zh-CN", timezone: "Asia/Shanghai" } as const;

it.each([
  ["an instant in the workspace's zone", "2026-11-18T18:00:00Z", "Thu 19 Nov", "11月19日 周四"],
  ["a calendar date has no zone", "2026-11-19", "Thu 19 Nov", "11月19日 周四"],
  ["September is Sep", "2026-09-01", "Tue 1 Sep", "9月1日 周二"],
  ["no moment", "soon", "—", "—"],
])("day: %s", (_name, moment, english, chinese) => {
  expect(dayText(moment, en)).toBe(english);
  expect(dayText(moment, zh)).toBe(chinese);
});

describe("hours", () => {
  it.each([
    ["Asia/Shanghai", "2026-11-19T06:00:00Z", "14:00"],
    ["Asia/Shanghai", "2026-11-18T16:00:00Z", "00:00"],
    ["Asia/Kolkata", "2026-11-19T06:00:00Z", "11:30"],
    ["America/New_York", "2026-07-01T06:06:00Z", "02:06"],
  ])("in %s", (timezone, moment, text) => {
    expect(hourText(moment, { timezone })).toBe(text);
  });

  it("spans an hour over midnight", () => {
    expect(hourRangeText("2026-11-19T15:00:00Z", en)).toBe("23:00–00:00");
  });

  it("stands beside its day", () => {
    expect(dayHourText("2026-11-19T06:06:00Z", en)).toBe("Thu 19 Nov, 14:06");
    expect(dayHourText("2026-11-19T06:06:00Z", zh)).toBe("11月19日 周四 14:06");
  });
});

it.each([
  ["one day", "2026-11-19", "2026-11-19", "19 Nov", "11月19日"],
  ["one month", "2026-11-13", "2026-11-19", "13–19 Nov", "11月13–19日"],
  ["two months", "2026-10-28", "2026-11-03", "28 Oct – 3 Nov", "10月28日–11月3日"],
  ["two years", "2025-12-28", "2026-01-03", "28 Dec 2025 – 3 Jan 2026", "2025年12月28日–2026年1月3日"],
])("range of %s", (_name, first, last, english, chinese) => {
  expect(dayRangeText(first, last, en)).toBe(english);
  expect(dayRangeText(first, last, zh)).toBe(chinese);
});

it("names months", () => {
  expect(monthText("2026-11", "en")).toBe("November 2026");
  expect(monthText("2026-11", "zh-CN")).toBe("2026年11月");
});

it.each([
  [2 * 3_600_000, "2 h late", "延迟 2 小时"],
  [35 * 60_000, "35 min late", "延迟 35 分钟"],
  [50 * 3_600_000, "2 d late", "延迟 2 天"],
])("late by %s ms", (span, english, chinese) => {
  expect(lateText(span, "en")).toBe(english);
  expect(lateText(span, "zh-CN")).toBe(chinese);
});

it.each([
  [20_000, "just now", "刚刚"],
  [5 * 60_000, "5 min ago", "5 分钟前"],
])("%s ms ago", (span, english, chinese) => {
  expect(agoText(span, "en")).toBe(english);
  expect(agoText(span, "zh-CN")).toBe(chinese);
});

it.each([
  [172_380_000, "47:53"],
  [-4_800_000, "−1:20"],
  [0, "0:00"],
])("%s ms left", (left, text) => {
  expect(countdownText(left)).toBe(text);
});
