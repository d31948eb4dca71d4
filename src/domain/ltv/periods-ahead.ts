/** The ends of the periods by which what is ahead is discounted. */

const most = 12;

/** One per unit up to 12; beyond, 12 equal ones: a year of days is discounted by its months, not by each day. */
export function periodsAhead(horizon: number): number[] {
  const count = Math.min(horizon, most);
  return Array.from({ length: count }, (_, i) => (horizon * (i + 1)) / count);
}
