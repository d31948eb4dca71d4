/** Rows for the view in the URL: round trips, and garbage that falls back. */
import { describe, expect, it } from "vitest";
import { defaultColumns, defaultView, formatView, parseView } from "./board-view.ts";

const parsed = (text: string) => parseView(new URLSearchParams(text));

describe("parseView", () => {
  it.each([
    ["nothing said", "", {}],
    ["a range", "range=7d", { range: "7d" }],
    [
      "custom dates",
      "range=custom&from=2026-11-01&to=2026-11-08",
      { range: "custom", from: "2026-11-01", to: "2026-11-08" },
    ],
    ["dates without custom are ignored", "from=2026-11-01&to=2026-11-08", {}],
    ["a date that does not exist", "range=custom&from=2026-02-30&to=2026-03-02", {}],
    ["backwards", "range=custom&from=2026-11-08&to=2026-11-01", {}],
    ["an empty day", "range=custom&from=2026-11-08&to=2026-11-08", {}],
    ["a century", "range=custom&from=1926-11-08&to=2026-11-08", {}],
    ["after all time", "range=custom&from=2150-01-01&to=2150-01-02", {}],
    ["before all time", "range=custom&from=1970-01-01&to=1970-01-02", {}],
    ["no year", "range=custom&from=0000-01-01&to=0000-01-02", {}],
    ["an unknown range", "range=forever", {}],
    ["a prototype's name", "range=constructor&metric=__proto__", {}],
    ["filters, once each", "channel=douyin,baidu,douyin,,", { filter: { channel: ["douyin", "baidu"] } }],
    ["repeated parameters", "device=ios&device=android", { filter: { device: ["ios", "android"] } }],
    ["columns in the table's order", "cols=roas,spend,hack", { cols: ["spend", "roas"] }],
    ["only unknown columns", "cols=hack", { cols: defaultColumns }],
    ["sort upwards", "sort=ctr", { sort: { column: "ctr", down: false } }],
    ["sort by name downwards", "sort=-name", { sort: { column: "name", down: true } }],
    ["an unknown sort", "sort=-hack", {}],
    ["attribution", "model=first&clock=touch&by=campaign", { model: "first", clock: "touch", by: "campaign" }],
  ])("%s", (_name, text, expected) => {
    expect(parsed(text)).toEqual({ ...defaultView, ...expected });
  });

  it("keeps at most 100 of a filter", () => {
    const many = Array.from({ length: 150 }, (_, i) => `c${i}`).join(",");
    expect(parsed(`channel=${many}`).filter.channel).toHaveLength(100);
  });
});

describe("formatView", () => {
  it.each([
    ["the default is an empty link", "", ""],
    [
      "all parts",
      "range=28d&metric=orders&compare=weekday&model=first&clock=touch&by=campaign&channel=a%2Cb&cols=spend%2Cctr&sort=ctr",
      null,
    ],
    ["custom", "range=custom&from=2026-11-01&to=2026-11-08", null],
  ])("%s", (_name, text, expected) => {
    expect(formatView(parsed(text)).toString()).toBe(expected ?? text);
  });
});
