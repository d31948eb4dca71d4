/** Sends budgets to their door; a refusal becomes an error with its sentence. */
"use client";

export interface BudgetChange {
  readonly period: string;
  readonly channel: string;
  readonly campaign: string | null;
  /** Major units; null removes. */
  readonly amount: number | null;
  readonly currency: string;
}

interface Told {
  readonly error?: { readonly message?: string };
  readonly inserted?: number;
  readonly updated?: number;
  readonly removed?: number;
}

async function told(response: Response): Promise<Told> {
  const body: unknown = await response.json().catch(() => ({}));
  const answer: Told = typeof body === "object" && body !== null ? body : {};
  if (!response.ok) throw new Error(answer.error?.message ?? response.statusText);
  return answer;
}

const address = (workspace: string, rest = "") => `/api/v1/budgets${rest}?workspace=${encodeURIComponent(workspace)}`;

export async function sendBudgets(workspace: string, changes: readonly BudgetChange[]): Promise<void> {
  const headers = { "Content-Type": "application/json" };
  await told(await fetch(address(workspace), { method: "PUT", headers, body: JSON.stringify(changes) }));
}

/** How many budgets the file changed. */
export async function uploadBudgets(workspace: string, file: File): Promise<number> {
  const answer = await told(await fetch(address(workspace, "/import"), { method: "POST", body: file }));
  return (answer.inserted ?? 0) + (answer.updated ?? 0) + (answer.removed ?? 0);
}

export async function fetchBudgets(workspace: string, period: string): Promise<BudgetChange[]> {
  const response = await fetch(`${address(workspace)}&period=${period}`);
  const body: { budgets?: BudgetChange[] } & Told = await response.json();
  if (!response.ok) throw new Error(body.error?.message ?? response.statusText);
  return body.budgets ?? [];
}
