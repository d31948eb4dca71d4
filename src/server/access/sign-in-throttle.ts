/** Counts failed sign-ins, and wrong passwords of links, per name and per network address, in memory, for the process. */
import "server-only";
import { LRUCache } from "lru-cache";
import { networkOf, perAddress, perEmail, recentFailures, type ThrottleRule, waitMs } from "#domain/access/throttle.ts";
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
    { key: `${what}a:${digestOf(networkOf(attempt.address))}`, rule: perAddress },
  ];
}

/**
 * Whether a password is right, as `check` says. A wrong one counts as a failure, one that could not be checked does not.
 * Refuses with `limit`, unchecked, when this name or this address has failed too often lately.
 */
export async function tryPassword(attempt: Attempt, check: () => Promise<boolean>): Promise<boolean> {
  refuseTooManyFailures(attempt);
  // Counted before it is checked, so that tries at the same moment count, too.
  countFailure(attempt);
  const [name = "", address = ""] = counters(attempt).map(({ key }) => key);
  const takeBack = (key: string) => kept().set(key, (kept().get(key) ?? []).slice(0, -1));
  try {
    if (!(await check())) return false;
  } catch (thrown) {
    takeBack(name);
    takeBack(address);
    throw thrown;
  }
  // That name starts anew; the address loses the one that was counted for it.
  kept().delete(name);
  takeBack(address);
  return true;
}

function refuseTooManyFailures(attempt: Attempt): void {
  const now = platform().now();
  const longest = Math.max(...counters(attempt).map(({ key, rule }) => waitMs(kept().get(key) ?? [], now, rule)));
  if (longest <= 0) return;
  const what = "email" in attempt ? "failed sign-ins" : "wrong passwords";
  throw new Refusal("limit", `Too many ${what}. Try again in ${Math.ceil(longest / 60_000)} minutes.`);
}

function countFailure(attempt: Attempt): void {
  const now = platform().now();
  for (const { key, rule } of counters(attempt)) {
    kept().set(key, [...recentFailures(kept().get(key) ?? [], now, rule), now]);
  }
}
