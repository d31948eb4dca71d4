/** Real stores for a test: a record (PGlite in memory, or Postgres by DATABASE_URL), the engine process, a projector. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { type Projector, startProjector } from "#jobs/projector.ts";
import { openColumns } from "#platform/columns/columns.ts";
import { startEngine } from "#platform/columns/engine-process.ts";
import { readEnv } from "#platform/env.ts";
import { openLog } from "#platform/log.ts";
import { type Platform, providePlatform } from "#platform/slot.ts";
import { digestOf, openVault } from "#platform/vault/vault.ts";
import { openMigratedRecord } from "./open-record.ts";

export interface World {
  readonly platform: Platform;
  readonly projector: Projector;
  /** Sets the clock; without it, it is the machine's. */
  setNow(at: number | null): void;
  close(): Promise<void>;
}

export async function openWorld(): Promise<World> {
  const record = await openMigratedRecord();
  const log = openLog(process.env.TEST_LOG ?? "silent");
  const dir = mkdtempSync(join(tmpdir(), "warroom-columns-"));
  const engine = await startEngine(join(process.cwd(), "dist/engine.js"), dir, log);
  const columns = openColumns(engine.address);
  let fixed: number | null = null;
  const wake = { projector: () => undefined, settle: () => Promise.resolve() };
  const platform: Platform = {
    env: readEnv({ NODE_ENV: "test", WARROOM_ADMIN_TOKEN: "test-admin-token-0123456789" }),
    log,
    record,
    columns,
    vault: openVault("a secret of the tests, long enough to be one"),
    now: () => fixed ?? Date.now(),
    wake,
  };
  providePlatform(platform);
  const projector = startProjector(platform);
  await projector.opened();
  platform.wake.projector = () => projector.wake();
  platform.wake.settle = () => projector.settle();
  return {
    platform,
    projector,
    setNow: (at) => {
      fixed = at;
    },
    close: async () => {
      await projector.stop();
      await columns.close();
      await engine.stop();
      await record.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

export interface TestWorkspace extends WorkspaceRef {
  readonly sourceId: number;
  readonly writeKey: string;
}

/** A workspace with one source and write key, straight into the record. */
export async function addWorkspace(
  { record }: Platform,
  slug: string,
  timezone = "Asia/Shanghai",
  currency = "CNY",
): Promise<TestWorkspace> {
  const writeKey = `wk_${slug}_0123456789`;
  const workspace = await record.prisma.workspace.create({ data: { slug, name: slug, timezone, currency } });
  const source = await record.prisma.source.create({ data: { workspaceId: workspace.id, name: "default" } });
  await record.prisma.writeKey.create({ data: { sourceId: source.id, digest: digestOf(writeKey), hint: "test" } });
  const { id, name, margin } = workspace;
  return { id, slug, name, timezone, currency, margin, sourceId: source.id, writeKey };
}
