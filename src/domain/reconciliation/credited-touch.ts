/** Which touch brought each conversion, by a model and a look-back, for a person or a browser. */
import type { Axes } from "./definition.ts";
import { eachGroup, type FactRows, flags, type Grouping, is } from "./fact-rows.ts";

export interface TouchAsk {
  readonly model: Axes["model"];
  readonly lookbackMs: number;
  /** Whether only clicks on advertisements are touches. */
  readonly clicksOnly: boolean;
  /** Place of the channel that `any` asks for; 0: all. */
  readonly channel: number;
  /** Place of the channel that is no channel. */
  readonly direct: number;
}

/** By row: the row of the touch that is credited; −1 without one. Both ends of the look-back belong to it. */
export function creditedTouches(rows: FactRows, grouping: Grouping, ask: TouchAsk): Int32Array {
  const credited = new Int32Array(rows.length).fill(-1);
  const touches: number[] = [];
  /** For each touch the place of the latest one up to it that the model prefers; −1 without one. */
  const preferred: number[] = [];
  const prefers = preferenceOf(rows, ask);
  eachGroup(grouping, (from, to) => {
    touches.length = 0;
    preferred.length = 0;
    for (let i = from; i < to; i++) {
      const row = grouping.order[i] ?? 0;
      if (!is(rows, row, flags.touch) || (ask.clicksOnly && !is(rows, row, flags.click))) continue;
      preferred.push(prefers(row) ? touches.length : (preferred.at(-1) ?? -1));
      touches.push(row);
    }
    if (touches.length === 0) return;
    let first = 0;
    let after = 0;
    for (let i = from; i < to; i++) {
      const row = grouping.order[i] ?? 0;
      if (!is(rows, row, flags.conversion)) continue;
      const at = rows.at[row] ?? 0;
      const atOf = (place: number) => rows.at[touches[place] ?? 0] ?? 0;
      while (after < touches.length && atOf(after) <= at) after++;
      while (first < after && atOf(first) < at - ask.lookbackMs) first++;
      const place = first < after ? chosen(ask, first, after - 1, preferred[after - 1] ?? -1) : -1;
      credited[row] = place < 0 ? -1 : (touches[place] ?? -1);
    }
  });
  return credited;
}

function preferenceOf({ channel }: FactRows, { model, channel: asked, direct }: TouchAsk): (row: number) => boolean {
  if (model === "last_non_direct") return (row) => channel[row] !== direct;
  return (row) => asked === 0 || channel[row] === asked;
}

/** The place of a touch among those of the look-back, `first` to `last`. */
function chosen({ model }: TouchAsk, first: number, last: number, preferred: number): number {
  if (model === "first") return first;
  if (model === "last") return last;
  if (preferred >= first) return preferred;
  return model === "last_non_direct" ? last : -1;
}

/** By row: 1 for conversions of who had signed up by then. */
export function signedUp(rows: FactRows, grouping: Grouping): Uint8Array {
  const found = new Uint8Array(rows.length);
  eachGroup(grouping, (from, to) => {
    let since = Number.POSITIVE_INFINITY;
    for (let i = from; i < to && since === Number.POSITIVE_INFINITY; i++) {
      const row = grouping.order[i] ?? 0;
      if (is(rows, row, flags.signUp)) since = rows.at[row] ?? 0;
    }
    for (let i = from; i < to; i++) {
      const row = grouping.order[i] ?? 0;
      if ((rows.at[row] ?? 0) >= since) found[row] = 1;
    }
  });
  return found;
}
