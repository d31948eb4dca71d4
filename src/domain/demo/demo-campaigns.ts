/** The brand's forty campaigns, four per channel: an evergreen, a hero product, a promotion burst and a test; two creatives each. */
import { demoChannels } from "./demo-channels.ts";
import { landingPages } from "./demo-pages.ts";
import { promotionCycleDays, promotionDays } from "./demo-rhythm.ts";
import { dateOf } from "./shanghai-calendar.ts";

export interface PlannedCampaign {
  readonly key: string;
  readonly name: string;
  /** Place of the channel in demoChannels. */
  readonly channel: number;
  readonly stage: "test" | "optimise" | "scale";
  /** Local days, inclusive; null = open. */
  readonly firstDay: number;
  readonly lastDay: number | null;
  /** Share of the channel's traffic, relative to the campaigns that run at the same time. */
  readonly share: number;
  readonly creatives: readonly [PlannedCreative, PlannedCreative];
}

export interface PlannedCreative {
  readonly key: string;
  readonly name: string;
  /** Place in landingPages. */
  readonly page: number;
}

const names: Readonly<Record<string, readonly [string, string, string, string]>> = {
  douyin: ["屏障精华 · 常青拉新", "眼霜 · 达人种草", "品牌大促 · 直播引流", "AI 口播 · 测款"],
  "baidu-search": ["品牌词 · 常青", "敏感肌 · 通用词", "大促 · 品牌专区", "竞品词 · 测款"],
  xiaohongshu: ["笔记种草 · 常青", "成分党 · 精华", "大促 · 清单笔记", "KOC 试用 · 测款"],
  weibo: ["话题常青 · 温和护肤", "明星同款 · 礼盒", "大促 · 热搜", "超话 · 测款"],
  "wechat-moments": ["朋友圈 · 常青拉新", "礼盒 · 送礼人群", "大促 · 朋友圈首发", "小程序直购 · 测款"],
  zhihu: ["成分问答 · 常青", "皮肤科医生 · 专栏", "大促 · 好物推荐", "盐选 · 测款"],
  bilibili: ["UP 主合作 · 常青", "开箱 · 学生党", "大促 · 信息流", "鬼畜二创 · 测款"],
  kuaishou: ["老铁专场 · 常青", "家庭装 · 下沉", "大促 · 短视频", "短剧植入 · 测款"],
  taobaoke: ["返利 · 常青", "导购站 · 爆款", "大促 · 高佣", "社群团长 · 测款"],
  crm: ["会员关怀 · 常青", "回购提醒 · 30 天", "大促 · 会员预告", "生日月 · 测款"],
};

const creativeNames: readonly (readonly [string, string])[] = [
  ["成分动画 15 秒", "使用前后对比图"],
  ["达人口播 30 秒", "产品特写图"],
  ["大促倒计时", "满减权益图"],
  ["街头采访", "素人日记"],
];

const kinds = [
  { suffix: "evergreen", stage: "scale", share: 5, pageShift: 0 },
  { suffix: "hero", stage: "optimise", share: 3, pageShift: 6 },
  { suffix: "burst", stage: "optimise", share: 5, pageShift: 3 },
  { suffix: "test", stage: "test", share: 1, pageShift: 11 },
] as const;

/** Which of the past promotion windows a channel's burst campaign served: 0 the latest. */
function burstDays(channel: number, endDay: number): readonly [number, number] {
  const [first, last] = promotionDays(endDay - promotionCycleDays * (channel % 3));
  return [first, last];
}

function daysOf(kind: number, channel: number, startDay: number, endDay: number): readonly [number, number | null] {
  if (kind === 1) return [Math.max(startDay, endDay - 64 + channel * 2), null];
  if (kind === 2) return burstDays(channel, endDay);
  return kind === 3 ? [Math.max(startDay, endDay - 16 + (channel % 4)), null] : [startDay, null];
}

/** Four campaigns for each channel, in the order of the channels; two days of a local calendar bound the window. */
export function plannedCampaigns(startDay: number, endDay: number): PlannedCampaign[] {
  return demoChannels.flatMap((channel, place) =>
    kinds.map(({ suffix, stage, share, pageShift }, kind): PlannedCampaign => {
      const key = `${channel.key}-${suffix}`;
      const creative = (nth: 0 | 1): PlannedCreative => ({
        key: `${key}-${nth === 0 ? "a" : "b"}`,
        name: creativeNames[kind]?.[nth] ?? key,
        page: (place * 2 + nth + pageShift) % landingPages.length,
      });
      const [firstDay, lastDay] = daysOf(kind, place, startDay, endDay);
      const name = names[channel.key]?.[kind] ?? key;
      return { key, name, channel: place, stage, firstDay, lastDay, share, creatives: [creative(0), creative(1)] };
    }),
  );
}

/** The days of a campaign as the catalogue writes them. */
export function campaignDates(campaign: PlannedCampaign): { startsOn: string; endsOn: string | null } {
  return {
    startsOn: dateOf(campaign.firstDay),
    endsOn: campaign.lastDay === null ? null : dateOf(campaign.lastDay),
  };
}

export function runsOn(campaign: PlannedCampaign, day: number): boolean {
  return campaign.firstDay <= day && (campaign.lastDay === null || day <= campaign.lastDay);
}
