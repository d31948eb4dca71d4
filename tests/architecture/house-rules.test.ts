/** The house rules over the whole tree, and each of them on a deliberate violation. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { houseRules } from "./house-rules.mjs";

const files = readdirSync("src", { recursive: true, withFileTypes: true })
  .filter((f) => f.isFile() && /\.(tsx?|mjs)$/.test(f.name) && !f.parentPath.includes("generated"))
  .map((f) => join(f.parentPath, f.name));
const texts = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));

it.each(houseRules)("%s", (_says, broken) => {
  expect(files.filter((file) => broken(file, texts.get(file) ?? ""))).toEqual([]);
});

const sentence = "/** Says what it is. */\n";
it.each<[says: RegExp, file: string, source: string]>([
  [/300 lines/, "src/ui/a.ts", `${sentence}${"export {};\n".repeat(300)}`],
  [/kebab-case/, "src/ui/aB.ts", sentence],
  [/kebab-case/, "src/ui/utils.ts", sentence],
  [/kebab-case/, "src/server/helpers/a.ts", sentence],
  [/first line/, "src/ui/a.ts", "export const a = 1;\n"],
  [/domain never/, "src/domain/base/a.ts", `${sentence}export const at = () => Date.now();`],
  [/domain never/, "src/domain/base/a.ts", `${sentence}export const at = () => new Date();`],
  [/environment/, "src/server/events/a.ts", `${sentence}export const a = process.env.A;`],
  [/SQL/, "src/server/events/a.ts", `${sentence}export const a = "SELECT 1";`],
  [/SQL/, "src/jobs/a.ts", `${sentence}export const a = \`\n  DELETE FROM person\`;`],
  [/default exports/, "src/features/a/a.tsx", `${sentence}export default 1;`],
  [/theme/, "src/features/a/a.tsx", `${sentence}const a = { color: "#fff" };`],
  [/theme/, "src/app/a/page.tsx", `${sentence}const a = "text-red-500";`],
  [/theme/, "src/ui/a.tsx", `${sentence}const a = "rgb(0 0 0)";`],
  [/breakpoints/, "src/features/a/a.tsx", `${sentence}const a = "grid max-xl:grid-cols-1";`],
  [/server-only/, "src/server/events/a.ts", `${sentence}export {};`],
  [/doormat/, "src/app/a/page.tsx", `${sentence}${"\n".repeat(31)}export {};`],
  [/silenced/, "src/ui/a.ts", `${sentence}// @ts-ignore\nexport {};`],
  [/reason/, "src/ui/a.ts", `${sentence}// biome-ignore lint/a/b\nexport {};`],
])("%s is seen in %s", (says, file, source) => {
  const caught = houseRules.filter(([name, broken]) => says.test(name) && broken(file, source));
  expect(caught).toHaveLength(1);
});

const wordFiles = files.filter((file) => /(^|[/-])words[\w-]*\.ts$|-words\.ts$/.test(file) && !file.includes(".test."));

const isTable = (value: unknown): value is Record<string, Record<string, unknown>> =>
  typeof value === "object" && value !== null && "en" in value && "zh-CN" in value && typeof value.en === "object";

it.each(wordFiles)("%s says the same things in both languages", async (file) => {
  const found: unknown = await import(pathToFileURL(join(process.cwd(), file)).href);
  const tables = Object.values(found as object).filter(isTable);
  for (const { en, "zh-CN": zh } of tables) expect(Object.keys(zh ?? {}).sort()).toEqual(Object.keys(en ?? {}).sort());
  for (const { en, "zh-CN": zh } of tables)
    for (const [key, text] of [...Object.entries(en ?? {}), ...Object.entries(zh ?? {})])
      expect(text, key).toSatisfy((words) => typeof words !== "string" || words.trim() !== "");
});
