/** The view of data quality: its days and the part that is opened, as the page's URL. */
import { addDays, isDate } from "#domain/base/local-time.ts";
import {
  type ConnectivityPart,
  connectivityParts,
  longestConnectivityDays,
} from "#domain/quality/connectivity-question.ts";

export const ranges = [7, 28, 90] as const;
export const pageRows = 100;

export interface QualityView {
  /** Half-open dates of the workspace's calendar. */
  readonly from: string;
  readonly to: string;
  readonly part: ConnectivityPart | null;
  readonly offset: number;
}

type Given = Readonly<Record<string, string | string[] | undefined>>;

/** What cannot be read is left out: the last seven days, no part. */
export function qualityView(given: Given, today: string): QualityView {
  const end = addDays(today, 1);
  const [from, to] = [given.from, given.to].map((date) => (typeof date === "string" && isDate(date) ? date : null));
  const usable =
    from !== null &&
    from !== undefined &&
    to !== null &&
    to !== undefined &&
    from < to &&
    to <= end &&
    addDays(from, longestConnectivityDays) >= to;
  const part = connectivityParts.find((one) => one === given.part) ?? null;
  const offset = Math.min(100_000, Math.max(0, Math.trunc(Number(given.offset)) || 0));
  return { from: usable ? from : addDays(end, -7), to: usable ? to : end, part, offset: part === null ? 0 : offset };
}

export function qualityAddress(workspace: string, { from, to, part, offset }: QualityView): string {
  const query = new URLSearchParams({ from, to });
  if (part !== null) query.set("part", part);
  if (offset > 0) query.set("offset", String(offset));
  return `/w/${workspace}/quality?${query}`;
}
