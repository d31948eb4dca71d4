/**
 * Which ids are one person. An anonymous id joins the first user that it is identified with and stays there;
 * two users that are already known are never joined.
 */
export interface Identity {
  readonly person: string;
  readonly isUser: boolean;
}

/** What is known of the keys that an event names; a key without an entry is its own person. */
export type Known = (key: string) => Identity | undefined;

/** An event that says something about identities. */
export interface IdentityClaim {
  readonly kind: string;
  readonly identity: string;
  readonly isUser: boolean;
  readonly anonymous: string | null;
  readonly previous: string | null;
}

export type IdentityChange =
  | { readonly kind: "refused" }
  /** The keys to write, and the person whose events now count for another (null when nobody had any). */
  | {
      readonly kind: "changed";
      readonly set: readonly (readonly [key: string, identity: Identity])[];
      readonly from: string | null;
      readonly to: string;
    }
  | { readonly kind: "same" };

/** What a claim changes, given what was known before it. */
export function identityChange(claim: IdentityClaim, known: Known): IdentityChange {
  if (!claim.isUser) return { kind: "same" };
  const user = known(claim.identity);
  const other = claim.kind === "alias" ? claim.previous : claim.anonymous;
  const entry = other === null || other === claim.identity ? undefined : known(other);
  const person = user?.person ?? (claim.kind === "alias" && entry !== undefined ? entry.person : claim.identity);
  const own: [string, Identity][] = user?.isUser ? [] : [[claim.identity, { person, isUser: true }]];
  if (other === null || other === claim.identity || entry?.person === person) {
    // A user who was a device's id before brings that device's events along.
    const from = person === claim.identity || user !== undefined ? null : claim.identity;
    return own.length === 0 ? { kind: "same" } : { kind: "changed", set: own, from, to: person };
  }
  if (entry !== undefined) {
    // Somebody else's device or account: the claim's own user still becomes known.
    if (claim.kind === "alias" && user?.isUser) return { kind: "refused" };
    return own.length === 0 ? { kind: "same" } : { kind: "changed", set: own, from: null, to: person };
  }
  return { kind: "changed", set: [...own, [other, { person, isUser: false }]], from: other, to: person };
}
