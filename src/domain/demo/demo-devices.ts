/** What visits come from: phones and computers of people, and crawlers that name themselves. */
import type { Dice } from "./dice.ts";

const ios = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const android = "Mozilla/5.0 (Linux; Android 14; {model}) AppleWebKit/537.36 (KHTML, like Gecko)";
const chrome = "Chrome/126.0.0.0";

const phones: readonly [string, ...string[]] = [
  `${ios} Version/17.5 Mobile/15E148 Safari/604.1`,
  `${ios} Mobile/15E148 MicroMessenger/8.0.50 NetType/WIFI Language/zh_CN`,
  `${android.replace("{model}", "HUAWEI ALN-AL00")} ${chrome} Mobile Safari/537.36`,
  `${android.replace("{model}", "23127PN0CC")} ${chrome} Mobile Safari/537.36`,
  `${android.replace("{model}", "V2309A")} ${chrome} Mobile Safari/537.36 MicroMessenger/8.0.50 NetType/5G Language/zh_CN`,
  `${android.replace("{model}", "PHZ110")} ${chrome} Mobile Safari/537.36`,
];

const computers: readonly [string, ...string[]] = [
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) ${chrome} Safari/537.36`,
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15",
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) ${chrome} Safari/537.36 Edg/126.0.0.0`,
];

const crawlers: readonly [string, ...string[]] = [
  "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
  "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)",
  "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
  "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
  "Mozilla/5.0 (compatible; SemrushBot/7~bl; +http://www.semrush.com/bot.html)",
  "Mozilla/5.0 (compatible; Bytespider; spider-feedback@bytedance.com)",
];

export function userAgentOf(dice: Dice, mobile: number): string {
  return dice.pick(dice.happens(mobile) ? phones : computers);
}

export function crawlerAgentOf(dice: Dice): string {
  return dice.pick(crawlers);
}

const abroad: readonly [string, ...string[]] = ["HK", "SG", "TW", "US", "MO"];
const mainland = { country: "CN" };

export function locationOf(dice: Dice): { readonly country: string } {
  return dice.happens(0.96) ? mainland : { country: dice.pick(abroad) };
}

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

function bytes(bits: number): string {
  return `${hex[bits >>> 24]}${hex[(bits >>> 16) & 255]}${hex[(bits >>> 8) & 255]}${hex[bits & 255]}`;
}

/** A version 4 UUID, as browsers' SDKs make anonymous ids. */
export function anonymousIdOf(dice: Dice): string {
  const second = bytes((dice.bits() & 0xffff0fff) | 0x4000);
  const third = bytes((dice.bits() & 0x3fffffff) | 0x80000000);
  const first = bytes(dice.bits());
  return `${first}-${second.slice(0, 4)}-${second.slice(4)}-${third.slice(0, 4)}-${third.slice(4)}${bytes(dice.bits())}`;
}
