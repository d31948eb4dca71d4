/** Sums of the board in every grouping that an answer needs, added up from the parts that one reading brought. */
import { type Measure, type Measures, spendMeasures } from "./measure.ts";

/** `level`: 0 a bucket of a key, 1 a bucket, 2 a key, 3 everything. */
export interface BoardSums {
  readonly level: 0 | 1 | 2 | 3;
  readonly label: string;
  readonly key: string;
  readonly sums: Measures;
}

/** What an answer is made of. */
export interface BoardFigures {
  /** Of the question's own span. */
  readonly own: readonly BoardSums[];
  /** Of the earlier windows, labelled from 1: what totals are compared with. */
  readonly ofWindows: readonly BoardSums[];
  /** Of the earlier buckets: what rows are compared with. */
  readonly ofBuckets: readonly BoardSums[];
}

/** What was counted of one key, in one bucket, within one window. Amounts in the order of the measures; null is unknown. */
export interface Part {
  /** 0 the question's own span, 1 to 8 the earlier windows, null none of them. */
  readonly window: number | null;
  readonly label: string;
  readonly key: string;
  readonly amounts: readonly (number | null)[];
  /** The same without what is known by the day alone. */
  readonly hourly: readonly (number | null)[];
}

export interface Folding {
  /** The measures of the amounts; all of them can be added. */
  readonly measures: readonly Measure[];
  /** False where all keys are one. */
  readonly keyed: boolean;
  /** True where rows are hours: daily spend is in no hour's row, but in the totals. */
  readonly byHour: boolean;
  /** False where nothing earlier is compared with. */
  readonly compared: boolean;
}

type Amounts = (number | null)[];

/** Adds amounts up by label and key. */
class Tally {
  private readonly sums = new Map<string, Map<string, Amounts>>();

  add(label: string, key: string, amounts: readonly (number | null)[]): void {
    let ofLabel = this.sums.get(label);
    if (ofLabel === undefined) {
      ofLabel = new Map();
      this.sums.set(label, ofLabel);
    }
    const sum = ofLabel.get(key);
    if (sum === undefined) ofLabel.set(key, [...amounts]);
    else addTo(sum, amounts);
  }

  rows(level: BoardSums["level"], measures: readonly Measure[]): BoardSums[] {
    const named = (amounts: Amounts): Measures => {
      const sums: Partial<Record<Measure, number | null>> = {};
      for (const [i, measure] of measures.entries()) sums[measure] = amounts[i] ?? null;
      return sums;
    };
    return [...this.sums].flatMap(([label, ofLabel]) =>
      [...ofLabel].map(([key, amounts]) => ({ level, label, key, sums: named(amounts) })),
    );
  }
}

function addTo(sum: Amounts, amounts: readonly (number | null)[]): void {
  for (let i = 0; i < amounts.length; i++) {
    const more = amounts[i] ?? null;
    if (more !== null) sum[i] = (sum[i] ?? 0) + more;
  }
}

/** The groupings of a question, from parts that may be finer than it asks. */
export function foldParts(parts: readonly Part[], { measures, keyed, byHour, compared }: Folding): BoardFigures {
  const [rows, keys, all] = [new Tally(), new Tally(), new Tally()];
  const [windows, windowKeys, buckets] = [new Tally(), new Tally(), new Tally()];
  for (const { window, label, key: given, amounts, hourly } of parts) {
    const key = keyed ? given : "";
    const ofRow = byHour ? hourly : amounts;
    if (window === 0) {
      rows.add(label, key, ofRow);
      keys.add("", key, amounts);
      all.add("", "", amounts);
    } else if (window !== null && compared) {
      windowKeys.add(String(window), key, amounts);
      windows.add(String(window), "", amounts);
    }
    if (compared) buckets.add(label, key, ofRow);
  }
  return {
    own: [...rows.rows(0, measures), ...keys.rows(2, measures), ...all.rows(3, measures)],
    ofWindows: [...windowKeys.rows(0, measures), ...windows.rows(1, measures)],
    ofBuckets: buckets.rows(0, measures),
  };
}

/** The measures with amounts of their own by the hour. */
export const hourlyOf = (measures: readonly Measure[]): Measure[] =>
  measures.filter((measure) => spendMeasures.some((spend) => spend === measure));
