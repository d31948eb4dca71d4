/** The risk register: five by five, and a row for each risk. */
"use client";
import { useState } from "react";
import type { Risk } from "#domain/governance/risk.ts";
import { Button } from "#ui/controls/button.tsx";
import { Section } from "#ui/layout/section.tsx";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useGovernance } from "./governance-context.tsx";
import { ReviewDialog } from "./review-dialog.tsx";
import { RiskDialog } from "./risk-dialog.tsx";
import { RiskMatrix } from "./risk-matrix.tsx";
import { RiskRow } from "./risk-row.tsx";
import { governanceWords } from "./words.ts";

/** `risk`: null writes a new one. */
type Doing = { readonly what: "write"; readonly risk: Risk | null } | { readonly what: "review"; readonly risk: Risk };

export function RisksPart({ risks }: { readonly risks: readonly Risk[] }) {
  const t = useWords(governanceWords);
  const { mayWrite } = useGovernance();
  const [doing, setDoing] = useState<Doing | null>(null);
  const open = risks.filter(({ status }) => status === "open");
  const begin = mayWrite && <Button onClick={() => setDoing({ what: "write", risk: null })}>{t("newRisk")}</Button>;
  const leave = () => setDoing(null);
  return (
    <Section
      title={t("risks")}
      meta={t("risksMeta", { open: open.length, overdue: risks.filter(({ overdue }) => overdue).length })}
      tools={risks.length > 0 && begin}
    >
      {risks.length === 0 ? (
        <EmptyState action={begin}>{t("noRisks")}</EmptyState>
      ) : (
        <div className="grid grid-cols-[260px_minmax(0,1fr)] border-t border-line max-lg:grid-cols-1">
          <RiskMatrix risks={open} />
          <ul aria-label={t("risks")} className="border-l border-line max-lg:border-t max-lg:border-l-0">
            {risks.map((risk) => (
              <RiskRow
                key={risk.id}
                risk={risk}
                onWrite={() => setDoing({ what: "write", risk })}
                onReview={() => setDoing({ what: "review", risk })}
              />
            ))}
          </ul>
        </div>
      )}
      {doing?.what === "write" && <RiskDialog risk={doing.risk} onClose={leave} />}
      {doing?.what === "review" && <ReviewDialog risk={doing.risk} onClose={leave} />}
    </Section>
  );
}
