/** JSON that both stores can hold: no NUL, no lone surrogates, no bottomless nesting. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** True for an object that is neither null nor an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Levels of arrays and objects, counted without recursion; stops at `limit` + 1. */
export function depthOf(value: unknown, limit: number): number {
  let deepest = 0;
  const open: [node: unknown, depth: number][] = [[value, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, depth] = next;
    if (typeof node !== "object" || node === null) continue;
    deepest = Math.max(deepest, depth + 1);
    if (deepest > limit) return deepest;
    for (const child of Object.values(node)) open.push([child, depth + 1]);
  }
  return deepest;
}

/** The text with NUL and lone surrogates replaced by U+FFFD. */
export function cleanText(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.includes("\0") ? whole.replaceAll("\0", "\ufffd") : whole;
}

/** The same value with clean texts and keys; numbers that JSON cannot say become null. Call `depthOf` first. */
export function cleanJson(value: unknown): Json {
  if (typeof value === "string") return cleanText(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(cleanJson);
  if (!isObject(value)) return null;
  // fromEntries defines properties: a key named __proto__ stays data.
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [cleanText(key), cleanJson(inside)]));
}
