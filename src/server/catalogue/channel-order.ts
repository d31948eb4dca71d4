/** Where saved channels stand among those already there: the first that matches wins, so an order is never lost. */
import "server-only";

/**
 * Keys in their new order. A list that names every channel is the order itself; a shorter one reorders only
 * the channels it names, within their places, and new ones go last.
 */
export function channelOrder(existing: readonly string[], listed: readonly string[]): string[] {
  const named = new Set(listed);
  if (existing.every((key) => named.has(key))) return [...named];
  const known = new Set(existing);
  const moved = [...named].filter((key) => known.has(key));
  const kept = existing.map((key) => (named.has(key) ? (moved.shift() ?? key) : key));
  return [...kept, ...[...named].filter((key) => !known.has(key))];
}
