/** Changes audiences over HTTP; a refusal becomes an error with its sentence. */
"use client";
import type { Audience, AudienceDefinition } from "#domain/audiences/audience.ts";

interface Refused {
  readonly error?: { readonly message?: string };
}

async function sent<Answer>(
  workspace: string,
  path: string,
  method: "POST" | "DELETE",
  body?: object,
): Promise<Answer> {
  const json = { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body ?? {}) };
  const address = `/api/v1/audiences${path}?workspace=${encodeURIComponent(workspace)}`;
  const response = await fetch(address, { method, ...(method === "POST" ? json : {}) });
  if (response.ok) return (await response.json()) as Answer;
  const { error }: Refused = await response.json().catch(() => ({}));
  throw new Error(error?.message ?? response.statusText);
}

interface One {
  readonly audience: Audience;
}

export async function sendAudience(workspace: string, name: string, definition: AudienceDefinition): Promise<Audience> {
  return (await sent<One>(workspace, "", "POST", { name, definition })).audience;
}

export function sendRecount(workspace: string, id: number): Promise<One & { readonly before: number }> {
  return sent(workspace, `/${id}/recount`, "POST");
}

export async function sendRemoval(workspace: string, id: number): Promise<void> {
  await sent(workspace, `/${id}`, "DELETE");
}

export async function sendRestoring(workspace: string, id: number): Promise<void> {
  await sent(workspace, `/${id}/restore`, "POST");
}
