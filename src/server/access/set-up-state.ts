/** The set-up token of a new installation: in memory only, printed once on the console, good for an hour. */
import "server-only";
import { timingSafeEqual } from "node:crypto";
import { platform } from "#platform/slot.ts";
import { digestOf, newToken } from "#platform/vault/vault.ts";

const validMs = 60 * 60 * 1000;
/** Both copies of this module (the server's and Next's) share it. */
const slot = Symbol.for("war-room.set-up");
type Holder = { [slot]?: { digest: string; until: number } };

/** Makes a new set-up token and forgets the one before. */
export function newSetUpToken(): string {
  const token = newToken("su");
  (globalThis as Holder)[slot] = { digest: digestOf(token), until: platform().now() + validMs };
  return token;
}

/** Whether this is the valid set-up token. */
export function holdsSetUpToken(token: string): boolean {
  const kept = (globalThis as Holder)[slot];
  if (kept === undefined || kept.until <= platform().now()) return false;
  return timingSafeEqual(Buffer.from(digestOf(token)), Buffer.from(kept.digest));
}

/** After set-up there is no token any more. */
export function forgetSetUpToken(): void {
  delete (globalThis as Holder)[slot];
}
