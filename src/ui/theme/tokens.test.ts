/** The tokens hold AA contrast in both themes, and raw colours stand in tokens.css alone. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const pairs = [...css.matchAll(/(--[\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)];
const tokens = new Map(pairs.map(([, name = "", light = "", dark = ""]) => [name, { light, dark }]));

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(ink: string, paper: string, theme: "light" | "dark"): number {
  const [high = 0, low = 0] = [ink, paper]
    .map((name) => luminance(tokens.get(name)?.[theme] ?? "#808080"))
    .sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const steps = ["n4", "n3", "n2", "n1", "0", "p1", "p2", "p3", "p4"];
const rows: readonly (readonly [string, string])[] = [
  ...["--ink", "--ink-2", "--ink-3", "--accent", "--worse", "--red", "--amber", "--blue"].flatMap((ink) =>
    ["--surface", "--bg", "--hover"].map((paper) => [ink, paper] as const),
  ),
  ["--ink-3", "--rail"],
  ["--ink", "--selected"],
  ["--ink-inv", "--ink"],
  ["--accent-ink", "--accent"],
  ["--accent", "--accent-weak"],
  ["--accent-2", "--accent-weak"],
  ["--worse", "--worse-weak"],
  ["--red", "--red-weak"],
  ["--ink-2", "--red-weak"],
  ["--amber", "--amber-weak"],
  ["--blue", "--blue-weak"],
  ...steps.map((step) => [`--ht-${step}`, `--h-${step}`] as const),
];

describe.each(["light", "dark"] as const)("%s", (theme) => {
  it.each(rows)("%s on %s", (ink, paper) => {
    expect(contrast(ink, paper, theme)).toBeGreaterThanOrEqual(4.5);
  });
});

it("raw colours stand in tokens.css alone", () => {
  const files = ["src/ui", "src/app", "src/features"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(tsx?|css)$/.test(name))
      .map((name) => join(folder, name)),
  );
  const raw = /#[0-9a-f]{3,8}\b(?!-)|\b(?:rgb|hsl|oklch)a?\(/i;
  const guilty = files
    .filter((file) => !/tokens\.(css|test\.ts)$/.test(file))
    .filter((file) => raw.test(readFileSync(file, "utf8").replaceAll(/"#[a-z]+[/\w.-]*"/g, "")));
  expect(guilty).toEqual([]);
});
