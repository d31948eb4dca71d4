/** Where a time axis is marked: whole local hours of a short span, local midnights of a long one, never more than fit. */
import { addDays, hourMs, localClock, localDate, startOfLocalDay } from "#domain/base/local-time.ts";

const steps = [1, 2, 3, 6, 12];

/** Instants within [from, to], at most `most` of them; `days` says that each is a midnight. */
export function timeTicks(fromMs: number, toMs: number, timezone: string, most = 8): { days: boolean; at: number[] } {
  const hours = Math.max(1, (toMs - fromMs) / hourMs);
  const step = steps.find((one) => hours / one <= most);
  if (step !== undefined && hours <= 48) {
    const first = Math.ceil(fromMs / hourMs) * hourMs;
    const all = Array.from({ length: Math.floor((toMs - first) / hourMs) + 1 }, (_, i) => first + i * hourMs);
    return { days: false, at: all.filter((at) => Math.floor(localClock(at, timezone) / hourMs) % step === 0) };
  }
  const every = Math.ceil(hours / 24 / most);
  const at: number[] = [];
  for (let date = localDate(fromMs, timezone); ; date = addDays(date, every)) {
    const midnight = startOfLocalDay(date, timezone);
    if (midnight > toMs) break;
    if (midnight >= fromMs) at.push(midnight);
  }
  return { days: true, at };
}

/** Neighbouring hours that hold for a mark, as stretches: [start of the first, end of the last]. */
export function stretches(hours: readonly { readonly at: number; readonly fired: boolean }[]): [number, number][] {
  const found: [number, number][] = [];
  for (const { at, fired } of hours) {
    if (!fired) continue;
    const last = found.at(-1);
    if (last !== undefined && last[1] === at) last[1] = at + hourMs;
    else found.push([at, at + hourMs]);
  }
  return found;
}
