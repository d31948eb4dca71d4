/** What was unusual, as the board tells it: which of it belongs to a cell, and which to the view. */
import { type Anomaly, allChannels } from "./anomaly-question.ts";
import type { Bucket } from "./board-range.ts";

/** The most unusual of a metric, a row of the map ("" for all) and a bucket; null for none. */
export function unusualIn(
  anomalies: readonly Anomaly[],
  { metric, channel }: { readonly metric: string; readonly channel: string },
  bucket: Pick<Bucket, "start" | "end">,
): Anomaly | null {
  const found = anomalies.filter(
    (one) =>
      one.metric === metric &&
      one.channel === (channel === "" ? allChannels : channel) &&
      Date.parse(one.from) < bucket.end &&
      Date.parse(one.to) > bucket.start,
  );
  return found.reduce<Anomaly | null>(
    (most, one) => (most === null || Math.abs(one.score) > Math.abs(most.score) ? one : most),
    null,
  );
}

/** Without what a person dismissed. */
export function standing(anomalies: readonly Anomaly[]): Anomaly[] {
  return anomalies.filter(({ verdict }) => verdict !== "dismissed");
}

/**
 * What the view's channels have; all together are left out where one channel says the same at the same time.
 * What was dismissed comes last.
 */
export function unusualOf(anomalies: readonly Anomaly[], channels: readonly string[] | undefined): Anomaly[] {
  const shown = anomalies.filter(({ channel }) =>
    channels === undefined || channels.length === 0 ? true : channels.includes(channel),
  );
  const told = shown.filter(
    (one) =>
      one.channel !== allChannels ||
      !shown.some(
        (other) =>
          other.channel !== allChannels && other.metric === one.metric && other.from < one.to && other.to > one.from,
      ),
  );
  return [...standing(told), ...told.filter(({ verdict }) => verdict === "dismissed")];
}
