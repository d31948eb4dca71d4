/** Counts failed sign-ins per e-mail and per network address, in memory, for the process. */
import "server-only";
import { LRUCache } from "lru-cache";
import { perAddress, perEmail, recentFailures, type ThrottleRule, waitMs } from "#domain/access/throttle.ts";
import { Refusal } from "#domain/base/refusal.ts";
import { platform } from "#platform/slot.ts";
import { digestOf } from "#platform/vault/vault.ts";

const slot = Symbol.for("war-room.sign-in-throttle");
type Holder = { [slot]?: LRUCache<string, number[]> };

function kept(): LRUCache<string, number[]> {
  const holder = globalThis as Holder;
  holder[slot] ??= new LRUCache({ max: 50_000 });
  return holder[slot];
}

interface Attempt {
  readonly email: string;
  readonly address: string;
}

function counters({ email, address }: Attempt): { key: string; rule: ThrottleRule }[] {
  return [
    { key: `e:${digestOf(email)}`, rule: perEmail },
    { key: `a:${digestOf(address)}`, rule: perAddress },
  ];
}

/** Refuses with `limit` when this e-mail or this address has failed too often lately. */
export function refuseTooManyFailures(attempt: Attempt): void {
  const now = platform().now();
  const longest = Math.max(...counters(attempt).map(({ key, rule }) => waitMs(kept().get(key) ?? [], now, rule)));
  if (longest <= 0) return;
  throw new Refusal("limit", `Too many failed sign-ins. Try again in ${Math.ceil(longest / 60_000)} minutes.`);
}

/** Counts before the password is checked, so that tries at the same moment count, too. */
export function countFailure(attempt: Attempt): void {
  const now = platform().now();
  for (const { key, rule } of counters(attempt)) {
    kept().set(key, [...recentFailures(kept().get(key) ?? [], now, rule), now]);
  }
}

/** After a success: that e-mail starts anew; the address loses the one that was counted for it. */
export function forgetFailure(attempt: Attempt): void {
  const [email, address] = counters(attempt);
  if (email !== undefined) kept().delete(email.key);
  if (address !== undefined) kept().set(address.key, (kept().get(address.key) ?? []).slice(0, -1));
}
