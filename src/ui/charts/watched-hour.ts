/** One hour of a watched figure, as charts and their tables show it. */

export interface WatchedHour {
  /** Start of the hour, epoch ms. */
  readonly at: number;
  /** What it was, what is usual, and from where on it is bad; in the unit that the chart's `show` takes. */
  readonly value: number | null;
  readonly usual: number | null;
  readonly limit: number | null;
  readonly fired: boolean;
}

/** Something that happened, drawn as a line with its words. */
export interface ChartNote {
  readonly at: number;
  readonly text: string;
}
