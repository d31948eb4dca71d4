/** Too many at once: told as one, none of them dropped, and nothing done without a person. */
export const stormAbove = 50;

export interface Told<T> {
  /** Each of them is told, and may act. */
  readonly each: readonly T[];
  /** These are told as one, and their actions are proposals; empty where there is no storm. */
  readonly asOne: readonly T[];
}

/** More than fifty new firings in one tick are a storm. */
export function tellFirings<T>(firings: readonly T[]): Told<T> {
  return firings.length > stormAbove ? { each: [], asOne: firings } : { each: firings, asOne: [] };
}
