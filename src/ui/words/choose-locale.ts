/** Which of the two languages a visitor reads. */
import { type Locale, locales } from "#domain/base/locale.ts";

export const localeCookie = "locale";

/** Tags of an Accept-Language header (RFC 9110 §12.5.4), best first; refused ones (`q=0`) left out. */
function acceptedTags(header: string): string[] {
  return header
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
      return { tag, quality: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, quality }) => tag !== "" && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}

/** The cookie's language, else the first of Accept-Language that we write, else English. */
export function chooseLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  const chosen = locales.find((locale) => locale === cookie);
  if (chosen !== undefined) return chosen;
  for (const tag of acceptedTags(acceptLanguage ?? "")) {
    if (tag === "zh" || tag.startsWith("zh-")) return "zh-CN";
    if (tag === "en" || tag.startsWith("en-")) return "en";
  }
  return "en";
}
