/** Asks one of War Room's own addresses with the session's cookie. */

/** What the server refused or failed at; `id` finds it in the log. */
export class ReportFailure extends Error {
  override readonly name = "ReportFailure";

  constructor(
    readonly code: string,
    message: string,
    readonly id: string | null,
  ) {
    super(message);
  }
}

/** What a refused answer says. */
export async function failureOf(response: Response): Promise<ReportFailure> {
  const fallback = new ReportFailure(String(response.status), response.statusText, null);
  try {
    const body = (await response.json()) as { error?: { code?: string; message?: string; id?: string } };
    const { code, message, id } = body.error ?? {};
    return new ReportFailure(code ?? fallback.code, message ?? fallback.message, id ?? null);
  } catch {
    return fallback;
  }
}

/** The JSON behind an address; throws ReportFailure. */
export async function fetchAnswer<T>(address: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(address, {
    headers: { accept: "application/json" },
    credentials: "same-origin",
    ...(signal === undefined ? {} : { signal }),
  });
  if (!response.ok) throw await failureOf(response);
  return (await response.json()) as T;
}
