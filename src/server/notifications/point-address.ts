/** What it takes to send to a contact point: sealed in the record, never answered. */
import "server-only";
import { z } from "zod";
import { Refusal } from "#domain/base/refusal.ts";
import type { PointKind } from "#domain/notifications/contact-point.ts";
import { isOutboundRefused, outAddress } from "#platform/http-out/out-address.ts";
import { platform } from "#platform/slot.ts";

export const PointAddress = z.object({
  url: z.string().optional(),
  address: z.array(z.string()).optional(),
  secret: z.string().optional(),
  people: z.record(z.string(), z.string()).default({}),
});
export type PointAddress = z.output<typeof PointAddress>;

export function sealAddress(address: PointAddress): string {
  return platform().vault.sealOwn(JSON.stringify(address)).toString("base64");
}

export function unsealAddress(sealed: string): PointAddress {
  return PointAddress.parse(JSON.parse(platform().vault.unsealOwn(Buffer.from(sealed, "base64"))));
}

/** What may be shown: the host and the last four signs of an address that is itself a secret; mail as it is. */
export function hintOf(kind: PointKind, { url, address }: Pick<PointAddress, "url" | "address">): string {
  if (kind === "email") return (address ?? []).join(", ").slice(0, 200);
  const parsed = new URL(url ?? "");
  const rest = `${parsed.pathname}${parsed.search}`.slice(1);
  return rest.length < 12 ? `${parsed.host}/…` : `${parsed.host}/…${rest.slice(-4)}`;
}

const patienceMs = 3_000;

/** Refuses what would be refused when it is sent to. A name that cannot be resolved now is let pass: sending will tell. */
export async function refuseUnreachable(url: string): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, patienceMs).unref());
  const asking = outAddress(url, platform().env.WARROOM_OUTBOUND_ALLOW).then(
    () => undefined,
    (thrown: unknown) => {
      if (isOutboundRefused(thrown))
        throw new Refusal("invalid", thrown.message, [{ path: "url", message: thrown.message }]);
    },
  );
  await Promise.race([asking, late]);
}
