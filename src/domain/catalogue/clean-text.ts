/** Text that came from outside, made safe to keep: no control characters, no lone surrogates, trimmed, at most 200 characters. */
const longest = 200;
const unkeepable = /[\p{Cc}\p{Cs}]/gu;

/**
 * The cleaned text; undefined when nothing is left or the value is neither text nor a finite number.
 * Look-alike and invisible letters stay as they came: two different spellings are never merged silently.
 */
export function cleanText(value: unknown): string | undefined {
  const text = typeof value === "number" && Number.isFinite(value) ? String(value) : value;
  if (typeof text !== "string") return undefined;
  const kept = text
    .slice(0, longest * 5)
    .replace(unkeepable, " ")
    .trim()
    .slice(0, longest);
  // The cut may have split a pair: what is left of it is a lone surrogate.
  return kept.replace(unkeepable, "").trim() || undefined;
}
