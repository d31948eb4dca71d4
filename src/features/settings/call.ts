/** Calls a door of this workspace over HTTP; a refusal becomes an error with its sentence. */
"use client";

interface Refused {
  readonly error?: { readonly message?: string };
}

const address = (workspace: string, path: string) => `/api/v1/${path}?workspace=${encodeURIComponent(workspace)}`;

async function refusalOf(response: Response): Promise<Error> {
  const refused: Refused = await response.json().catch(() => ({}));
  return new Error(refused.error?.message ?? response.statusText);
}

/** The answer's JSON; null for an answer without a body. */
export async function call<Answer>(
  workspace: string,
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  body: unknown = {},
): Promise<Answer> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(address(workspace, path), { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw await refusalOf(response);
  const text = await response.text();
  return JSON.parse(text === "" ? "null" : text);
}

export async function fetchPage<Answer>(
  workspace: string,
  path: string,
  query: Record<string, string>,
): Promise<Answer> {
  const response = await fetch(`${address(workspace, path)}&${new URLSearchParams(query)}`);
  if (!response.ok) throw await refusalOf(response);
  return response.json();
}
