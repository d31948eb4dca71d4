/** The numbers about which the teams do not agree, with the way to why they differ. */
"use client";
import { type Dispute, disputeCode } from "#domain/reconciliation/dispute.ts";
import { ButtonLink } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { healthWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly disputes: readonly Dispute[];
}

export function DisputePart({ workspace, disputes }: Props) {
  const t = useWords(healthWords);
  const format = useFormat();
  const figure = ({ unit }: Dispute, value: number) => (unit === "money" ? format.money(value) : format.count(value));
  return (
    <Section title={t("disputes")}>
      {disputes.length === 0 ? (
        <EmptyState>{t("noDisputes")}</EmptyState>
      ) : (
        <ul aria-label={t("disputes")}>
          {disputes.map((dispute) => (
            <li key={dispute.id} className="flex items-center gap-3 border-t border-line px-5 py-2 max-sm:px-4">
              <span className="min-w-0 flex-1 text-pretty">
                {dispute.title || disputeCode(dispute.id)}
                <small className="block text-micro text-ink-3">
                  {`${dispute.a.name} ${figure(dispute, dispute.a.value)} · ${dispute.b.name} ${figure(dispute, dispute.b.value)} · ${t("gapOf", { share: format.rate(dispute.share) })}`}
                </small>
              </span>
              <ButtonLink size="small" href={`/w/${workspace}/reconcile?dispute=${dispute.id}`}>
                {t("explain")}
                <span className="sr-only">: {dispute.title || disputeCode(dispute.id)}</span>
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
