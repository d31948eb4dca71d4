/** Sends the set-up to its door. */
"use client";

export interface Made {
  readonly workspace: { readonly slug: string; readonly name: string };
  readonly writeKey: string;
  readonly apiToken: string;
}

/** Which fields are wrong, by the name of the field; `message` where it is none of them. */
export class SetUpProblem extends Error {
  constructor(
    message: string,
    readonly fields: ReadonlySet<string>,
  ) {
    super(message);
  }
}

interface Refused {
  readonly error?: { readonly message?: string; readonly issues?: readonly { readonly path: string }[] };
}

export async function sendSetUp(form: FormData): Promise<Made> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const workspace = {
    name: text("workspace.name"),
    slug: text("workspace.slug"),
    timezone: text("workspace.timezone"),
    currency: text("workspace.currency").toUpperCase(),
  };
  const password = String(form.get("admin.password") ?? "");
  const admin = { name: text("admin.name"), email: text("admin.email"), password };
  const response = await fetch("/api/auth/set-up", {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${text("token")}` },
    body: JSON.stringify({ workspace, admin }),
  });
  if (response.ok) return response.json();
  const { error }: Refused = await response.json().catch(() => ({}));
  const wrong = (error?.issues ?? []).map((issue) => issue.path);
  const fields = new Set(response.status === 401 || response.status === 403 ? ["token"] : wrong);
  throw new SetUpProblem(error?.message ?? response.statusText, fields);
}
