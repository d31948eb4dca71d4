/** The flow of paths: how many went from each step to the next, with the rare steps standing together. */
import type { FlowLink, FlowNode } from "./paths-question.ts";

export const otherSteps = "(other)";

/** How many paths took this step at this place, from 1. */
export type StepCount = FlowNode;

/** The keys that are taken most, over all places; equal ones by name. */
export function commonSteps(counts: readonly StepCount[], keep: number): ReadonlySet<string> {
  const totals = new Map<string, number>();
  for (const { key, count } of counts) totals.set(key, (totals.get(key) ?? 0) + count);
  const ranked = [...totals].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return new Set(ranked.slice(0, keep).map(([key]) => key));
}

const placed = (a: { readonly position: number; readonly count: number }, b: typeof a) =>
  a.position - b.position || b.count - a.count;

/** Nodes and links of the flow, by place, the largest first and the rest last. Nothing is lost in folding. */
export function flowOf(
  steps: readonly StepCount[],
  links: readonly FlowLink[],
  keep: number,
): { nodes: FlowNode[]; links: FlowLink[] } {
  const kept = commonSteps(steps, keep);
  const fold = (key: string) => (kept.has(key) ? key : otherSteps);
  const nodes = new Map<string, FlowNode>();
  for (const { position, key, count } of steps) {
    const name = `${position} ${fold(key)}`;
    nodes.set(name, { position, key: fold(key), count: (nodes.get(name)?.count ?? 0) + count });
  }
  const flows = new Map<string, FlowLink>();
  for (const { position, from, to, count } of links) {
    const name = `${position} ${fold(from)}\u0000${fold(to)}`;
    const before = flows.get(name)?.count ?? 0;
    flows.set(name, { position, from: fold(from), to: fold(to), count: before + count });
  }
  const isRest = ({ key }: FlowNode) => Number(key === otherSteps);
  return {
    nodes: [...nodes.values()].sort(
      (a, b) => a.position - b.position || isRest(a) - isRest(b) || placed(a, b) || (a.key < b.key ? -1 : 1),
    ),
    links: [...flows.values()].sort((a, b) => placed(a, b) || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1)),
  };
}
