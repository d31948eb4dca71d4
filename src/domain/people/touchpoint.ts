/** A touchpoint: one contact that brought a person, and which of several gets the credit. */
export interface Touchpoint {
  readonly at: number;
  readonly channel: string;
  readonly campaign: string;
  /** The advertisement shown, by `utm_content`; "(none)" where it was not named. */
  readonly creative: string;
  readonly page: string;
  readonly device: string;
  readonly country: string;
}

/** How far back a touchpoint can be credited. */
export const lookbackMs = 30 * 86_400_000;

export const unattributed: Touchpoint = {
  at: 0,
  channel: "(unattributed)",
  campaign: "(none)",
  creative: "(none)",
  page: "(none)",
  device: "other",
  country: "(unknown)",
};

/** The touchpoints of the board's models, out of those within the look-back. */
export interface Credit {
  readonly last: Touchpoint;
  /** The last one that is not direct; where all are, the last. */
  readonly lastNonDirect: Touchpoint;
  readonly first: Touchpoint;
}

/** `touches` in time order; those older than the look-back before `at` do not count. */
export function creditAt(touches: readonly Touchpoint[], at: number): Credit {
  const counted = touches.filter((touch) => touch.at >= at - lookbackMs);
  const last = counted.at(-1) ?? unattributed;
  const lastNonDirect = counted.findLast((touch) => touch.channel !== "direct") ?? last;
  return { last, lastNonDirect, first: counted[0] ?? unattributed };
}
