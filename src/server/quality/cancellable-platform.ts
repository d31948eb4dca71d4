/** A platform whose questions to the columns end when nobody waits for the answer any more. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import type { Platform } from "#platform/slot.ts";

/** What the record answers is quick: once the asker has gone, it is not asked at all. */
export function cancellablePlatform(platform: Platform, signal: AbortSignal): Platform {
  const { columns, record } = platform;
  return {
    ...platform,
    columns: {
      ...columns,
      ask: (text, params, options) => columns.ask(text, params, { ...options, signal }),
      askRows: (text, params, options) => columns.askRows(text, params, { ...options, signal }),
    },
    record: {
      ...record,
      rows: async (text, params) => {
        if (signal.aborted) throw new Refusal("limit", "The question was cancelled.");
        return record.rows(text, params);
      },
    },
  };
}
