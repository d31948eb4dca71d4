/** The default channels in both languages, and the row for credit that no channel can take. */
import type { Words } from "#domain/base/locale.ts";
import type { DefaultChannel } from "./default-grouping.ts";

/** Key of what no touch explains; not a channel key, so no workspace can define it. */
export const unattributed = "(unattributed)";

const names: Readonly<Record<DefaultChannel | typeof unattributed, Words>> = {
  direct: { en: "Direct", "zh-CN": "直接访问" },
  cross_network: { en: "Cross-network", "zh-CN": "跨网络" },
  paid_shopping: { en: "Paid shopping", "zh-CN": "付费购物" },
  paid_search: { en: "Paid search", "zh-CN": "付费搜索" },
  paid_social: { en: "Paid social", "zh-CN": "付费社交" },
  paid_video: { en: "Paid video", "zh-CN": "付费视频" },
  display: { en: "Display", "zh-CN": "展示广告" },
  paid_other: { en: "Other paid", "zh-CN": "其他付费" },
  ai_assistant: { en: "AI assistants", "zh-CN": "AI 助手" },
  organic_shopping: { en: "Organic shopping", "zh-CN": "自然购物" },
  organic_social: { en: "Organic social", "zh-CN": "自然社交" },
  organic_video: { en: "Organic video", "zh-CN": "自然视频" },
  organic_search: { en: "Organic search", "zh-CN": "自然搜索" },
  referral: { en: "Referral", "zh-CN": "外链引荐" },
  email: { en: "Email", "zh-CN": "邮件" },
  affiliates: { en: "Affiliates", "zh-CN": "联盟推广" },
  audio: { en: "Audio", "zh-CN": "音频" },
  sms: { en: "SMS", "zh-CN": "短信" },
  mobile_push: { en: "Mobile push", "zh-CN": "消息推送" },
  unassigned: { en: "Unassigned", "zh-CN": "未归类" },
  [unattributed]: { en: "(unattributed)", "zh-CN": "未归因" },
};

/** Looked up by any channel key; undefined for a workspace's own channels, which bring their name. */
export const defaultChannelNames: Readonly<Record<string, Words>> = names;
