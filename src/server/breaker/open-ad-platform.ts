/** The way to a workspace's advertising platforms, and the hand on its kill switch while something goes out. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { AdFailure, type AdPlatform } from "#platform/ads/ad-platform.ts";
import { webhookPlatform } from "#platform/ads/webhook-platform.ts";
import { platform } from "#platform/slot.ts";
import { isKilled, readEndpoint } from "./policy.ts";

/** Throws AdFailure where no endpoint is set. */
export async function openAdPlatform(workspaceId: number): Promise<AdPlatform> {
  const { record, env } = platform();
  const endpoint = await readEndpoint(workspaceId);
  if (endpoint === null) throw new AdFailure("No endpoint for actions is set in the policy.");
  const workspace: Pick<WorkspaceRef, "slug" | "currency"> = await record.prisma.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { slug: true, currency: true },
  });
  const { slug, currency } = workspace;
  return webhookPlatform({ ...endpoint, allow: env.WARROOM_OUTBOUND_ALLOW, workspace: slug, currency });
}

const lookMs = 1_000;

/** Nothing goes out under the kill switch, and what is under way is cut off within seconds. */
export async function unlessKilled<T>(workspaceId: number, call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  if (await isKilled(workspaceId)) throw new AdFailure("The kill switch is on.");
  const cut = new AbortController();
  const timer = setInterval(() => {
    isKilled(workspaceId).then(
      (killed) => killed && cut.abort(),
      () => cut.abort(),
    );
  }, lookMs);
  try {
    return await call(cut.signal);
  } finally {
    clearInterval(timer);
  }
}
