/** The session cookie: its name, its attributes, and its signed content. */
import "server-only";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import { platform } from "#platform/slot.ts";
import type { Credentials } from "./caller.ts";

/** From sign-in to its end, however busy: 12 hours. */
export const sessionSeconds = 12 * 60 * 60;

const Claims = z.object({ userId: z.int().positive(), version: z.int().positive() });

/** True when the public address is https: only then may a cookie say Secure and carry a guarding prefix. */
export function cookiesAreSecure(): boolean {
  return platform().env.WARROOM_URL?.startsWith("https://") ?? false;
}

/** `__Host-` ties the cookie to this very host over https. */
export function sessionCookieName(): string {
  return cookiesAreSecure() ? "__Host-warroom-session" : "warroom-session";
}

/** The session in the cookie's value; null for none, a forged or an expired one. */
export async function readSession(value: string | undefined): Promise<NonNullable<Credentials["session"]> | null> {
  if (value === undefined || value === "" || value.length > 4096) return null;
  try {
    const token = await decode({ token: value, secret: platform().vault.sessionSecret });
    const claims = Claims.safeParse(token);
    return claims.success ? claims.data : null;
  } catch {
    return null;
  }
}
