/** Opens a dispute about the gap that is shown, with one press; both owners are told. */
"use client";
import { toast } from "sonner";
import { disputeCode } from "#domain/reconciliation/dispute.ts";
import { SideAsked } from "#domain/reconciliation/reconcile-question.ts";
import { Button } from "#ui/controls/button.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useReconcile } from "./reconcile-context.tsx";
import { useDisputeChange } from "./use-disputes.ts";
import { disputeWords } from "./words-dispute.ts";

interface Props {
  readonly sides: { readonly a: string; readonly b: string };
}

export function OpenDispute({ sides }: Props) {
  const t = useWords(disputeWords);
  const { dates, mayDispute } = useReconcile();
  const opened = useDisputeChange<void>(
    "POST",
    () => "disputes",
    () => ({ ...dates, a: SideAsked.parse(sides.a), b: SideAsked.parse(sides.b) }),
    ({ id }) => toast(t("opened", { code: disputeCode(id) })),
  );
  if (!mayDispute) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 pt-2">
      <Button weight="primary" busy={opened.isPending} onClick={() => opened.mutate()}>
        {t("open")}
      </Button>
      <p className="min-w-0 flex-1 basis-48 text-meta text-pretty text-ink-3">{t("openHint")}</p>
    </div>
  );
}
