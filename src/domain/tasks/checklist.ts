/** The steps of a task: each kind begins with its own, in both languages; people add theirs in one. */
import { z } from "zod";
import type { Locale, Words } from "#domain/base/locale.ts";

export const mostItems = 30;

/** `key` names one of ours, whose words follow the reader; `text` is what it says otherwise. */
export const ChecklistItem = z.object({
  key: z.string().max(40).optional(),
  text: z.string().trim().min(1).max(200),
  done: z.boolean().default(false),
});
export type ChecklistItem = z.output<typeof ChecklistItem>;

const steps: Readonly<Record<string, Words>> = {
  offer: { en: "Offer of the ad in the first screen", "zh-CN": "首屏兑现广告里的承诺" },
  button: { en: "Button above the fold at 390 px", "zh-CN": "390 像素宽时按钮在首屏内" },
  load: { en: "Loads in under 1.5 s on a phone", "zh-CN": "手机上 1.5 秒内打开" },
  events: { en: "Event names unchanged", "zh-CN": "埋点事件名未改动" },
  tellPromotion: { en: "Promotion told what changed", "zh-CN": "已告知推广改了什么" },
  promise: { en: "Says nothing that the page does not keep", "zh-CN": "素材不说页面兑现不了的话" },
  variants: { en: "Two versions, one difference each", "zh-CN": "两版素材，每版只改一处" },
  reviewed: { en: "Drafts read by a person", "zh-CN": "草稿已由人审过" },
  frequency: { en: "Audience and frequency checked", "zh-CN": "人群与频次已核对" },
  tellOperations: { en: "Operations told what the ad says now", "zh-CN": "已告知运营新素材怎么说" },
  reproduce: { en: "Gap shown with a test event", "zh-CN": "用测试事件复现缺口" },
  repair: { en: "Sending repaired", "zh-CN": "上报已修复" },
  replay: { en: "Missing figures sent again", "zh-CN": "缺失数据已补传" },
  compare: { en: "Figures compared with the platform's", "zh-CN": "已与平台后台对数" },
};

const ofKind = {
  landing_page: ["offer", "button", "load", "events", "tellPromotion"],
  creative: ["promise", "variants", "reviewed", "frequency", "tellOperations"],
  tracking: ["reproduce", "repair", "replay", "compare"],
  other: [],
} as const;

export function checklistOf(kind: keyof typeof ofKind): ChecklistItem[] {
  return ofKind[kind].map((key) => ({ key, text: steps[key]?.en ?? key, done: false }));
}

export function stepText({ key, text }: Pick<ChecklistItem, "key" | "text">, locale: Locale): string {
  const known = key === undefined ? undefined : steps[key];
  return known?.en === text ? known[locale] : text;
}
