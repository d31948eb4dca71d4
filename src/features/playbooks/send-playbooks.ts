/** Asks and changes playbooks over HTTP; a refusal becomes an error with its sentence. */
"use client";
import type { Locale } from "#domain/base/locale.ts";
import type { DataExport, ExportInput } from "#domain/playbooks/data-export.ts";
import type { Playbook, PlaybookInput } from "#domain/playbooks/playbook.ts";
import type { PlaybookRun, StepChange } from "#domain/playbooks/run.ts";

interface Refused {
  readonly error?: { readonly message?: string };
}

async function sent<Answer>(workspace: string, method: string, path: string, body?: object): Promise<Answer> {
  const json = { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body ?? {}) };
  const address = `/api/v1/${path}?workspace=${encodeURIComponent(workspace)}`;
  const response = await fetch(address, { method, ...(method === "GET" || method === "DELETE" ? {} : json) });
  if (response.ok) return (await response.json()) as Answer;
  const { error }: Refused = await response.json().catch(() => ({}));
  throw new Error(error?.message ?? response.statusText);
}

interface OnePlaybook {
  readonly playbook: Playbook;
}
interface OneRun {
  readonly run: PlaybookRun;
}
interface OneExport {
  readonly export: DataExport;
}

/** `id`: null writes a new one. */
export async function sendPlaybook(workspace: string, id: number | null, input: PlaybookInput): Promise<Playbook> {
  const [method, path] = id === null ? ["POST", "playbooks"] : ["PATCH", `playbooks/${id}`];
  return (await sent<OnePlaybook>(workspace, method ?? "POST", path ?? "", input)).playbook;
}

export async function sendAdoption(workspace: string, locale: Locale): Promise<readonly Playbook[]> {
  const path = "playbooks/templates";
  return (await sent<{ playbooks: readonly Playbook[] }>(workspace, "POST", path, { locale })).playbooks;
}

export async function sendRemoval(workspace: string, id: number): Promise<void> {
  await sent(workspace, "DELETE", `playbooks/${id}`);
}

export async function sendRestoring(workspace: string, id: number): Promise<void> {
  await sent(workspace, "POST", `playbooks/${id}/restore`);
}

export async function sendStart(workspace: string, playbookId: number, alertId: number | null): Promise<PlaybookRun> {
  return (await sent<OneRun>(workspace, "POST", "playbook-runs", { playbookId, alertId })).run;
}

export async function sendStep(workspace: string, { runId, ...change }: StepChange): Promise<PlaybookRun> {
  return (await sent<OneRun>(workspace, "PATCH", `playbook-runs/${runId}`, change)).run;
}

export async function sendEnd(workspace: string, runId: number): Promise<PlaybookRun> {
  return (await sent<OneRun>(workspace, "POST", `playbook-runs/${runId}/end`)).run;
}

export async function sendExport(workspace: string, input: ExportInput): Promise<DataExport> {
  return (await sent<OneExport>(workspace, "POST", "exports", input)).export;
}

export async function askExport(workspace: string, id: number): Promise<DataExport> {
  return (await sent<OneExport>(workspace, "GET", `exports/${id}`)).export;
}

export async function sendExportEnd(workspace: string, id: number): Promise<DataExport> {
  return (await sent<OneExport>(workspace, "DELETE", `exports/${id}`)).export;
}

export const fileAddress = (workspace: string, id: number) =>
  `/api/v1/exports/${id}/file?workspace=${encodeURIComponent(workspace)}`;
