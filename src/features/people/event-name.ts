/** Events in words: those that measures count have a name in both languages, others are shown as they were sent. */
import type { Locale, Words } from "#domain/base/locale.ts";
import { eventNames } from "#domain/catalogue/event-name.ts";

const words: Readonly<Record<string, Words>> = {
  [eventNames.page]: { en: "Page viewed", "zh-CN": "浏览页面" },
  [eventNames.screen]: { en: "Screen viewed", "zh-CN": "浏览屏幕" },
  [eventNames.signedUp]: { en: "Signed up", "zh-CN": "注册" },
  [eventNames.productViewed]: { en: "Product viewed", "zh-CN": "浏览商品" },
  [eventNames.productAdded]: { en: "Product added to the cart", "zh-CN": "加入购物车" },
  [eventNames.checkoutStarted]: { en: "Checkout started", "zh-CN": "开始结算" },
  [eventNames.orderCompleted]: { en: "Order completed", "zh-CN": "完成订单" },
  [eventNames.orderRefunded]: { en: "Order refunded", "zh-CN": "订单退款" },
  [eventNames.contentInteracted]: { en: "Content interacted with", "zh-CN": "内容互动" },
  [eventNames.complaintFiled]: { en: "Complaint filed", "zh-CN": "提交投诉" },
  [eventNames.leadHandedOver]: { en: "Lead handed over", "zh-CN": "线索交接" },
  identify: { en: "Identified", "zh-CN": "识别身份" },
  alias: { en: "Joined with another id", "zh-CN": "合并身份" },
  group: { en: "Assigned to a group", "zh-CN": "归入群组" },
};

export function eventText(event: string, locale: Locale): string {
  return words[event]?.[locale] ?? event;
}
