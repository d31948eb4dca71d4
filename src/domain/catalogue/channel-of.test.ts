/** The workspace's own rules before the default grouping, and what defines a channel or campaign. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { campaignInput, landingPageInput } from "./campaign.ts";
import { channelOf } from "./channel-of.ts";
import { type ChannelMatch, channelInput, channelMatch, matchesTouch } from "./channel-rule.ts";
import type { TouchFacts } from "./touch.ts";

/** Any text, lone surrogates and control characters included. */
const unit = fc.nat(0xffff).map((code) => String.fromCharCode(code));

const matches: readonly (readonly [string, ChannelMatch, TouchFacts, boolean])[] = [
  ["same text in another case", { utmSource: "DouYin" }, { source: "douyin" }, true],
  ["no part of a text", { utmSource: "douyin" }, { source: "douyin-feed" }, false],
  ["a prefix", { utmSource: "douyin*" }, { source: "Douyin-feed" }, true],
  ["a star for anything given", { utmCampaign: "*" }, { campaign: "x" }, true],
  ["a star for nothing given", { utmCampaign: "*" }, { source: "x" }, false],
  ["a star inside is a star", { utmCampaign: "a*b" }, { campaign: "axb" }, false],
  ["every field", { utmSource: "a", utmMedium: "cpc" }, { source: "a", medium: "cpc" }, true],
  ["one field of two", { utmSource: "a", utmMedium: "cpc" }, { source: "a", medium: "email" }, false],
  ["an empty condition", {}, { source: "a" }, false],
  ["the click id's name", { clickId: "GCLID" }, { clickId: "gclid" }, true],
  ["a host", { referrerHost: "example.com" }, { referrerHost: "example.com" }, true],
  ["a host below", { referrerHost: "www.Example.com" }, { referrerHost: "m.example.com" }, true],
  ["another host's ending", { referrerHost: "example.com" }, { referrerHost: "notexample.com" }, false],
  ["a host prefix", { referrerHost: "example.*" }, { referrerHost: "m.example.de" }, true],
  ["host and source", { referrerHost: "example.com", utmSource: "a" }, { referrerHost: "example.com" }, false],
  ["a pattern is no expression", { utmSource: "(a+)+$" }, { source: "aaaa" }, false],
];

describe("a condition", () => {
  it.each(matches)("%s", (_, match, touch, holds) => expect(matchesTouch(match, touch)).toBe(holds));
});

const rules = [
  { key: "brand", match: [{ utmCampaign: "brand-*" }] },
  { key: "baidu", match: [{ utmSource: "baidu" }, { clickId: "bd_vid" }] },
  { key: "none", match: [] },
];
const channels: readonly (readonly [string, TouchFacts | null, string])[] = [
  ["the first that matches", { source: "baidu", campaign: "brand-1" }, "brand"],
  ["any of its conditions", { clickId: "bd_vid" }, "baidu"],
  ["own rules before the default", { source: "baidu", medium: "cpc" }, "baidu"],
  ["else the default", { source: "google", medium: "cpc" }, "paid_search"],
  ["no touch", null, "direct"],
];

describe("channelOf", () => {
  it.each(channels)("%s", (_, touch, channel) => expect(channelOf(touch, rules)).toBe(channel));

  it("never throws on any rule and touch", () => {
    const text = fc.option(fc.string({ unit, minLength: 1, maxLength: 20 }), { nil: undefined });
    const match = fc.record({ utmSource: text, utmMedium: text, utmCampaign: text, clickId: text, referrerHost: text });
    const touch = fc.record({ source: text, medium: text, campaign: text, clickId: text, referrerHost: text });
    fc.assert(
      fc.property(match, touch, (condition, facts) => {
        expect(channelOf(facts, [{ key: "own", match: [condition] }])).toEqual(expect.any(String));
      }),
    );
  });
});

const douyin = { key: "douyin", name: "Douyin", kind: "paid_social", match: [{ utmSource: "douyin" }] };
const inputs: readonly (readonly [string, object, boolean])[] = [
  ["the contract's example", douyin, true],
  ["without conditions", { key: "tv_spots-2", name: "TV", kind: "offline" }, true],
  ["a key in capitals", { ...douyin, key: "Douyin" }, false],
  ["a key of 65 letters", { ...douyin, key: "a".repeat(65) }, false],
  ["the reserved key", { ...douyin, key: "(unattributed)" }, false],
  ["an unknown kind", { ...douyin, kind: "magic" }, false],
  ["a blank name", { ...douyin, name: "  " }, false],
  ["a misspelt condition", { ...douyin, match: [{ utm_source: "douyin" }] }, false],
];
const spring = { key: "春季-1", name: "Spring", channel: "douyin" };
const campaigns: readonly (readonly [string, object, boolean])[] = [
  ["the least", spring, true],
  ["all", { ...spring, startsOn: "2026-03-01", endsOn: "2026-03-01", stage: "scale" }, true],
  ["ends before it starts", { ...spring, startsOn: "2026-03-02", endsOn: "2026-03-01" }, false],
  ["no such day", { ...spring, startsOn: "2026-02-30" }, false],
  ["year 9999", { ...spring, startsOn: "9999-01-01" }, false],
  ["unknown stage", { ...spring, stage: "done" }, false],
  ["NUL in the key", { ...spring, key: "a\u0000b" }, false],
];
const paths = ["/", "/lp", "/a/b", "lp", "/lp/", "/lp?x=1", ""];

describe("inputs", () => {
  it.each(inputs)("channel: %s", (_, input, valid) => expect(channelInput.safeParse(input).success).toBe(valid));
  it.each(campaigns)("campaign: %s", (_, input, valid) => expect(campaignInput.safeParse(input).success).toBe(valid));
  it("landing page: a path without query and closing slash", () => {
    const accepted = paths.filter((path) => landingPageInput.safeParse({ path, name: "x" }).success);
    expect(accepted).toEqual(["/", "/lp", "/a/b"]);
  });
  it("condition: trims", () => expect(channelMatch.parse({ utmSource: " a " })).toEqual({ utmSource: "a" }));
});
