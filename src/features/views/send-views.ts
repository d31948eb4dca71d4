/** Asks and changes saved views over HTTP; a refusal becomes an error with its sentence. */
"use client";
import type { SavedView } from "#domain/views/saved-view.ts";

export interface ViewList {
  readonly views: readonly SavedView[];
  readonly maySave: boolean;
  readonly mayShare: boolean;
}

export interface NewView {
  readonly page: string;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
}

export type ViewPatch = Partial<Pick<SavedView, "name" | "query" | "shared">>;

interface Refused {
  readonly error?: { readonly message?: string };
}

async function asked<Answer>(workspace: string, path: string, init: RequestInit = {}): Promise<Answer> {
  const joint = path.includes("?") ? "&" : "?";
  const response = await fetch(`/api/v1/views${path}${joint}workspace=${encodeURIComponent(workspace)}`, init);
  if (response.ok) return (await response.json()) as Answer;
  const { error }: Refused = await response.json().catch(() => ({}));
  throw new Error(error?.message ?? response.statusText);
}

const sending = (method: string, body: object): RequestInit => ({
  method,
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

export function fetchViews(workspace: string, page: string, signal: AbortSignal): Promise<ViewList> {
  return asked(workspace, `?page=${page}`, { signal });
}

export async function sendView(workspace: string, view: NewView): Promise<SavedView> {
  return (await asked<{ view: SavedView }>(workspace, "", sending("POST", view))).view;
}

export async function sendViewPatch(workspace: string, id: number, patch: ViewPatch): Promise<SavedView> {
  return (await asked<{ view: SavedView }>(workspace, `/${id}`, sending("PATCH", patch))).view;
}

export async function sendRemoval(workspace: string, id: number): Promise<void> {
  await asked(workspace, `/${id}`, { method: "DELETE" });
}

export async function sendRestoring(workspace: string, id: number): Promise<void> {
  await asked(workspace, `/${id}/restore`, sending("POST", {}));
}
