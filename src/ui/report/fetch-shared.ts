/** Asks what a share link holds: the link's token is the only credential, and no cookie goes along. */
import { failureOf } from "./fetch-answer.ts";

/** A link's token, and the pass that its password was exchanged for. */
export interface ShareKey {
  readonly token: string;
  readonly pass: string | null;
}

interface Asking {
  readonly method?: "GET" | "POST";
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** `path` is below /api/v1/shared. Throws ReportFailure: `unauthenticated` for a link that is gone, `forbidden` for a locked one. */
export async function fetchShared<T>(
  { token, pass }: ShareKey,
  path: string,
  { method = "GET", body, signal }: Asking = {},
): Promise<T> {
  const response = await fetch(`/api/v1/shared${path}`, {
    method,
    credentials: "omit",
    referrerPolicy: "no-referrer",
    headers: {
      accept: "application/json",
      authorization: `Share ${pass === null ? token : `${token} ${pass}`}`,
      ...(method === "POST" ? { "content-type": "application/json" } : {}),
    },
    ...(method === "POST" ? { body: JSON.stringify(body ?? {}) } : {}),
    ...(signal === undefined ? {} : { signal }),
  });
  if (!response.ok) throw await failureOf(response);
  return (await response.json()) as T;
}
