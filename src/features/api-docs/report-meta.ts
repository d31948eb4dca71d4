/** What stands beside every answer of a report, as the API describes it. */
import { z } from "zod";
import { instant } from "./operation.ts";

export const Meta = z.object({
  workspace: z.string(),
  timezone: z.string(),
  currency: z.string(),
  asOf: instant,
  freshness: z.array(
    z.object({ source: z.string(), name: z.string().nullable(), through: instant.nullable(), late: z.boolean() }),
  ),
  definitions: z.array(z.object({ id: z.string(), version: z.int() })),
  notes: z.array(z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })),
  elapsedMs: z.number(),
});

/** The same for every example; only the definitions are the report's own. */
export function metaExample(definitions: readonly { readonly id: string; readonly version: number }[]) {
  return {
    workspace: "brand",
    timezone: "Asia/Shanghai",
    currency: "CNY",
    asOf: "2026-11-19T14:00:00+08:00",
    freshness: [{ source: "douyin", name: "Douyin", through: "2026-11-19T13:00:00+08:00", late: false }],
    definitions: [...definitions],
    notes: [],
    elapsedMs: 12,
  };
}
