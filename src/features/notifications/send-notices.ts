/** Asks for the inbox over HTTP. */
import type { NoticePage } from "#domain/notifications/inbox.ts";

interface Refused {
  readonly error?: { readonly message?: string };
}

export async function fetchNotices(
  workspace: string,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<NoticePage> {
  const response = await fetch(`/api/v1/notices?${new URLSearchParams({ workspace, ...query })}`, { signal });
  if (response.ok) return (await response.json()) as NoticePage;
  const { error }: Refused = await response.json().catch(() => ({}));
  throw new Error(error?.message ?? response.statusText);
}
