/** How many failed sign-ins are borne: a sliding window, no permanent lock-out. */
export interface ThrottleRule {
  readonly failures: number;
  readonly windowMs: number;
}

const quarterHourMs = 15 * 60 * 1000;
export const perEmail: ThrottleRule = { failures: 5, windowMs: quarterHourMs };
export const perAddress: ThrottleRule = { failures: 20, windowMs: quarterHourMs };

/** What one sender has to choose from: an IPv4 address, or an IPv6 network's 64 bits (RFC 4291: the rest is the interface's own). */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const [before = "", after = ""] = address.split("::");
  const groups = (text: string) => (text === "" ? [] : text.split(":"));
  const [head, tail] = [groups(before), groups(after)];
  const zeros = address.includes("::") ? Array.from({ length: 8 - head.length - tail.length }, () => "0") : [];
  return [...head, ...zeros, ...tail].slice(0, 4).join(":");
}

/** Milliseconds until one more try is allowed; 0 = now. `failedAt` ascending, epoch milliseconds. */
export function waitMs(failedAt: readonly number[], now: number, rule: ThrottleRule): number {
  const oldest = recentFailures(failedAt, now, rule).at(-rule.failures);
  return oldest === undefined ? 0 : oldest + rule.windowMs - now;
}

/** The failures that still count. */
export function recentFailures(failedAt: readonly number[], now: number, rule: ThrottleRule): number[] {
  return failedAt.filter((at) => at > now - rule.windowMs);
}
