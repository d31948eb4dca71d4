/** A time zone as people call it: by its city. */
import type { Locale } from "#domain/base/locale.ts";

const chinese: Readonly<Record<string, string>> = {
  "Asia/Shanghai": "上海时间",
  "Asia/Chongqing": "重庆时间",
  "Asia/Urumqi": "乌鲁木齐时间",
  "Asia/Hong_Kong": "香港时间",
  "Asia/Macau": "澳门时间",
  "Asia/Taipei": "台北时间",
  "Asia/Singapore": "新加坡时间",
  "Asia/Tokyo": "东京时间",
};

/** "Asia/Shanghai" → "Shanghai", "上海时间"; cities without a Chinese name here keep their own. */
export function zoneName(timezone: string, locale: Locale): string {
  const city = timezone.split("/").at(-1)?.replaceAll("_", " ") ?? timezone;
  return locale === "en" ? city : (chinese[timezone] ?? `${city} 时间`);
}
