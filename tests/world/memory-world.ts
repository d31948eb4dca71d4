/** For tests: a platform with a record (in memory, or on Postgres as the run says), one workspace and two channels. */
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { openColumns } from "#platform/columns/columns.ts";
import { readEnv } from "#platform/env.ts";
import { openLog } from "#platform/log.ts";
import type { RecordStore } from "#platform/record/record.ts";
import { providePlatform } from "#platform/slot.ts";
import { openVault } from "#platform/vault/vault.ts";
import { openMigratedRecord } from "./open-record.ts";

export interface MemoryWorld {
  readonly record: RecordStore;
  readonly workspace: WorkspaceRef;
  /** How often the projector was woken. */
  readonly woken: () => number;
  /** Sets the clock, epoch ms. */
  readonly setNow: (ms: number) => void;
  readonly close: () => Promise<void>;
}

/** The columns are named, not reached: nothing here asks them. */
export async function openMemoryWorld(timezone = "Asia/Shanghai", currency = "CNY"): Promise<MemoryWorld> {
  const record = await openMigratedRecord();
  let now = Date.parse("2026-03-15T12:00:00Z");
  let woken = 0;
  providePlatform({
    env: readEnv({ NODE_ENV: "test" }),
    log: openLog("silent"),
    record,
    columns: openColumns({ kind: "clickhouse", url: "http://127.0.0.1:9" }),
    vault: openVault("a secret of the tests, long enough"),
    now: () => now,
    wake: {
      projector: () => {
        woken += 1;
      },
      settle: () => Promise.resolve(),
    },
  });
  const created = await record.prisma.workspace.create({ data: { slug: "brand", name: "Brand", timezone, currency } });
  const channels = ["douyin", "baidu"].map((key, position) => ({
    workspaceId: created.id,
    key,
    name: key,
    kind: "paid_social",
    position,
  }));
  await record.prisma.channel.createMany({ data: channels });
  const { id, slug, name, margin } = created;
  return {
    record,
    workspace: { id, slug, name, timezone, currency, margin },
    woken: () => woken,
    setNow: (ms) => {
      now = ms;
    },
    close: () => record.close(),
  };
}
