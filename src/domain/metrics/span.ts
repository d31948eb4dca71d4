/** The span of time that a question asks about: half-open, in the workspace's time zone. */
import { z } from "zod";
import { hourMs, isDate, startOfLocalDay, startOfLocalHour } from "#domain/base/local-time.ts";
import { Refusal } from "#domain/base/refusal.ts";

export interface Span {
  /** Epoch ms. */
  readonly fromMs: number;
  readonly toMs: number;
}

const moment = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/,
    "a date (2026-01-31) or an instant (2026-01-31T08:00:00+08:00)",
  );

/** A date is midnight in the workspace's time zone. */
export const spanFields = { from: moment, to: moment } as const;

const dayMs = 86_400_000;
/** The columns hold hours of 1970 to 2099; a day is left to zones that are behind. */
const latestMs = Date.UTC(2100, 0, 2);

function momentOf(text: string, timezone: string, field: string): number {
  const at = text.length > 10 ? Date.parse(text) : isDate(text) ? startOfLocalDay(text, timezone) : Number.NaN;
  if (Number.isNaN(at)) {
    throw new Refusal("invalid", `${field}: ${text} is not a date.`, [{ path: field, message: "not a date" }]);
  }
  return at;
}

/** The question's span, widened to whole hours of the local clock. Throws `invalid` when it is empty, backwards, longer than `longestDays`, or of years that no store holds. */
export function spanOf(
  question: { readonly from: string; readonly to: string },
  timezone: string,
  longestDays: number,
): Span {
  const fromMs = startOfLocalHour(momentOf(question.from, timezone, "from"), timezone);
  const toMs = startOfLocalHour(momentOf(question.to, timezone, "to") + hourMs - 1, timezone);
  if (!(fromMs < toMs))
    throw new Refusal("invalid", "from must be before to.", [{ path: "from", message: "must be before to" }]);
  if (toMs - fromMs > longestDays * dayMs) {
    throw new Refusal("invalid", `The question covers at most ${longestDays} days.`);
  }
  if (fromMs < 0 || toMs > latestMs) {
    const path = fromMs < 0 ? "from" : "to";
    const message = "must lie between 1970 and 2099";
    throw new Refusal("invalid", `${path} ${message}.`, [{ path, message }]);
  }
  return { fromMs, toMs };
}
