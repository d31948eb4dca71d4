/** Every scenario file: one behaviour each. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { runScenario } from "./run-scenario.ts";
import { readSeries, Scenario } from "./scenario.ts";

const folder = join(import.meta.dirname, "scenarios");
const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));

it.each(files)("%s", (file) => {
  const scenario = Scenario.parse(parse(readFileSync(join(folder, file), "utf8")));
  expect(file).toBe(`${scenario.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}.yaml`);
  expect(runScenario(scenario)).toEqual([]);
});

it("there are sixty of them", () => {
  expect(files.length).toBeGreaterThanOrEqual(60);
});

it("a series is read as it is written", () => {
  expect(readSeries("1 x3, (1 0)x2 _x2 5 _")).toEqual([1, 1, 1, 1, 0, 1, 0, null, null, 5, null]);
  expect(() => readSeries("1 y3")).toThrow();
});

it("a scenario that expects what does not happen fails", () => {
  const scenario = Scenario.parse({
    name: "wrong",
    rule: {
      watch: { kind: "metric", metric: "orders" },
      condition: { kind: "threshold", side: "below", value: 1 },
      windowHours: 1,
      settleHours: 0,
    },
    series: { orders: "0 x5" },
    expect: [{ tick: 4, state: "inactive", verdict: "good" }],
  });
  expect(runScenario(scenario)).toHaveLength(2);
});
