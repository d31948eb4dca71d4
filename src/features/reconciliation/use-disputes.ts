/** The disputes of the workspace, asked once for the whole page. */
"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Dispute } from "#domain/reconciliation/dispute.ts";
import { SideAsked } from "#domain/reconciliation/reconcile-question.ts";
import { fetchAnswer } from "#ui/report/fetch-answer.ts";
import { sendChange } from "#ui/report/send-change.ts";
import { useSent } from "#ui/report/use-sent.ts";
import { useReconcile } from "./reconcile-context.tsx";

export function useDisputes() {
  const { workspace } = useReconcile();
  return useQuery({
    queryKey: ["disputes", workspace],
    queryFn: ({ signal }) =>
      fetchAnswer<{ disputes: readonly Dispute[] }>(`/api/v1/disputes?${new URLSearchParams({ workspace })}`, signal),
  });
}

/** Two sides are the same where they are the same definition; of others, where they say the same. */
function isSide(asked: string, kept: SideAsked): boolean {
  const given = SideAsked.safeParse(asked).data;
  if (given === undefined) return false;
  if ("id" in given || "id" in kept) return "id" in given && "id" in kept && given.id === kept.id;
  // The record keeps the fields in an order of its own; read again, both have the schema's.
  return JSON.stringify(given) === JSON.stringify(SideAsked.safeParse(kept).data);
}

/** The newest one about these two sides, whichever is A. */
export function disputeAbout<One extends Pick<Dispute, "status" | "a" | "b">>(
  disputes: readonly One[],
  { a, b }: { readonly a: string; readonly b: string },
): One | null {
  const about = (one: One) =>
    (isSide(a, one.a.side) && isSide(b, one.b.side)) || (isSide(b, one.a.side) && isSide(a, one.b.side));
  return disputes.find((one) => one.status !== "agreed" && about(one)) ?? disputes.find(about) ?? null;
}

type Answer = { readonly dispute: Dispute };

export function useDisputeChange<Input>(
  method: "POST" | "PATCH",
  path: (input: Input) => string,
  body: (input: Input) => object,
  onDone: (dispute: Dispute, input: Input) => void,
) {
  const { workspace } = useReconcile();
  const client = useQueryClient();
  return useSent<Answer, Input>(
    (input) => sendChange<Answer>(workspace, method, path(input), body(input)),
    ({ dispute }, input) => {
      void client.invalidateQueries({ queryKey: ["disputes", workspace] });
      onDone(dispute, input);
    },
  );
}
