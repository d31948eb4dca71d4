/** What is counted of the people who began on one day: enough for every cohort, whatever its grain. */

export interface StartDay {
  /** They began before the span, in the one that it is compared with. */
  readonly earlier: boolean;
  /** Local day number. */
  readonly day: number;
  readonly people: number;
  /** Of them, who came back exactly 1, 7, 30 days later. */
  readonly d1: number;
  readonly d7: number;
  readonly d30: number;
  /**
   * Parallel lists: in how many periods' distance how many people came back. Of mode rolling each person stands only
   * at the farthest distance.
   */
  readonly distances: readonly number[];
  readonly counts: readonly number[];
}
