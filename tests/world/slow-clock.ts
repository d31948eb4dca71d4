/**
 * A zone's wall clock, read digit by digit: the slow twin of what the columns and the server compute. Calendars are slow
 * to ask, and the same instants are asked about again and again: what was read once is remembered.
 */

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** By instant, and by day. */
  readonly walls: Map<number, string>;
  readonly midnights: Map<string, number>;
}

const zones = new Map<string, Zone>();

function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: name,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  const zone = { format, walls: new Map(), midnights: new Map() };
  zones.set(name, zone);
  return zone;
}

function remembered<K, V>(known: Map<K, V>, key: K, read: () => V): V {
  const value = known.get(key) ?? read();
  known.set(key, value);
  return value;
}

function wallText(at: number, zone: string): string {
  const { format, walls } = zoneOf(zone);
  return remembered(walls, at, () => format.format(at));
}

/** YYYY-MM-DD on the wall. */
export function dayOf(at: number, zone: string): string {
  return wallText(at, zone).slice(0, 10);
}

/** Monday of the week, on the wall. */
export function mondayOf(at: number, zone: string): string {
  let day = Date.parse(`${dayOf(at, zone)}T00:00:00Z`);
  while (new Date(day).getUTCDay() !== 1) day -= 86_400_000;
  return new Date(day).toISOString().slice(0, 10);
}

/** First of the month, on the wall. */
export function monthOf(at: number, zone: string): string {
  return `${dayOf(at, zone).slice(0, 7)}-01`;
}

/** The instant at which the wall clock's running hour began. */
export function hourOf(at: number, zone: string): number {
  const second = Math.floor(at / 1000) * 1000;
  const [, minutes = "0", seconds = "0"] = wallText(second, zone).slice(11).split(":");
  return second - Number(minutes) * 60_000 - Number(seconds) * 1000;
}

/** The first instant at which the wall shows this day, found by walking up to it in quarters of an hour. */
export function midnightOf(day: string, zone: string): number {
  return remembered(zoneOf(zone).midnights, day, () => {
    let at = Date.parse(`${day}T00:00:00Z`) - 26 * 3_600_000;
    while (dayOf(at, zone) < day) at += 15 * 60_000;
    return at;
  });
}
