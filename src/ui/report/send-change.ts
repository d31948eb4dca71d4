/** Sends a change to one of War Room's doors over HTTP; a refusal becomes an error with its sentence. */

interface Refused {
  readonly error?: { readonly message?: string };
}

export type ChangeMethod = "POST" | "PUT" | "PATCH" | "DELETE";

/** The answer's JSON; null for an answer without a body. `path` is below /api/v1/. */
export async function sendChange<Answer>(
  workspace: string,
  method: ChangeMethod,
  path: string,
  body: unknown = {},
): Promise<Answer> {
  const address = `/api/v1/${path}?${new URLSearchParams({ workspace })}`;
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(address, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) {
    const { error }: Refused = await response.json().catch(() => ({}));
    throw new Error(error?.message ?? response.statusText);
  }
  const text = await response.text();
  return JSON.parse(text === "" ? "null" : text);
}
