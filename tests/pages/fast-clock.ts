/** Waits of a page pass so many times as fast; what it reads from the clock stays as it is. */
import type { BrowserContext } from "@playwright/test";

export async function hurry(context: BrowserContext, times: number): Promise<void> {
  await context.addInitScript((factor: number) => {
    const [later, often] = [window.setTimeout.bind(window), window.setInterval.bind(window)];
    // Short waits are drawing and typing, long ones are the clockwork.
    const shorter = (ms: number | undefined) => (ms !== undefined && ms >= 3_000 ? ms / factor : ms);
    window.setTimeout = ((run: TimerHandler, ms?: number, ...given: unknown[]) =>
      later(run, shorter(ms), ...given)) as typeof window.setTimeout;
    window.setInterval = ((run: TimerHandler, ms?: number, ...given: unknown[]) =>
      often(run, shorter(ms), ...given)) as typeof window.setInterval;
  }, times);
}
