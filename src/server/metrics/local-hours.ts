/** Hours of a workspace's own clock: in zones with half or quarter hours they begin between those of UTC. */
import "server-only";

const hourMs = 3_600_000;
const minutes = new Map<string, Intl.DateTimeFormat>();

/** Start of the local hour that holds the instant, epoch ms. */
export function localHourStart(at: number, zone: string): number {
  let format = minutes.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en", { timeZone: zone, minute: "numeric" });
    minutes.set(zone, format);
  }
  const whole = Math.floor(at / 60_000) * 60_000;
  return whole - Number(format.format(whole)) * 60_000;
}

/** The local hours that overlap the hours beginning at `starts` (epoch ms), each once, ascending. */
export function localHoursOf(starts: readonly number[], zone: string): number[] {
  const hours = starts.flatMap((start) => [localHourStart(start, zone), localHourStart(start + hourMs - 1, zone)]);
  return [...new Set(hours)].sort((a, b) => a - b);
}
