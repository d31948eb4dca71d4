/** Counts failed sign-ins, and wrong passwords of links, per name and per network address, in memory, for the process. */
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

/** Each counts for itself: who guesses at a link keeps nobody behind the same address from signing in, nor the reverse. */
type Attempt = ({ readonly email: string } | { readonly shareId: number }) & { readonly address: string };

function counters(attempt: Attempt): { key: string; rule: ThrottleRule }[] {
  const [what, name] = "email" in attempt ? ["", attempt.email] : ["share ", String(attempt.shareId)];
  return [
    { key: `${what}e:${digestOf(name)}`, rule: perEmail },
    { key: `${what}a:${digestOf(attempt.address)}`, rule: perAddress },
  ];
}

/** Refuses with `limit` when this name or this address has failed too often lately. */
export function refuseTooManyFailures(attempt: Attempt): void {
  const now = platform().now();
  const longest = Math.max(...counters(attempt).map(({ key, rule }) => waitMs(kept().get(key) ?? [], now, rule)));
  if (longest <= 0) return;
  const what = "email" in attempt ? "failed sign-ins" : "wrong passwords";
  throw new Refusal("limit", `Too many ${what}. Try again in ${Math.ceil(longest / 60_000)} minutes.`);
}

/** Counts before the password is checked, so that tries at the same moment count, too. */
export function countFailure(attempt: Attempt): void {
  const now = platform().now();
  for (const { key, rule } of counters(attempt)) {
    kept().set(key, [...recentFailures(kept().get(key) ?? [], now, rule), now]);
  }
}

/** After a success: that name starts anew; the address loses the one that was counted for it. */
export function forgetFailure(attempt: Attempt): void {
  const [name, address] = counters(attempt);
  if (name !== undefined) kept().delete(name.key);
  if (address !== undefined) kept().set(address.key, (kept().get(address.key) ?? []).slice(0, -1));
}
