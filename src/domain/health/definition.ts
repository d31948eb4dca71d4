/** What the score is made of: components, their weights and targets; a change of either is a new version. */
import { z } from "zod";

export const components = ["connectivity", "response", "accuracy", "board", "feedback", "targets"] as const;
export type ComponentId = (typeof components)[number];

const weight = z.number().min(0).max(100).multipleOf(0.5);
const target = z.number().min(0.05).max(1);

const perComponent = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({
    ...{ connectivity: value, response: value, accuracy: value },
    ...{ board: value, feedback: value, targets: value },
  });

export const Weights = perComponent(weight).refine(
  (weights) => Math.abs(Object.values(weights).reduce((sum, one) => sum + one, 0) - 100) < 1e-9,
  "the weights must add up to 100",
);
export const Targets = perComponent(target);
export type PerComponent = Readonly<Record<ComponentId, number>>;

export interface HealthDefinition {
  readonly version: number;
  /** They add up to 100. */
  readonly weights: PerComponent;
  /** The value, 0–1, at which a component has all its points. */
  readonly targets: PerComponent;
}

export const standardDefinition: HealthDefinition = {
  version: 1,
  weights: { connectivity: 20, response: 20, accuracy: 20, board: 10, feedback: 15, targets: 15 },
  targets: { connectivity: 0.9, response: 0.9, accuracy: 0.9, board: 0.9, feedback: 0.85, targets: 1 },
};

/** `version` is the one that the change was made to. */
export const WeightsInput = z.object({
  version: z.int().positive(),
  weights: Weights,
  targets: Targets.optional(),
});
export type WeightsInput = z.output<typeof WeightsInput>;

/** The score that a workspace aims at. */
export const scoreTarget = 80;
