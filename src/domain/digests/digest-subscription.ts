/** Who gets digests: contact points, each daily, weekly, both or neither. */
import { z } from "zod";
import type { PointKind } from "#domain/notifications/contact-point.ts";
import { PointRef } from "#domain/notifications/contact-point.ts";
import { type DigestPeriod, digestPeriods } from "#domain/notifications/digest-content.ts";

export const DigestChoice = PointRef.extend({
  periods: z.array(z.enum(digestPeriods)).max(digestPeriods.length),
});
export type DigestChoice = z.output<typeof DigestChoice>;

/** As the doors answer it. */
export interface DigestSubscriber {
  readonly pointId: number;
  readonly name: string;
  readonly kind: PointKind;
  readonly hint: string;
  readonly enabled: boolean;
  readonly periods: readonly DigestPeriod[];
}
