/** Runs a long computation without keeping the process from anything else. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import type { Slices } from "#domain/ltv/slices.ts";

/** Others wait no longer than about this for their turn. */
const sliceMs = 10;

/** Throws Refusal("limit") when the asker has gone. */
export async function inSlices<Result>(slices: Slices<Result>, signal: AbortSignal): Promise<Result> {
  for (;;) {
    const until = performance.now() + sliceMs;
    do {
      const slice = slices.next();
      if (slice.done === true) return slice.value;
    } while (performance.now() < until);
    await new Promise((resolve) => setImmediate(resolve));
    if (signal.aborted) throw new Refusal("limit", "The question was cancelled.");
  }
}
