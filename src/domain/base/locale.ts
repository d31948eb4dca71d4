/** The two languages, and a text written in both. */
export const locales = ["en", "zh-CN"] as const;
export type Locale = (typeof locales)[number];
export type Words = Readonly<Record<Locale, string>>;
