/** Speaks to the doors of the quarantine; a refusal becomes an error with its sentence. */
"use client";
import type { ReplayAnswer } from "#domain/events/replay-input.ts";

async function tell<Answer>(workspace: string, path: string, body: object): Promise<Answer> {
  const response = await fetch(`/api/v1/quarantine/${path}?workspace=${encodeURIComponent(workspace)}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer: Answer & { error?: { message?: string } } = await response.json();
  if (!response.ok) throw new Error(answer.error?.message ?? response.statusText);
  return answer;
}

/** Events by their ids, or all of one reason. */
export type Chosen = { readonly ids: readonly string[] } | { readonly code: string };

export type Tally = Pick<ReplayAnswer, "tried" | "accepted" | "duplicate" | "refused">;

const page = 200;
export const noTally: Tally = { tried: 0, accepted: 0, duplicate: 0, refused: 0 };

/** Page by page until the end, or until `onPage` says that it is enough. */
export async function sendReplay(workspace: string, chosen: Chosen, onPage: (sum: Tally) => boolean): Promise<Tally> {
  let sum = noTally;
  let after: string | null = null;
  do {
    const asked: object = "ids" in chosen ? chosen : { ...chosen, after, limit: page };
    const answer: ReplayAnswer = await tell(workspace, "replay", asked);
    sum = {
      tried: sum.tried + answer.tried,
      accepted: sum.accepted + answer.accepted,
      duplicate: sum.duplicate + answer.duplicate,
      refused: sum.refused + answer.refused,
    };
    after = answer.next;
  } while (onPage(sum) && after !== null);
  return sum;
}

/** The event as it came, with its JSON laid out where it is JSON. */
export async function openEvent(workspace: string, id: string): Promise<string> {
  const { body } = await tell<{ body: string }>(workspace, "open", { id });
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

export async function sendRepair(workspace: string, id: string, text: string): Promise<ReplayAnswer> {
  const event: unknown = JSON.parse(text);
  return tell(workspace, "repair", { id, event });
}
