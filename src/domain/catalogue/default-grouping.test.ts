/** The default grouping row by row, and where rows compete. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { clickIds } from "./click-id.ts";
import { defaultChannelNames } from "./default-channel-names.ts";
import { defaultChannel, defaultChannels } from "./default-grouping.ts";
import type { TouchFacts } from "./touch.ts";

/** Any text, lone surrogates and control characters included. */
const unit = fc.nat(0xffff).map((code) => String.fromCharCode(code));

type Case = readonly [name: string, touch: TouchFacts | null, channel: string];

const rows: readonly Case[] = [
  ["no touch", null, "direct"],
  ["empty touch", {}, "direct"],
  ["row 1, none", { source: "(direct)", medium: "(none)" }, "direct"],
  ["row 1, not set", { source: "(direct)", medium: "(not set)" }, "direct"],
  ["row 2", { source: "google", medium: "cpc", campaign: "Cross-Network | PMax" }, "cross_network"],
  ["row 3 by source", { source: "taobao", medium: "cpc" }, "paid_shopping"],
  ["row 3 by campaign", { source: "google", medium: "cpc", campaign: "spring_shopping" }, "paid_shopping"],
  ["row 4", { source: "google", medium: "CPC" }, "paid_search"],
  ["row 4 ppc", { source: "bing", medium: "ppc" }, "paid_search"],
  ["row 5", { source: "facebook", medium: "paid_social" }, "paid_social"],
  ["row 5 retargeting", { source: "linkedin", medium: "retargeting" }, "paid_social"],
  ["row 6", { source: "youtube", medium: "cpv-cpm" }, "paid_video"],
  ["row 7 display", { source: "partner", medium: "display" }, "display"],
  ["row 7 banner", { source: "partner", medium: "Banner" }, "display"],
  ["row 7 expandable", { source: "partner", medium: "expandable" }, "display"],
  ["row 7 interstitial", { source: "partner", medium: "interstitial" }, "display"],
  ["row 7 cpm", { source: "partner", medium: "cpm" }, "display"],
  ["row 8", { source: "partner", medium: "cpa" }, "paid_other"],
  ["row 9 by source", { source: "amazon", medium: "referral" }, "organic_shopping"],
  ["row 9 by campaign", { source: "partner", medium: "referral", campaign: "eshop" }, "organic_shopping"],
  ["row 10 by source", { source: "reddit.com", medium: "referral" }, "organic_social"],
  ["row 10 by medium", { source: "partner", medium: "social-media" }, "organic_social"],
  ["row 10 by spaced medium", { source: "partner", medium: "Social Network" }, "organic_social"],
  ["row 11 by source", { source: "vimeo", medium: "referral" }, "organic_video"],
  ["row 11 by medium", { source: "partner", medium: "invideo-link" }, "organic_video"],
  ["row 12 by source", { source: "duckduckgo" }, "organic_search"],
  ["row 12 by medium", { source: "partner", medium: "organic" }, "organic_search"],
  ["row 13 referral", { source: "partner", medium: "referral" }, "referral"],
  ["row 13 app", { source: "partner", medium: "app" }, "referral"],
  ["row 13 link", { source: "partner", medium: "link" }, "referral"],
  ["row 14 by medium", { source: "crm", medium: "e-mail" }, "email"],
  ["row 14 by source", { source: "E mail", medium: "weekly" }, "email"],
  ["row 15", { source: "partner", medium: "affiliate" }, "affiliates"],
  ["row 16", { source: "podcast", medium: "audio" }, "audio"],
  ["row 17 by source", { source: "sms" }, "sms"],
  ["row 17 by medium", { source: "crm", medium: "SMS" }, "sms"],
  ["row 18 ends with push", { source: "crm", medium: "web-push" }, "mobile_push"],
  ["row 18 mobile", { source: "crm", medium: "mobile-banner-x" }, "mobile_push"],
  ["row 18 notification", { source: "crm", medium: "notifications" }, "mobile_push"],
  ["row 18 firebase", { source: "firebase", medium: "x" }, "mobile_push"],
  ["nothing matches", { source: "partner", medium: "poster" }, "unassigned"],
  ["only a campaign", { campaign: "spring" }, "unassigned"],
];

const conflicts: readonly Case[] = [
  ["the cpm trap: search before display", { source: "google", medium: "cpm" }, "paid_search"],
  ["the cpm trap: social before display", { source: "weibo", medium: "cpm" }, "paid_social"],
  [
    "cross-network before paid shopping",
    { source: "google", medium: "cpc", campaign: "shop cross-network" },
    "cross_network",
  ],
  ["shop campaign before paid search", { source: "baidu", medium: "cpc", campaign: "shop-1" }, "paid_shopping"],
  ["workshop is no shop", { source: "baidu", medium: "cpc", campaign: "workshop" }, "paid_search"],
  ["social source before medium organic", { source: "facebook", medium: "organic" }, "organic_social"],
  ["search source before medium email", { source: "google", medium: "email" }, "organic_search"],
  ["cp anywhere in the medium is paid", { source: "partner", medium: "webcp" }, "paid_other"],
  ["unpaid is not paid", { source: "partner", medium: "unpaid" }, "unassigned"],
  ["direct with a medium goes on", { source: "(direct)", medium: "email" }, "email"],
  ["an assistant's bought click is paid", { source: "chatgpt.com", medium: "cpc" }, "paid_other"],
];

const sources: readonly Case[] = [
  ["baidu", { source: "baidu", medium: "cpc" }, "paid_search"],
  ["m.baidu.com", { referrerHost: "m.baidu.com" }, "organic_search"],
  ["sogou", { referrerHost: "sogou.com" }, "organic_search"],
  ["so.com", { referrerHost: "m.so.com" }, "organic_search"],
  ["360", { source: "360", medium: "sem-cpc" }, "paid_search"],
  ["shenma", { referrerHost: "m.sm.cn" }, "organic_search"],
  ["google by country", { referrerHost: "google.com.hk" }, "organic_search"],
  ["google with www", { source: "www.google.de", medium: "organic" }, "organic_search"],
  ["google's app", { referrerHost: "com.google.android.googlequicksearchbox" }, "organic_search"],
  ["weibo", { referrerHost: "m.weibo.cn" }, "organic_social"],
  ["xiaohongshu", { source: "xiaohongshu", medium: "cpc" }, "paid_social"],
  ["xhs", { source: "XHS", medium: "kol" }, "organic_social"],
  ["小红书", { source: "小红书", medium: "cpc" }, "paid_social"],
  ["zhihu", { referrerHost: "link.zhihu.com" }, "organic_social"],
  ["weixin", { source: "weixin", medium: "gzh" }, "organic_social"],
  ["wechat", { source: "wechat", medium: "cpm" }, "paid_social"],
  ["an article in weixin", { referrerHost: "mp.weixin.qq.com" }, "organic_social"],
  ["a mini program", { referrerHost: "servicewechat.com" }, "organic_social"],
  ["tieba is not baidu", { referrerHost: "tieba.baidu.com" }, "organic_social"],
  ["douban", { referrerHost: "movie.douban.com" }, "organic_social"],
  ["douyin", { source: "douyin", medium: "cpc" }, "paid_video"],
  ["kuaishou", { source: "kuaishou", medium: "cpc" }, "paid_video"],
  ["bilibili", { referrerHost: "bilibili.com" }, "organic_video"],
  ["v.qq.com is not qq", { referrerHost: "v.qq.com" }, "organic_video"],
  ["iqiyi", { source: "iqiyi" }, "organic_video"],
  ["taobao", { referrerHost: "item.taobao.com" }, "organic_shopping"],
  ["jd", { source: "jd", medium: "cps" }, "paid_shopping"],
  ["pinduoduo", { referrerHost: "mobile.yangkeduo.com" }, "organic_shopping"],
  ["deepseek", { referrerHost: "chat.deepseek.com" }, "ai_assistant"],
  ["doubao", { referrerHost: "doubao.com" }, "ai_assistant"],
  ["kimi", { source: "kimi" }, "ai_assistant"],
  ["yuanbao is not tencent", { referrerHost: "yuanbao.tencent.com" }, "ai_assistant"],
  ["gemini is not google", { referrerHost: "gemini.google.com" }, "ai_assistant"],
  ["chatgpt tags itself", { source: "chatgpt.com" }, "ai_assistant"],
  ["copilot", { referrerHost: "copilot.microsoft.com" }, "ai_assistant"],
  ["perplexity", { referrerHost: "perplexity.ai" }, "ai_assistant"],
  ["claude", { referrerHost: "claude.ai" }, "ai_assistant"],
  ["mail is not search", { referrerHost: "mail.google.com" }, "referral"],
  ["mail is not social", { referrerHost: "mail.qq.com" }, "referral"],
  ["any other host", { referrerHost: "blog.example.org" }, "referral"],
  ["a host that only looks like google", { referrerHost: "google.evil.com" }, "referral"],
  ["another's ending", { referrerHost: "notbaidu.com" }, "referral"],
  ["look-alike letters are not merged", { source: "wechаt", medium: "x" }, "unassigned"],
];

const clicks: readonly Case[] = [
  ["gclid", { clickId: "gclid" }, "paid_search"],
  ["gclid beats the referrer", { clickId: "gclid", referrerHost: "google.com" }, "paid_search"],
  ["gclid with an unknown source", { clickId: "gclid", source: "adwords" }, "paid_search"],
  ["gclid with a paid medium", { clickId: "gclid", medium: "cpc" }, "paid_search"],
  ["gclid with a medium that says nothing", { clickId: "gclid", source: "google", medium: "brand" }, "paid_search"],
  ["gclid from video", { clickId: "gclid", source: "youtube" }, "paid_video"],
  ["gclid, medium email", { clickId: "gclid", medium: "email" }, "email"],
  ["gclid, medium display", { clickId: "gclid", medium: "display" }, "display"],
  ["gclid, medium cpm", { clickId: "gclid", source: "dv360", medium: "cpm" }, "display"],
  ["gclid, shopping campaign", { clickId: "gclid", campaign: "Shopping | all" }, "paid_shopping"],
  ["dclid", { clickId: "dclid" }, "display"],
  ["msclkid", { clickId: "MSCLKID", referrerHost: "bing.com" }, "paid_search"],
  ["ttclid", { clickId: "ttclid" }, "paid_video"],
  ["bd_vid", { clickId: "bd_vid", referrerHost: "m.baidu.com" }, "paid_search"],
  ["qhclickid", { clickId: "qhclickid" }, "paid_search"],
  ["sg_vid", { clickId: "sg_vid" }, "paid_search"],
  ["gdt_vid", { clickId: "gdt_vid" }, "paid_social"],
  ["qz_gdt", { clickId: "qz_gdt" }, "paid_social"],
  ["ocean engine", { clickId: "clickid" }, "paid_video"],
  ["kuaishou", { clickId: "callback" }, "paid_video"],
  ["twclid", { clickId: "twclid" }, "paid_social"],
  ["li_fat_id", { clickId: "li_fat_id" }, "paid_social"],
  ["outbrain", { clickId: "ob_click_id" }, "paid_other"],
  ["impact", { clickId: "irclid" }, "affiliates"],
  ["fbclid alone proves no purchase", { clickId: "fbclid" }, "organic_social"],
  ["fbclid, paid by its tags", { clickId: "fbclid", source: "facebook", medium: "cpc" }, "paid_social"],
  ["fbclid does not beat another source", { clickId: "fbclid", source: "sms" }, "sms"],
  ["igshid", { clickId: "igshid" }, "organic_social"],
  ["mail tool", { clickId: "mc_cid" }, "email"],
  ["an id nobody knows", { clickId: "constructor" }, "unassigned"],
];

it.each(rows)("%s", (_, touch, channel) => expect(defaultChannel(touch)).toBe(channel));
it.each(conflicts)("%s", (_, touch, channel) => expect(defaultChannel(touch)).toBe(channel));
it.each(sources)("%s", (_, touch, channel) => expect(defaultChannel(touch)).toBe(channel));
it.each(clicks)("%s", (_, touch, channel) => expect(defaultChannel(touch)).toBe(channel));

it("names every default channel in both languages", () => {
  for (const key of [...defaultChannels, "(unattributed)"]) {
    expect(Object.values(defaultChannelNames[key] ?? {}).filter(Boolean)).toHaveLength(2);
  }
});

it("gives a known channel to any text and never throws", () => {
  const word = fc.option(fc.string({ unit, maxLength: 40 }), { nil: undefined });
  const id = fc.option(fc.constantFrom(...clickIds.map(({ name }) => name)), { nil: undefined });
  fc.assert(
    fc.property(word, word, word, id, word, (source, medium, campaign, clickId, referrerHost) => {
      expect(defaultChannels).toContain(defaultChannel({ source, medium, campaign, clickId, referrerHost }));
    }),
  );
});
