/** What goes out next to a contact point: one notice alone, or many as one message, so that its rate is kept. */
import { isUrgent, type NoticeRow } from "./notice.ts";

export interface Waiting extends Pick<NoticeRow, "kind" | "severity"> {
  readonly id: string;
  /** Those that went out together once stay together: the receiver knows them by one id. */
  readonly groupId: string | null;
  /** How often it was tried. */
  readonly attempts: number;
}

/** More than this that wait at once, and are not urgent, go as one. */
export const mostAlone = 5;

const severityOrder = ["red", "yellow", "blue", "info"] as const;
const rank = (one: Waiting) => (isUrgent(one) ? 0 : 1) * 10 + severityOrder.indexOf(one.severity);

export type NextMessage =
  | { readonly kind: "alone" | "again"; readonly ids: readonly string[] }
  | { readonly kind: "group"; readonly ids: readonly string[] };

/**
 * `waiting` is due, oldest first; `left` is how many messages the point takes within this minute. Urgent ones go first
 * and alone while there is room; the last place of the minute takes all that wait.
 */
export function nextMessage(waiting: readonly Waiting[], left: number, digest: boolean): NextMessage | null {
  if (waiting.length === 0 || left <= 0) return null;
  const untried = waiting.filter(({ attempts }) => attempts === 0);
  const [paper] = untried.filter(({ kind }) => kind === "digest");
  const fresh = untried.filter(({ kind }) => kind !== "digest");
  const order = [...fresh].sort((a, b) => rank(a) - rank(b));
  const [first] = order;
  if (left === 1 && fresh.length > 1) return { kind: "group", ids: order.map(({ id }) => id) };
  if (first !== undefined && isUrgent(first)) return { kind: "alone", ids: [first.id] };
  // A digest is a message of its own, with its picture.
  if (paper !== undefined) return { kind: "alone", ids: [paper.id] };
  const [tried] = waiting.filter(({ attempts }) => attempts > 0);
  if (tried !== undefined) {
    const together = waiting.filter(({ groupId }) => groupId !== null && groupId === tried.groupId);
    return { kind: "again", ids: together.length > 0 ? together.map(({ id }) => id) : [tried.id] };
  }
  if (first === undefined) return null;
  if (fresh.length > 1 && (digest || fresh.length > mostAlone))
    return { kind: "group", ids: order.map(({ id }) => id) };
  return { kind: "alone", ids: [first.id] };
}
