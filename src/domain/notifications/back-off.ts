/** How long to wait after failures: for a message until it is given up, for a contact point until it is switched off. */

const messageWaits = [30, 120, 600, 1_800, 3_600, 7_200, 14_400, 28_800];
const pointWaits = [10, 30, 60, 120, 300, 900, 1_800];
const longestPointWait = 3_600;

/** Seconds until a message is tried again after so many attempts, about 16 hours in all; null: given up. */
export function messageWait(attempts: number): number | null {
  return messageWaits[Math.max(0, attempts - 1)] ?? null;
}

/** Seconds for which a point is left alone after so many failures in a row: one that is down is not knocked at for each message. */
export function pointWait(failures: number): number {
  return pointWaits[Math.max(0, failures - 1)] ?? longestPointWait;
}

/** Failures in a row of which the managers are told; the last switches the point off. */
export const toldFailures: ReadonlySet<number> = new Set([5, 10, 15]);
