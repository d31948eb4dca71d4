/** For tests of notifications: a workspace with people, an alert, a task and an action, told through the outbox. */
import type { Role } from "#domain/access/permissions.ts";
import type { Topic, TopicBody } from "#domain/outbox/topic.ts";
import { outboundAllow } from "#platform/http-out/outbound-allow.ts";
import { type Platform, platform, providePlatform } from "#platform/slot.ts";
import type { Credentials } from "#server/access/caller.ts";
import { recordMember } from "#server/access/record-member.ts";
import { noticeHandlers } from "#server/notifications/handlers.ts";
import { enqueue } from "#server/outbox/enqueue.ts";
import { handOver } from "#server/outbox/hand-over.ts";
import { type MemoryWorld, openMemoryWorld } from "./memory-world.ts";

const roles = ["admin", "manager", "promotion", "operations", "executive", "analyst"] as const;

export interface NoticeWorld extends MemoryWorld {
  readonly ids: Readonly<Record<Role, number>>;
  readonly as: (role: Role) => Credentials;
  readonly now: () => number;
  /** Hands something over and lets the handlers tell of it. */
  readonly tell: <T extends Topic>(topic: T, body: TopicBody<T>) => Promise<void>;
  readonly addAlert: (change?: Record<string, unknown>) => Promise<number>;
  readonly addTask: (change?: Record<string, unknown>) => Promise<number>;
  readonly addAction: (change?: Record<string, unknown>) => Promise<number>;
  /** Empties inboxes, points, deliveries and what they are about, and sets the clock. */
  readonly clear: (now: number) => Promise<void>;
}

/** `more`: of the environment. Loopback may be reached. */
export async function openNoticeWorld(more: Partial<Platform["env"]> = {}): Promise<NoticeWorld> {
  const world = await openMemoryWorld();
  const allow = outboundAllow("127.0.0.1/32");
  if (allow === null) throw new Error("127.0.0.1/32 is no network");
  const opened = platform();
  providePlatform({ ...opened, env: { ...opened.env, WARROOM_OUTBOUND_ALLOW: allow, ...more } });
  const people = new Map<Role, Credentials>();
  const ids: Record<Role, number> = { admin: 0, manager: 0, promotion: 0, operations: 0, executive: 0, analyst: 0 };
  for (const role of roles) {
    const member = { role, email: `${role}@brand.test`, name: role, password: "a password of the tests" };
    const { userId } = await recordMember(world.workspace.id, member);
    ids[role] = userId;
    people.set(role, { session: { userId, version: await versionOf(world, userId) }, workspace: "brand" });
  }
  const { prisma } = world.record;
  const workspaceId = world.workspace.id;
  const at = () => new Date(platform().now());
  return {
    ...world,
    ids,
    as: (role) => people.get(role) ?? {},
    now: () => platform().now(),
    tell: async (topic, body) => {
      await enqueue(world.record, workspaceId, topic, body);
      while ((await handOver(noticeHandlers)) > 0);
    },
    addAlert: async (change = {}) => {
      const figures = { value: 0.0041, reference: 0.0064, limit: 0.0051, sample: 2196 };
      const scope = { scopeKind: "channel", scopeKey: `douyin`, metric: "ctr", severity: "yellow", state: "resolved" };
      const data = { workspaceId, ...scope, activeAt: at(), firedAt: at(), figures, ...change };
      return (await prisma.alert.create({ data })).id;
    },
    addTask: async (change = {}) => {
      const about = { title: "Checkout page", kind: "landing_page", team: "operations", priority: "roi" };
      const data = { workspaceId, ...about, dueAt: new Date(platform().now() + 172_800_000), ...change };
      return (await prisma.task.create({ data })).id;
    },
    addAction: async (change = {}) => {
      const about = { channelKey: "douyin", kind: "pause", desired: { status: "paused" }, status: "proposed" };
      const key = `key-${await prisma.adAction.count()}-${Math.trunc(performance.now() * 1000)}`;
      const data = {
        workspaceId,
        ...about,
        idemKey: key,
        reason: "",
        said: "ROAS 0.8",
        requestedBy: "promotion",
        ...change,
      };
      return (await prisma.adAction.create({ data })).id;
    },
    clear: async (now) => {
      world.setNow(now);
      for (const table of [
        "delivery",
        "contact_point",
        "notice",
        "alert",
        "task",
        "ad_action",
        "outbox",
        "audit_entry",
      ])
        await world.record.rows(`DELETE FROM ${table}`);
    },
  };
}

async function versionOf({ record }: MemoryWorld, userId: number): Promise<number> {
  const [row] = await record.rows<{ version: number }>(
    "SELECT session_version AS version FROM user_account WHERE id = $1",
    [userId],
  );
  return row?.version ?? -1;
}
