/** What a bucket is called: short above a column, in full in a sentence. */
import type { Grain } from "#domain/metrics/board-question.ts";
import { type Bucket, type DateRange, shiftDate } from "#domain/metrics/board-range.ts";
import type { Format } from "#ui/format/format-for.ts";

type Dates = Pick<Format, "day" | "hour" | "dayRange" | "month">;

/** The last calendar date of a bucket longer than an hour. */
function lastDate(bucket: Bucket): string {
  return shiftDate(bucket.key, Math.round((bucket.end - bucket.start) / 86_400_000) - 1);
}

/** Above a column: "13" for an hour or a day, "16 Nov" for a week, "November 2026" for a month. */
export function columnLabel(bucket: Bucket, grain: Grain, format: Dates): string {
  if (grain === "hour") return format.hour(new Date(bucket.start)).slice(0, 2);
  if (grain === "day") return String(Number(bucket.key.slice(8)));
  return grain === "week" ? format.dayRange(bucket.key, bucket.key) : format.month(bucket.key.slice(0, 7));
}

/** In a sentence: "13:00–14:00", "Thu 19 Nov", "16–22 Nov", "November 2026". */
export function bucketName(bucket: Bucket, grain: Grain, format: Dates): string {
  if (grain === "day") return format.day(bucket.key);
  if (grain === "week") return format.dayRange(bucket.key, lastDate(bucket));
  if (grain === "month") return format.month(bucket.key.slice(0, 7));
  const end = format.hour(new Date(bucket.end));
  return `${format.hour(new Date(bucket.start))}–${end === "00:00" ? "24:00" : end}`;
}

/** The days of a half-open range: "19 Nov", "13–19 Nov". */
export function rangeDays({ from, to }: DateRange, format: Dates): string {
  return format.dayRange(from, shiftDate(to, -1));
}
