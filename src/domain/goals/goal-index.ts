/** The map of joint targets: what a result serves (dimension), and along which part of a customer's way (index). */

export const goalDimensions = ["brand", "growth", "commerce"] as const;
export type GoalDimension = (typeof goalDimensions)[number];

/** How many hear of us · what they think of it · how many come · how many buy · what it is worth. */
export const goalIndices = ["reach", "reputation", "acquisition", "conversion", "value"] as const;
export type GoalIndex = (typeof goalIndices)[number];
