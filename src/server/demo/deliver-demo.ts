/** Sends a stretch of the demo world's life in by the ways that real figures take: the event writer and the spend room. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { hourMs } from "#domain/base/local-time.ts";
import type { DemoHour } from "#domain/demo/demo-stream.ts";
import { type AcceptedEvent, type Arrival, acceptEvent } from "#domain/events/accepted-event.ts";
import type { Platform } from "#platform/slot.ts";
import { openEventWriter, type SourceRef } from "#server/events/record-events.ts";
import { storeSpend } from "#server/spend/record-spend.ts";

/** One platform reports late, as in life; the board says so. */
const reportDelay: Readonly<Record<string, number>> = { zhihu: 3 * hourMs };
const groupEvents = 4_000;
const spendGroup = 5_000;

export interface DemoDelivery {
  /** Messages of these hours; `receivedAt` is never after `nowMs`. */
  messages(hours: Iterable<DemoHour>, nowMs: number): Promise<number>;
  /** Spend of these hours, of the channels that have reported by `nowMs` and had not by `beforeMs`. */
  spend(hours: Iterable<DemoHour>, beforeMs: number, nowMs: number): Promise<void>;
}

/** A channel that is paused spends nothing; what people do goes on, as they come by other ways. */
export function openDemoDelivery(
  platform: Platform,
  workspace: WorkspaceRef,
  source: SourceRef,
  isPaused: (channel: string) => boolean = () => false,
): DemoDelivery {
  const writer = openEventWriter(platform.record, platform.vault);
  const read = (message: object, arrival: Arrival): AcceptedEvent[] => {
    const event = acceptEvent(message, arrival);
    return "code" in event ? [] : [event];
  };
  return {
    messages: async (hours, nowMs) => {
      let count = 0;
      for (const { hour, messages } of hours) {
        const receivedAt = Math.min(hour + hourMs, nowMs);
        const arrival = {
          receivedAt,
          sentAt: null,
          kind: null,
          history: true,
          currency: workspace.currency,
          userAgent: null,
        };
        for (let i = 0; i < messages.length; i += groupEvents) {
          const events = messages.slice(i, i + groupEvents).flatMap((message) => read(message, arrival));
          await writer.write([{ source, receivedAt, events, aside: [] }]);
          count += events.length;
          // The embedded record answers without a turn of the loop: requests and signals must get theirs.
          await new Promise((resolve) => setImmediate(resolve));
        }
        platform.wake.projector();
      }
      return count;
    },
    spend: async (hours, beforeMs, nowMs) => {
      const reportedAt = (hour: number, channel: string) => hour + hourMs + (reportDelay[channel] ?? 0);
      const rows = [...hours].flatMap(({ hour, spend }) =>
        spend.filter(
          ({ channel }) =>
            reportedAt(hour, channel) <= nowMs && reportedAt(hour, channel) > beforeMs && !isPaused(channel),
        ),
      );
      for (let i = 0; i < rows.length; i += spendGroup) {
        await storeSpend(workspace, "demo", rows.slice(i, i + spendGroup));
      }
    },
  };
}
