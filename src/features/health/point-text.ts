/** Points and other small figures of the score as text. */
import { numberText, unknown } from "#ui/format/number-text.ts";

/** "17.2"; "—" where there are none. */
export const pointText = (points: number | null): string => (points === null ? unknown : numberText(points, 1));

/** "+3.1", "−0.4", "0". */
export function signedPoints(points: number): string {
  const text = numberText(Math.abs(points), 1);
  if (text === "0" || text === "0.0") return "0";
  return points > 0 ? `+${text}` : `−${text}`;
}

/** Hours without more digits than they carry. */
export const hourText = (hours: number | null): string =>
  hours === null ? unknown : numberText(hours, Math.abs(hours) < 10 ? 1 : 0);

/** A count that may be predicted: whole where it is large. */
export const countText = (count: number): string => numberText(count, count < 10 && !Number.isInteger(count) ? 1 : 0);
