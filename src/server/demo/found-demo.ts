/** Founds the demo workspace: its catalogue, plan, targets, and one person per role. */
import "server-only";
import { type Role, roles } from "#domain/access/permissions.ts";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import type { DemoWorld } from "#domain/demo/demo-world.ts";
import type { Platform } from "#platform/slot.ts";
import { recordMember } from "#server/access/record-member.ts";
import { recordWorkspace } from "#server/access/record-workspace.ts";
import { storeBudgets } from "#server/budgets/save-budgets.ts";
import { storeCampaigns, storeChannels, storeCreatives, storeLandingPages } from "#server/catalogue/save-catalogue.ts";
import { storeTargets } from "#server/metrics/targets.ts";
import { adoptTemplatesOf } from "#server/playbooks/keep-playbooks.ts";

export interface DemoPerson {
  readonly role: Role;
  readonly email: string;
  readonly password: string;
}

/** The demo's people: their passwords are printed and no secret. */
export const demoPeople: readonly DemoPerson[] = roles.map((role) => ({
  role,
  email: `${role}@demo.example`,
  password: "war-room-demo",
}));

const names: Readonly<Record<Role, string>> = {
  admin: "陈晨 Chen Chen",
  manager: "林悦 Lin Yue",
  promotion: "周航 Zhou Hang",
  operations: "苏晴 Su Qing",
  executive: "高远 Gao Yuan",
  analyst: "叶知秋 Ye Zhiqiu",
};

export interface Founded {
  readonly workspace: WorkspaceRef;
  readonly sourceId: number;
}

/** The demo workspace as it stands; null before it is founded. */
export async function findDemo({ record }: Platform, slug: string): Promise<Founded | null> {
  const found = await record.prisma.workspace.findUnique({ where: { slug }, include: { sources: true } });
  const source = found?.sources[0];
  return found === null || source === undefined ? null : { workspace: found, sourceId: source.id };
}

export async function foundDemo(world: DemoWorld): Promise<Founded> {
  const { workspace, sourceId } = await recordWorkspace({ ...world.workspace });
  for (const { role, email, password } of demoPeople)
    await recordMember(workspace.id, { role, email, password, name: names[role] });
  await storeChannels(
    workspace.id,
    world.channels.map((channel) => ({ ...channel, match: [...channel.match] })) as Parameters<typeof storeChannels>[1],
  );
  await storeCampaigns(
    workspace.id,
    world.campaigns.map(({ endsOn, ...campaign }) => (endsOn === null ? campaign : { ...campaign, endsOn })),
  );
  await storeCreatives(
    workspace.id,
    world.creatives.map((creative) => ({ ...creative })),
  );
  await storeLandingPages(
    workspace.id,
    world.landingPages.map((page) => ({ ...page })),
  );
  await storeBudgets(
    workspace,
    world.budgets.map((budget) => ({ ...budget })),
  );
  await storeTargets(
    workspace.id,
    world.targets.map((target) => ({ ...target })),
  );
  await adoptTemplatesOf(workspace.id, null, "zh-CN");
  return { workspace, sourceId };
}
