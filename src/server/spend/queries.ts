/** What may be asked about spend, rates and the sources of a workspace. */
import "server-only";
import { z } from "zod";
import { platform } from "#platform/slot.ts";
import { callerMay, query } from "#server/gate/door.ts";
import { readRates } from "./save-fx-rates.sql.ts";
import {
  countQuarantine,
  type EventSourceRow,
  type QuarantineCount,
  type QuarantineRow,
  readEventSources,
  readQuarantine,
  readSpendSources,
  type SpendSourceRow,
} from "./sources.sql.ts";

export type { ImportAnswer } from "./import-spend.ts";
export type { EventSourceRow, QuarantineCount, QuarantineRow, SpendSourceRow };

interface RateAnswer {
  readonly day: string;
  readonly currency: string;
  readonly rate: number;
}

/** Newest first, at most 5,000. */
export const listFxRates = query({
  needs: "spend:read",
  input: z.unknown(),
  run: async (_input, { workspace }) => ({
    rates: await platform().record.rows<RateAnswer>(readRates, [workspace.id]),
  }),
});

/** Event sources and spend sources with how fresh they are; instants in epoch ms. */
export const getSources = query({
  needs: "spend:read",
  input: z.unknown(),
  run: async (_input, caller) => {
    const { record, now, env } = platform();
    const [events, spend] = await Promise.all([
      record.rows<EventSourceRow>(readEventSources, [caller.workspace.id]),
      record.rows<SpendSourceRow>(readSpendSources, [caller.workspace.id]),
    ]);
    return {
      nowMs: now(),
      publicUrl: env.WARROOM_URL ?? null,
      events,
      spend,
      mayImport: callerMay(caller, "spend:write"),
      maySeeQuarantine: callerMay(caller, "quarantine:read"),
      mayReplay: callerMay(caller, "quarantine:write"),
    };
  },
});

/** What could not be stored as an event: reasons, and the newest hundred without their bodies. */
export const getQuarantine = query({
  needs: "quarantine:read",
  input: z.unknown(),
  run: async (_input, { workspace }) => {
    const { record } = platform();
    const [reasons, events] = await Promise.all([
      record.rows<QuarantineCount>(countQuarantine, [workspace.id]),
      record.rows<QuarantineRow>(readQuarantine, [workspace.id]),
    ]);
    return { reasons, events };
  },
});
