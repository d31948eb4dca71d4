/** Points of components, and the score of a week: what is not measured costs nothing, its weight is spread over the rest. */
import { type ComponentId, components, type HealthDefinition } from "./definition.ts";
import type { ComponentValue } from "./evidence.ts";

export interface Component extends ComponentValue {
  readonly weight: number;
  readonly target: number;
  /** What the weight comes to once those that are not measured are spread over the others; null where it is not. */
  readonly possible: number | null;
  /** possible × min(1, value ÷ target). */
  readonly points: number | null;
}

export interface Move {
  readonly id: ComponentId;
  /** What the score would gain if the component met its target. */
  readonly gain: number;
}

export interface Score {
  /** 0–100; null where nothing is measured. */
  readonly score: number | null;
  readonly components: readonly Component[];
  /** What would move it most; null where every component has all its points. */
  readonly move: Move | null;
}

export function scoreOf(values: readonly ComponentValue[], { weights, targets }: HealthDefinition): Score {
  const measureOf = (id: ComponentId): ComponentValue =>
    values.find((one) => one.id === id) ?? { id, numerator: 0, denominator: 0, value: null };
  const measured = components.filter((id) => measureOf(id).value !== null);
  const whole = measured.reduce((sum, id) => sum + weights[id], 0);
  const made = components.map((id): Component => {
    const { value, ...counts } = measureOf(id);
    const [weight, target] = [weights[id], targets[id]];
    const possible = value === null || whole === 0 ? null : (weight * 100) / whole;
    const points = value === null || possible === null ? null : possible * Math.min(1, value / target);
    return { ...counts, value, weight, target, possible, points };
  });
  const score = whole === 0 ? null : made.reduce((sum, { points }) => sum + (points ?? 0), 0);
  return { score, components: made, move: moveOf(made) };
}

function moveOf(made: readonly Component[]): Move | null {
  let best: Move | null = null;
  for (const { id, possible, points } of made) {
    const gain = (possible ?? 0) - (points ?? 0);
    if (gain > 1e-9 && gain > (best?.gain ?? 0)) best = { id, gain };
  }
  return best;
}
