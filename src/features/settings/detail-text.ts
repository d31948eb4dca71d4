/** An audit entry's detail on one line: `role: analyst · known: false`. */

const longest = 120;

export function detailText(detail: unknown): string {
  if (typeof detail !== "object" || detail === null) return "";
  const parts = Object.entries(detail).map(([name, value]) => `${name}: ${textOf(value)}`);
  const line = parts.join(" · ");
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(", ");
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}
