/** Delivers what is due to every contact point; one that fails is left alone for a while and holds nobody up. */
import "server-only";
import { messageWait, pointWait, toldFailures } from "#domain/notifications/back-off.ts";
import { disabledAfter } from "#domain/notifications/contact-point.ts";
import type { NoticeKind } from "#domain/notifications/notice.ts";
import type { Failure } from "#domain/notifications/read-answer.ts";
import { platform } from "#platform/slot.ts";
import { type Chosen, chooseMessage } from "./choose-message.ts";
import { markDead, markLater, markSent, purgeDeliveries, readDuePoints } from "./deliveries.sql.ts";
import { purgeNotices } from "./notices.sql.ts";
import { pointAnswered, pointFailed, restPoint } from "./points.sql.ts";
import { sendMessage } from "./send-message.ts";
import { tell } from "./tell.ts";

const pointsAtOnce = 8;
const keptMs = 90 * 86_400_000;

/** Returns how many messages were tried. `stopped`: ends after those under way. */
export async function deliverDue(stopped: () => boolean = () => false): Promise<number> {
  const { record, now } = platform();
  const due = await record.rows<{ id: number }>(readDuePoints, [now()]);
  const queue = due.map(({ id }) => id);
  let tried = 0;
  const work = async () => {
    for (let id = queue.shift(); id !== undefined && !stopped(); id = queue.shift())
      tried += await deliverTo(id, stopped);
  };
  await Promise.all(Array.from({ length: pointsAtOnce }, work));
  return tried;
}

/** Until nothing is left, the minute is full, or one fails. */
async function deliverTo(pointId: number, stopped: () => boolean): Promise<number> {
  for (let tried = 0; ; tried++) {
    const chosen = stopped() ? null : await chooseMessage(pointId);
    if (chosen === null) return tried;
    if (!(await deliverOne(chosen))) return tried + 1;
  }
}

async function deliverOne(chosen: Chosen): Promise<boolean> {
  const { record, now, log } = platform();
  const failure = await sendMessage(chosen.kind, chosen.address, chosen.message);
  if (failure === null) {
    await record.transaction(async (sql) => {
      await sql.rows(markSent, [chosen.deliveryIds, now()]);
      await sql.rows(pointAnswered, [chosen.pointId]);
    });
    return true;
  }
  log.warn({ point: chosen.pointId, attempts: chosen.attempts, error: failure.error }, "could not deliver");
  await noteFailure(chosen, failure);
  return false;
}

async function noteFailure({ pointId, deliveryIds, attempts, ...point }: Chosen, failure: Failure): Promise<void> {
  const { record, now } = platform();
  const wait = failure.final ? null : messageWait(attempts);
  const failed = await record.transaction(async (sql) => {
    if (wait === null) await sql.rows(markDead, [deliveryIds, failure.error]);
    else await sql.rows(markLater, [deliveryIds, now() + Math.max(wait, failure.waitSeconds) * 1000, failure.error]);
    const [row] = await sql.rows<{ failures: number }>(pointFailed, [pointId, disabledAfter]);
    const failures = row?.failures ?? 0;
    await sql.rows(restPoint, [pointId, now() + Math.max(pointWait(failures), failure.waitSeconds) * 1000]);
    return failures;
  });
  if (failed === disabledAfter) await tellManagers("point_disabled", pointId, point, failed, failure);
  else if (toldFailures.has(failed)) await tellManagers("point_failing", pointId, point, failed, failure);
}

type About = Pick<Chosen, "workspaceId" | "pointName">;

async function tellManagers(
  kind: Extract<NoticeKind, `point_${string}`>,
  pointId: number,
  { workspaceId, pointName: point }: About,
  failures: number,
  { error }: Failure,
): Promise<void> {
  const { record, now } = platform();
  const select = { id: true, slug: true, name: true, timezone: true, currency: true, margin: true };
  const workspace = await record.prisma.workspace.findUnique({ where: { id: workspaceId }, select });
  if (workspace === null) return;
  const href = `/w/${workspace.slug}/settings/contacts`;
  const about = { kind, severity: "yellow", params: { point, failures, error }, href } as const;
  await tell(workspace, { ...about, team: null, people: [], owned: false }, `point:${pointId}:${failures}:${now()}`);
}

/** Forgets what was read or arrived three months ago; what was given up stays to be seen. */
export async function purgeTold(): Promise<void> {
  const { record, now } = platform();
  await record.rows(purgeNotices, [now() - keptMs]);
  await record.rows(purgeDeliveries, [now() - keptMs]);
}
