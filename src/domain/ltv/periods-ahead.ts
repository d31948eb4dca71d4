/** The ends of the periods by which what is ahead is discounted. */

const most = 36;

/** One per unit up to 36; beyond, 36 equal ones: a year of days is discounted by decades of days, not by each. */
export function periodsAhead(horizon: number): number[] {
  const count = Math.min(horizon, most);
  return Array.from({ length: count }, (_, i) => (horizon * (i + 1)) / count);
}
