/** An event's properties as the columns keep them: flat text, for the conditions of a question. */
import type { JsonObject } from "#domain/base/clean-json.ts";

const mostProperties = 50;
const longestName = 100;
const longestValue = 200;

/** Text, numbers and yes or no, as text; lists, objects, long names and what comes after the fiftieth are left out. */
export function plainProperties(properties: JsonObject): Readonly<Record<string, string>> {
  const plain: [string, string][] = [];
  for (const name in properties) {
    const value = properties[name];
    const kind = typeof value;
    if (kind !== "string" && kind !== "number" && kind !== "boolean") continue;
    if (name.length > longestName) continue;
    plain.push([name, String(value).slice(0, longestValue)]);
    if (plain.length === mostProperties) break;
  }
  return Object.fromEntries(plain);
}
