/** Reads and keeps which contact point gets which digest. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import type { DigestChoice, DigestSubscriber } from "#domain/digests/digest-subscription.ts";
import { digestPeriods } from "#domain/notifications/digest-content.ts";
import { platform } from "#platform/slot.ts";
import { readPoints } from "#server/notifications/keep-points.ts";
import { addSubscriptions, readSubscriptions, removeSubscriptions, type SubscriptionRow } from "./digests.sql.ts";

export async function readSubscribers(workspaceId: number): Promise<DigestSubscriber[]> {
  const [points, rows] = await Promise.all([
    readPoints(workspaceId),
    platform().record.rows<SubscriptionRow>(readSubscriptions, [workspaceId]),
  ]);
  return points.map(({ id, name, kind, hint, enabled }) => ({
    ...{ pointId: id, name, kind, hint, enabled },
    periods: digestPeriods.filter((period) => rows.some((row) => row.point_id === id && row.period === period)),
  }));
}

export async function storeSubscription(
  workspaceId: number,
  { pointId, periods }: DigestChoice,
): Promise<DigestSubscriber> {
  const known = await readPoints(workspaceId);
  if (!known.some(({ id }) => id === pointId)) throw new Refusal("unknown", "There is no such contact point.");
  await platform().record.transaction(async (sql) => {
    await sql.rows(removeSubscriptions, [pointId, periods]);
    await sql.rows(addSubscriptions, [pointId, periods]);
  });
  const subscriber = (await readSubscribers(workspaceId)).find((one) => one.pointId === pointId);
  if (subscriber === undefined) throw new Refusal("unknown", "There is no such contact point.");
  return subscriber;
}
