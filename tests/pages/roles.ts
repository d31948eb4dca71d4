/** The demo's people and how the tests sign them in without the page. */
import type { APIRequestContext } from "@playwright/test";

export const roles = ["admin", "manager", "promotion", "operations", "executive", "analyst"] as const;
export type Role = (typeof roles)[number];

export const password = "war-room-demo";
export const emailOf = (role: Role) => `${role}@demo.example`;

/** By the routes behind the sign-in page; the session stays in the context's cookies. `at`: another program's address. */
export async function signIn(request: APIRequestContext, email: string, secret = password, at = ""): Promise<void> {
  const { csrfToken } = (await (await request.get(`${at}/api/auth/csrf`)).json()) as { csrfToken: string };
  const form = { csrfToken, email, password: secret, json: "true" };
  const answer = await request.post(`${at}/api/auth/callback/password`, { form });
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()} ${await answer.text()}`);
}
