/** Asks landing pages whether they are there: three times before one is called down, and none that may not be reached. */
import "server-only";
import { isPageDown } from "#domain/rules/page-address.ts";
import { isOutboundRefused } from "#platform/http-out/out-address.ts";
import { sendOut } from "#platform/http-out/send-out.ts";
import type { Platform } from "#platform/slot.ts";

const probes = 3;
const timeoutMs = 8_000;
const atOnce = 20;

/** By address: true where a page is down, null where nobody could look. */
export async function probePages(
  platform: Platform,
  addresses: readonly string[],
  betweenMs = 3_000,
): Promise<Map<string, boolean | null>> {
  const found = new Map<string, boolean | null>();
  const waiting = [...new Set(addresses)];
  const work = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift())
      found.set(url, await isDown(platform, url, betweenMs));
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, waiting.length) }, work));
  return found;
}

async function isDown({ env, log }: Platform, url: string, betweenMs: number): Promise<boolean | null> {
  for (let probe = 0; probe < probes; probe++) {
    if (probe > 0) await new Promise((resolve) => setTimeout(resolve, betweenMs));
    try {
      const { status } = await sendOut({ url, method: "GET" }, { allow: env.WARROOM_OUTBOUND_ALLOW, timeoutMs });
      if (!isPageDown(status)) return false;
    } catch (thrown) {
      if (!isOutboundRefused(thrown)) continue;
      log.warn({ url, err: thrown }, "a landing page may not be looked at");
      return null;
    }
  }
  return true;
}
