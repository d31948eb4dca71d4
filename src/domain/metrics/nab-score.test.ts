/** The detector on hourly cost series of an ad exchange whose unusual stretches are known, scored as the Numenta benchmark does. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hourMs } from "#domain/base/local-time.ts";
import { judge, thresholds } from "./anomaly.ts";

const folder = join(process.cwd(), "../shared/data/nab");
const series = "realAdExchange";

interface Row {
  readonly at: number;
  readonly value: number;
}
type Window = readonly [from: number, to: number];

const instant = (text: string) => Date.parse(`${text.trim().replace(" ", "T").slice(0, 19)}Z`);

function rowsOf(file: string): Row[] {
  const lines = readFileSync(join(folder, series, file), "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1);
  return lines.map((line) => {
    const [at = "", value = ""] = line.split(",");
    return { at: instant(at), value: Number(value) };
  });
}

/** +1 at the left end of a window, 0 at its right end, −1 far after it. */
const sigmoid = (place: number) => 2 / (1 + Math.exp(5 * place)) - 1;
const falseWeight = 0.11;

/**
 * Raw score of one file: the first detection of a window counts by its place, one missed costs 1, false ones cost by
 * how far they come after the last window; the first 15 % of rows (750 at most) are not scored.
 */
function rawScore(rows: readonly Row[], windows: readonly Window[], detected: ReadonlySet<number>): number {
  const unscored = Math.min(Math.floor(0.15 * rows.length), 750);
  const places = windows.map(([from, to]) => {
    const inside = rows.flatMap(({ at }, i) => (at >= from && at <= to ? [i] : []));
    return { first: inside[0] ?? 0, last: inside.at(-1) ?? 0 };
  });
  const best = sigmoid(-1);
  let score = 0;
  const met = new Set<number>();
  rows.forEach(({ at }, i) => {
    if (i < unscored || !detected.has(at)) return;
    const window = places.findIndex(({ first, last }) => i >= first && i <= last);
    if (window >= 0) {
      const { first, last } = places[window] ?? { first: 0, last: 0 };
      if (!met.has(window)) score += sigmoid(-(last - i + 1) / (last - first + 1)) / best;
      met.add(window);
      return;
    }
    const before = places.filter(({ last }) => last < i).at(-1);
    const place = before === undefined ? 1 : (i - before.last) / Math.max(1, before.last - before.first);
    score += falseWeight * (before === undefined ? -1 : sigmoid(Math.min(place, 3)));
  });
  const scored = places.filter(({ last }) => last >= unscored).length;
  return score - (scored - met.size);
}

const hourOf = (at: number) => Math.floor(at / hourMs) * hourMs;

function detections(rows: readonly Row[]): Set<number> {
  const hours = rows.map(({ at, value }) => ({ at: hourOf(at), value }));
  const unique = hours.filter(({ at }, i) => hours[i - 1]?.at !== at);
  const judged = judge({ hours: unique, kind: "amount", timezone: "UTC" }, 0);
  const unusual = new Set(judged.filter(({ score }) => Math.abs(score) >= thresholds.normal).map(({ at }) => at));
  return new Set(rows.filter(({ at }) => unusual.has(hourOf(at))).map(({ at }) => at));
}

/** 100 for the first row of every window and nothing else, 0 for no detection at all. */
function normalised(
  detect: (rows: readonly Row[], windows: readonly Window[]) => ReadonlySet<number>,
  exchange = "",
): number {
  const labels: Record<string, [string, string][]> = JSON.parse(
    readFileSync(join(folder, "labels/combined_windows.json"), "utf8"),
  );
  let [raw, count] = [0, 0];
  for (const file of readdirSync(join(folder, series)).filter((name) => name.includes(exchange))) {
    const rows = rowsOf(file);
    const windows = (labels[`${series}/${file}`] ?? []).map(([from, to]): Window => [instant(from), instant(to)]);
    raw += rawScore(rows, windows, detect(rows, windows));
    count += windows.length;
  }
  return (100 * (raw + count)) / (2 * count);
}

describe.skipIf(!existsSync(folder))("an ad exchange's hourly costs (skipped without ../shared/data/nab)", () => {
  it("are scored from nothing to everything", () => {
    expect(normalised(() => new Set())).toBeCloseTo(0, 9);
    expect(normalised((_rows, windows) => new Set(windows.map(([from]) => from)))).toBeCloseTo(100, 9);
    expect(normalised((rows) => new Set(rows.map(({ at }) => at)))).toBeLessThan(0);
  });

  it("are judged at the normal threshold well above the gate of 60", () => {
    const score = normalised(detections);
    expect(score).toBeGreaterThanOrEqual(60);
    // Four of the benchmark's six series are here; this is what they came to.
    if (readdirSync(join(folder, series)).length === 4) expect(score).toBeCloseTo(75.98, 1);
  });

  it.each([
    ["exchange-2", 43.6],
    ["exchange-3", 92.1],
  ])("of %s no worse than by logarithm, median and threshold alone (%d)", (exchange, plain) => {
    expect(normalised(detections, exchange)).toBeGreaterThan(plain);
  });
});
