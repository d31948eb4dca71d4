/** The answer of attribution: money in major units, shares 0–1, null for what is unknown. */
import type { Model } from "./model.ts";
import type { ShapleyAbout } from "./shapley-credit.ts";

/** What one model credits to one key, and what it cost. */
export interface ModelFigures {
  readonly conversions: number;
  /** Net of refunds. */
  readonly value: number;
  readonly newCustomers: number;
  /** Spend ÷ new customers. */
  readonly cac: number | null;
  /** Spend ÷ conversions. */
  readonly cpa: number | null;
  /** Value ÷ spend. */
  readonly roas: number | null;
}

export type PerModel<T> = Readonly<Partial<Record<Model, T>>>;

export interface AttributionRow {
  readonly key: string;
  readonly spend: number | null;
  readonly models: PerModel<ModelFigures>;
}

export interface PathRow {
  readonly path: readonly string[];
  readonly conversions: number;
  readonly value: number;
  readonly nulls: number;
  /** From the first touch to the conversion, in the middle; null without a conversion. */
  readonly medianSeconds: number | null;
}

export interface DayCredit {
  /** YYYY-MM-DD on the workspace's calendar. */
  readonly day: string;
  readonly conversions: number;
  readonly value: number;
  readonly rows: readonly {
    readonly key: string;
    readonly models: PerModel<Pick<ModelFigures, "conversions" | "value">>;
  }[];
}

export interface AttributionAnswer {
  readonly conversions: number;
  /** Net of refunds: `grossValue` − `refunds`. */
  readonly value: number;
  readonly grossValue: number;
  readonly refunds: number;
  readonly newCustomers: number;
  readonly spend: number | null;
  /** Conversions without a touch within the look-back, and their value. */
  readonly unattributed: { readonly conversions: number; readonly value: number };
  /** Touches per conversion that has any; null without one. */
  readonly touchesPerConversion: number | null;
  readonly nullJourneys: number;
  /** Not old enough to be given up: neither converted nor null. */
  readonly openJourneys: number;
  readonly rows: readonly AttributionRow[];
  readonly paths: readonly PathRow[];
  readonly distinctPaths: number;
  readonly markov: { readonly order: number; readonly probability: number | null } | null;
  readonly shapley: ShapleyAbout | null;
  /** With `grain=day`. */
  readonly days?: readonly DayCredit[];
}
