/** IANA time zones, each kept under one name. */
import { z } from "zod";

/** Zones by the names that this runtime keeps for them, for choosing one. */
export const timezones: readonly string[] = [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC"])].sort();

/**
 * The one name that this runtime keeps for a zone in any of its spellings (`Asia/Kolkata` and `asia/calcutta` are one zone),
 * or null for what is none. Offsets such as `+08:00` are none: they know no daylight saving.
 */
export function canonicalTimezone(zone: string): string | null {
  if (!/^[A-Za-z]/.test(zone)) return null;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** A zone as it is kept, whatever spelling came in. */
export const Timezone = z
  .string()
  .max(64)
  .refine((zone) => canonicalTimezone(zone) !== null, "an IANA time zone, such as Asia/Shanghai")
  .overwrite((zone) => canonicalTimezone(zone) ?? zone);
