/** The letters that stand for a person. */

/** "Lin Yue" → "LY", "林悦" and "林悦 Lin Yue" → "悦": as each language abbreviates a person. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const [han] = name.match(/\p{Script=Han}+/u) ?? [];
  if (han !== undefined) return [...han].at(-1) ?? "";
  const [first = "", last = ""] = [words[0], words.length > 1 ? words.at(-1) : ""];
  return `${[...first][0] ?? ""}${[...last][0] ?? ""}`.toUpperCase();
}
