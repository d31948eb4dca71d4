/** The signatures of both teams under a decision; one signs for a team that one belongs to. */
"use client";
import { toast } from "sonner";
import type { Dispute } from "#domain/reconciliation/dispute.ts";
import { type Team, teams } from "#domain/reconciliation/stored-definition.ts";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Icon } from "#ui/icons/icon.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useReconcile } from "./reconcile-context.tsx";
import { useDisputeChange } from "./use-disputes.ts";
import { disputeWords } from "./words-dispute.ts";

export function Signatures({ dispute }: { readonly dispute: Dispute }) {
  const t = useWords(disputeWords);
  const format = useFormat();
  const { maySign } = useReconcile();
  const signed = useDisputeChange<Team>(
    "POST",
    () => `disputes/${dispute.id}/sign`,
    (team) => ({ revision: dispute.revision, team }),
    (_dispute, team) => toast(t("signed", { team: t(team) })),
  );
  return (
    <ul className="mt-3 border-t border-line">
      {teams.map((team) => {
        const signature = dispute.signatures.find((one) => one.team === team);
        return (
          <li key={team} className="flex min-h-10 items-center gap-2 border-b border-line">
            <Icon name="check" size={13} className={signature === undefined ? "invisible" : "text-accent"} />
            <span className="flex-1">{t(team)}</span>
            {signature !== undefined ? (
              <span className="text-right text-meta text-ink-2">
                {t("signedAt", { name: signature.by, time: format.dayHour(signature.at) })}
              </span>
            ) : maySign.includes(team) ? (
              <Button
                size="small"
                weight="primary"
                aria-label={t("signFor", { team: t(team) })}
                busy={signed.isPending}
                onClick={() => signed.mutate(team)}
              >
                {t("sign")}
              </Button>
            ) : (
              <span className="text-meta text-ink-3">{t("waiting")}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
