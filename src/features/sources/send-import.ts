/** Sends a file of spend to its door, for a preview or to be stored. */
"use client";
import type { ImportAnswer } from "#server/spend/queries.ts";

export interface ImportChoices {
  readonly preset: string;
  readonly channel: string;
  readonly currency: string;
  readonly decimal: string;
  readonly dateOrder: string;
}

/** Throws an error with the sentence of a refusal. Empty choices are left to the file. */
export async function sendImport(
  workspace: string,
  file: File,
  choices: ImportChoices,
  dryRun: boolean,
): Promise<ImportAnswer> {
  const query = new URLSearchParams({ workspace, dryRun: dryRun ? "1" : "0" });
  for (const [name, value] of Object.entries(choices)) if (value !== "") query.set(name, value);
  const response = await fetch(`/api/v1/spend/import?${query}`, { method: "POST", body: file });
  const body: ImportAnswer & { error?: { message?: string } } = await response.json();
  if (!response.ok) throw new Error(body.error?.message ?? response.statusText);
  return body;
}
