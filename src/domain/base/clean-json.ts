/** JSON that both stores can hold: no NUL, no lone surrogates, no bottomless nesting. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** True for an object that is neither null nor an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Levels of arrays and objects; stops at `limit` + 1, so that no nesting is too deep for it. */
export function depthOf(value: unknown, limit: number): number {
  if (typeof value !== "object" || value === null) return 0;
  if (limit <= 0) return 1;
  let deepest = 0;
  for (const key in value) {
    const child = (value as { readonly [key: string]: unknown })[key];
    if (typeof child !== "object" || child === null) continue;
    deepest = Math.max(deepest, depthOf(child, limit - 1));
    if (deepest >= limit) break;
  }
  return deepest + 1;
}

/** No fewer bytes than the value takes as JSON; reckoned without writing it. */
export function mostBytesOf(value: unknown): number {
  if (typeof value === "string") return value.length * 6 + 2;
  if (typeof value !== "object" || value === null) return 24;
  let bytes = 2;
  for (const key in value) {
    bytes += key.length * 6 + 4 + mostBytesOf((value as { readonly [key: string]: unknown })[key]);
  }
  return bytes;
}

/** The text with NUL and lone surrogates replaced by U+FFFD. */
export function cleanText(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.includes("\0") ? whole.replaceAll("\0", "\ufffd") : whole;
}

/** Whether `cleanJson` would leave the value as it is: nearly always. */
function isClean(value: unknown): value is Json {
  if (typeof value === "string") return value.isWellFormed() && !value.includes("\0");
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object") return typeof value === "boolean";
  if (value === null) return true;
  if (Array.isArray(value)) return value.every(isClean);
  for (const key in value) {
    if (!isClean(key) || !isClean((value as { readonly [key: string]: unknown })[key])) return false;
  }
  return true;
}

/** The same value with clean texts and keys; what JSON cannot say becomes null. Call `depthOf` first. */
export function cleanJson(value: unknown): Json {
  return isClean(value) ? value : cleaned(value);
}

function cleaned(value: unknown): Json {
  if (typeof value === "string") return cleanText(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(cleaned);
  if (!isObject(value)) return null;
  // fromEntries defines properties: a key named __proto__ stays data.
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [cleanText(key), cleaned(inside)]));
}
