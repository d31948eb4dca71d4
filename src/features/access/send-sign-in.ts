/** Speaks to the sign-in routes: password, or the way to the OpenID provider. */
"use client";
import { returnPath } from "#domain/access/return-path.ts";

export type SignInProblem =
  | "wrong"
  | "limit"
  | "denied"
  | "unverified"
  | "linked"
  | "unreachable"
  | "interrupted"
  | "failed";

const problems: Readonly<Record<string, SignInProblem>> = {
  CredentialsSignin: "wrong",
  AccessDenied: "denied",
  limit: "limit",
  denied: "denied",
  unverified: "unverified",
  linked: "linked",
  // The provider's own page could not be found out.
  OAuthSignin: "unreachable",
  // What came back is not what was sent out: another state or nonce, a used code, or a sign-in that was cancelled.
  OAuthCallback: "interrupted",
  Callback: "interrupted",
};

/** The problem behind the `error` of next-auth's addresses. */
export function problemOf(code: string | null | undefined): SignInProblem | null {
  if (code === null || code === undefined || code === "") return null;
  return Object.hasOwn(problems, code) ? (problems[code] ?? "failed") : "failed";
}

async function post(path: string, values: Readonly<Record<string, string>>): Promise<URL> {
  const csrf: unknown = await (await fetch("/api/auth/csrf")).json();
  const csrfToken = typeof csrf === "object" && csrf !== null && "csrfToken" in csrf ? String(csrf.csrfToken) : "";
  const body = new URLSearchParams({ ...values, csrfToken, json: "true" });
  const told: unknown = await (await fetch(`/api/auth/${path}`, { method: "POST", body })).json();
  if (typeof told !== "object" || told === null || !("url" in told)) throw new Error("no address in the answer");
  return new URL(String(told.url), window.location.origin);
}

/** null when signed in. */
export async function sendSignIn(email: string, password: string): Promise<SignInProblem | null> {
  try {
    const answer = await post("callback/password", { email, password });
    return answer.searchParams.has("csrf") ? "failed" : problemOf(answer.searchParams.get("error"));
  } catch {
    return "failed";
  }
}

/** Leaves for the provider, which leads back to `to`. */
export async function leaveForOpenId(to: string): Promise<SignInProblem | null> {
  try {
    const answer = await post("signin/openid", { callbackUrl: returnPath(to) });
    const problem = problemOf(answer.searchParams.get("error"));
    if (problem === null) window.location.assign(answer);
    return problem;
  } catch {
    return "failed";
  }
}
