/** Which hours of the board a set of steps touches. */
import "server-only";
import { hourMs } from "#domain/base/local-time.ts";
import type { Folded } from "./fold-people.ts";

/** Hours (UTC, epoch ms) of the steps, and of the sessions that became engaged by them. */
export function dirtyHours(folded: readonly Folded[]): { w: number; h: number }[] {
  const hours = new Map<string, { w: number; h: number }>();
  const add = (w: number, at: number) => {
    const h = Math.floor(at / hourMs) * hourMs;
    hours.set(`${w}:${h}`, { w, h });
  };
  for (const { workspaceId, steps } of folded) {
    for (const { event, session } of steps) {
      add(workspaceId, event.at);
      if (session?.position === 2) add(workspaceId, session.at);
    }
  }
  return [...hours.values()];
}
