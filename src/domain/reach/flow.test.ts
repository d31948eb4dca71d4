/** Flows by hand, and that folding loses nobody. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonSteps, flowOf, otherSteps } from "./flow.ts";
import { PathsQuestion } from "./paths-question.ts";

/** Step and link counts of whole paths, as the columns would count them. */
function counted(paths: readonly (readonly string[])[]) {
  const steps = paths.flatMap((path) => path.map((key, i) => ({ position: i + 1, key, count: 1 })));
  const links = paths.flatMap((path) =>
    path.slice(1).map((to, i) => ({ position: i + 1, from: path[i] ?? "", to, count: 1 })),
  );
  return { steps, links };
}

describe("flowOf", () => {
  it("keeps the most taken steps and folds the rest", () => {
    const { steps, links } = counted([
      ["a", "b"],
      ["a", "b"],
      ["a", "c"],
      ["d", "b"],
    ]);
    expect([...commonSteps(steps, 2)]).toEqual(["a", "b"]);
    expect(flowOf(steps, links, 2)).toEqual({
      nodes: [
        { position: 1, key: "a", count: 3 },
        { position: 1, key: otherSteps, count: 1 },
        { position: 2, key: "b", count: 3 },
        { position: 2, key: otherSteps, count: 1 },
      ],
      links: [
        { position: 1, from: "a", to: "b", count: 2 },
        { position: 1, from: otherSteps, to: "b", count: 1 },
        { position: 1, from: "a", to: otherSteps, count: 1 },
      ],
    });
  });

  it("loses nobody, and no link carries more than its ends", () => {
    const path = fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f"), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(path), fc.integer({ min: 1, max: 6 }), (paths, keep) => {
        const { steps, links } = counted(paths);
        const flow = flowOf(steps, links, keep);
        const sum = (all: readonly { count: number }[]) => all.reduce((total, { count }) => total + count, 0);
        expect(sum(flow.nodes)).toBe(sum(steps));
        expect(sum(flow.links)).toBe(sum(links));
        for (const { position, key, count } of flow.nodes) {
          const into = flow.links.filter((link) => link.position === position - 1 && link.to === key);
          const out = flow.links.filter((link) => link.position === position && link.from === key);
          expect(Math.max(sum(into), sum(out))).toBeLessThanOrEqual(count);
        }
      }),
    );
  });
});

describe("PathsQuestion", () => {
  const asked = { from: "2026-01-01", to: "2026-02-01" };
  it.each([
    ["one step", { ...asked, steps: 1 }],
    ["fifty steps", { ...asked, steps: 50 }],
    ["an unknown kind of step", { ...asked, of: "mood" }],
    ["an unknown direction", { ...asked, direction: "sideways" }],
    ["a nameless conversion", { ...asked, conversion: "" }],
  ])("refuses %s", (_name, raw) => {
    expect(PathsQuestion.safeParse(raw).success).toBe(false);
  });
});
