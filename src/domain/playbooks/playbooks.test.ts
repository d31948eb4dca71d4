/** Templates as the product asks for them, and steps while they are carried out. */
import { describe, expect, it } from "vitest";
import { locales } from "#domain/base/locale.ts";
import { PlaybookInput, playbookSeverities, readiness, readyLeast } from "./playbook.ts";
import { allClosed, changedSteps, startedSteps, stepClock, waitsFor } from "./run.ts";
import { playbookOf } from "./template.ts";
import { playbookTemplates, toldIn } from "./templates.ts";

const hour = 60;
const named = (key: string) => {
  const found = playbookTemplates.find((one) => one.key === key);
  if (found === undefined) throw new Error(`There is no template ${key}.`);
  return playbookOf(found, "en");
};

describe("the templates", () => {
  it("are at least three for each severity, whole in both languages", () => {
    const ready = readiness(playbookTemplates);
    for (const severity of playbookSeverities) expect(ready[severity]).toBeGreaterThanOrEqual(readyLeast);
    for (const locale of locales)
      for (const template of playbookTemplates)
        expect(PlaybookInput.safeParse(playbookOf(template, locale)).error).toBeUndefined();
    expect(new Set(playbookTemplates.map(({ key }) => key)).size).toBe(playbookTemplates.length);
  });

  it("let promotion step down first, operations soothe then, and data trace last", () => {
    const { steps } = named("pr_crisis");
    expect(steps.slice(0, 4).map(({ team }) => team)).toEqual(["promotion", "operations", "operations", "data"]);
    expect(steps.slice(1).every(({ waits }) => waits)).toBe(true);
  });

  it("export the data within 48 hours when traffic collapses, land people within 72, and refer within five days", () => {
    const { steps } = named("traffic_collapse");
    expect(steps.slice(0, 3).map(({ minutes }) => minutes / hour)).toEqual([48, 72, 120]);
    expect(steps[0]?.deed).toBe("export_data");
  });

  it("are read in the reader's language until somebody writes something else", () => {
    expect(toldIn("PR crisis", "zh-CN")).toBe("公关危机");
    expect(toldIn("公关危机", "en")).toBe("PR crisis");
    expect(toldIn("Our own", "zh-CN")).toBe("Our own");
  });
});

describe("a run", () => {
  const start = 1_000_000;
  const steps = startedSteps(named("pr_crisis").steps, start);
  const done = (given: typeof steps, step: number, at = start) =>
    changedSteps(given, { runId: 1, step, state: "done" }, "Su Qing", at);

  it("keeps its order", () => {
    expect(() => done(steps, 2)).toThrow("come first");
    const first = done(steps, 1);
    expect(waitsFor(first, 1)).toEqual([]);
    const second = done(first, 2);
    expect(second[1]).toMatchObject({ state: "done", closedBy: "Su Qing", closedMs: start });
    expect(() => changedSteps(second, { runId: 1, step: 1, state: "open" }, "Su Qing", start)).toThrow("done already");
    expect(() => done(second, 9)).toThrow("no such step");
  });

  it("lets a step be skipped, owned, and opened again", () => {
    const skipped = changedSteps(
      steps,
      { runId: 1, step: 1, state: "skipped", result: "No ads run" },
      "Su Qing",
      start,
    );
    expect(skipped[0]).toMatchObject({ state: "skipped", result: "No ads run" });
    const owned = changedSteps(skipped, { runId: 1, step: 2, ownerId: 7 }, "Su Qing", start + 5);
    expect(owned[1]).toMatchObject({ ownerId: 7, state: "open", closedMs: null });
    expect(changedSteps(owned, { runId: 1, step: 1, state: "open" }, "Su Qing", start)[0]).toMatchObject({
      closedBy: null,
    });
  });

  it("is over when nothing is open", () => {
    let all = steps;
    for (let i = 1; i <= all.length; i++) all = done(all, i);
    expect(allClosed(all)).toBe(true);
    expect(allClosed(steps)).toBe(false);
  });

  it("says how each clock stands", () => {
    const [first] = steps;
    if (first === undefined) throw new Error("no step");
    const minute = 60_000;
    expect(stepClock(first, start)).toEqual({ state: "running", leftMs: 30 * minute });
    expect(stepClock(first, start + 23 * minute).state).toBe("soon");
    expect(stepClock(first, start + 31 * minute)).toEqual({ state: "over", leftMs: -minute });
    const [kept] = done(steps, 1, start + 10 * minute);
    const [missed] = done(steps, 1, start + 40 * minute);
    expect(kept && stepClock(kept, start + 99 * minute)).toEqual({ state: "kept", leftMs: 20 * minute });
    expect(missed && stepClock(missed, start)).toEqual({ state: "missed", leftMs: -10 * minute });
  });
});
