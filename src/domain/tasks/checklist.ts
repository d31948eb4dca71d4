/** The steps of a task: each kind begins with its own, in both languages; people add theirs in one. */
import { z } from "zod";
import type { Locale, Words } from "#domain/base/locale.ts";

export const mostItems = 30;

/** Steps of ours are kept in English; their words follow the reader. */
export const ChecklistItem = z.object({
  text: z.string().trim().min(1).max(200),
  done: z.boolean().default(false),
});
export type ChecklistItem = z.output<typeof ChecklistItem>;

const steps = {
  landing_page: [
    { en: "Offer of the ad in the first screen", "zh-CN": "首屏兑现广告里的承诺" },
    { en: "Button above the fold at 390 px", "zh-CN": "390 像素宽时按钮在首屏内" },
    { en: "Loads in under 1.5 s on a phone", "zh-CN": "手机上 1.5 秒内打开" },
    { en: "Event names unchanged", "zh-CN": "埋点事件名未改动" },
    { en: "Promotion told what changed", "zh-CN": "已告知推广改了什么" },
  ],
  creative: [
    { en: "Says nothing that the page does not keep", "zh-CN": "素材不说页面兑现不了的话" },
    { en: "Two versions, one difference each", "zh-CN": "两版素材，每版只改一处" },
    { en: "Drafts read by a person", "zh-CN": "草稿已由人审过" },
    { en: "Audience and frequency checked", "zh-CN": "人群与频次已核对" },
    { en: "Operations told what the ad says now", "zh-CN": "已告知运营新素材怎么说" },
  ],
  tracking: [
    { en: "Gap shown with a test event", "zh-CN": "用测试事件复现缺口" },
    { en: "Sending repaired", "zh-CN": "上报已修复" },
    { en: "Missing figures sent again", "zh-CN": "缺失数据已补传" },
    { en: "Figures compared with the platform's", "zh-CN": "已与平台后台对数" },
  ],
  other: [],
} as const satisfies Readonly<Record<string, readonly Words[]>>;

export function checklistOf(kind: keyof typeof steps): ChecklistItem[] {
  return steps[kind].map(({ en }) => ({ text: en, done: false }));
}

const known = new Map<string, Words>(Object.values(steps).flatMap((ofKind) => ofKind.map((step) => [step.en, step])));

export const stepText = (text: string, locale: Locale): string => known.get(text)?.[locale] ?? text;
