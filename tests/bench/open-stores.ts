/** Stores for measuring the board: columns on disk in a directory of their own, a small record in memory. */
import { join } from "node:path";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import type { DemoWorld } from "#domain/demo/demo-world.ts";
import { openColumns } from "#platform/columns/columns.ts";
import { startEngine } from "#platform/columns/engine-process.ts";
import { readEnv } from "#platform/env.ts";
import { openLog } from "#platform/log.ts";
import { migrate } from "#platform/record/migrate.ts";
import { openPgliteRecord } from "#platform/record/pglite-record.ts";
import { type Platform, providePlatform } from "#platform/slot.ts";
import { openVault } from "#platform/vault/vault.ts";
import { createColumns } from "#server/events/columns-schema.sql.ts";
import { openTemporaryDirectory } from "./temporary-directory.ts";

export interface Stores {
  readonly platform: Platform;
  readonly workspace: WorkspaceRef;
  /** Where the columns lie. */
  readonly directory: string;
  close(): Promise<void>;
}

/** The workspace and the budgets of the world are in the record; nothing else is. */
export async function openStores(world: DemoWorld): Promise<Stores> {
  const record = await openPgliteRecord("memory");
  await migrate(record, "prisma/migrations");
  const log = openLog("silent");
  const directory = openTemporaryDirectory();
  const engine = await startEngine(join(process.cwd(), "dist/engine.js"), directory.path, log);
  const columns = openColumns(engine.address);
  const platform: Platform = {
    env: readEnv({ NODE_ENV: "test" }),
    log,
    record,
    columns,
    vault: openVault("a secret of the benchmark, which seals nothing"),
    now: () => world.options.end,
    wake: { projector: () => undefined, settle: () => Promise.resolve() },
  };
  providePlatform(platform);
  for (const statement of createColumns) await columns.command(statement);
  const { slug, name, timezone, currency, margin } = world.workspace;
  const stored = await record.prisma.workspace.create({ data: { slug, name, timezone, currency, margin } });
  await record.prisma.budget.createMany({
    data: world.budgets.map(({ period, channel, campaign = "", amount }) => ({
      workspaceId: stored.id,
      period,
      channelKey: channel,
      campaignKey: campaign,
      amountMinor: BigInt(Math.round(amount * 100)),
      currency,
    })),
  });
  return {
    platform,
    workspace: { id: stored.id, slug, name, timezone, currency, margin },
    directory: directory.path,
    close: async () => {
      await columns.close();
      await engine.stop();
      await record.close();
      directory.remove();
    },
  };
}
