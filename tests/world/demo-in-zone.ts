/** A small demo world in a workspace of any time zone, delivered as it was sent: late messages late. */
import { createDemoStream } from "#domain/demo/demo-stream.ts";
import { demoWorld } from "#domain/demo/demo-world.ts";
import { storeBudgets } from "#server/budgets/save-budgets.ts";
import { storeCampaigns, storeChannels } from "#server/catalogue/save-catalogue.ts";
import { openDemoDelivery } from "#server/demo/deliver-demo.ts";
import { addWorkspace, type TestWorkspace, type World } from "./open-world.ts";

export interface DemoPlace {
  readonly workspace: TestWorkspace;
  readonly fromMs: number;
  readonly toMs: number;
}

export interface DemoPlan {
  readonly seed: number;
  readonly end: string;
  readonly days: number;
  readonly events: number;
  readonly timezone: string;
}

/** `end` is an instant at a full hour. The projector works after each third of the days. */
export async function makeDemoWorld(world: World, { seed, end, days, events, timezone }: DemoPlan): Promise<DemoPlace> {
  const toMs = Date.parse(end);
  const fromMs = toMs - days * 86_400_000;
  const demo = demoWorld({ seed, end: toMs, days, events });
  const workspace = await addWorkspace(world.platform, `demo-${seed}`, timezone, "CNY");
  world.setNow(toMs);
  await storeChannels(workspace.id, demo.channels as Parameters<typeof storeChannels>[1]);
  await storeCampaigns(
    workspace.id,
    demo.campaigns.map(({ endsOn, ...campaign }) => (endsOn === null ? campaign : { ...campaign, endsOn })),
  );
  await storeBudgets(
    workspace,
    demo.budgets.map((budget) => ({ ...budget })),
  );
  const source = { sourceId: workspace.sourceId, workspaceId: workspace.id };
  const delivery = openDemoDelivery(world.platform, workspace, source);
  const stream = createDemoStream(demo);
  const third = Math.ceil((days * 24) / 3) * 3_600_000;
  for (let at = fromMs; at < toMs; at += third) {
    const until = Math.min(at + third, toMs);
    await delivery.messages(stream.between(at, until), until);
    await delivery.spend(stream.between(at, until), 0, toMs);
    await world.projector.settle();
  }
  return { workspace, fromMs, toMs };
}
