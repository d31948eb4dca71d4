/** Proposals to change a metric's entry: open ones with what they change and who has approved, closed ones below. */
"use client";
import { useState } from "react";
import type { MetricProposal } from "#domain/metrics/metric-proposal.ts";
import type { MetricPage } from "#server/metrics/read-metric-page.ts";
import { Button } from "#ui/controls/button.tsx";
import { Section } from "#ui/layout/section.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { ProposalCard } from "./proposal-card.tsx";
import { ProposeDialog } from "./propose-dialog.tsx";
import { entryWords } from "./words-entry.ts";

interface Props extends MetricPage {
  readonly workspace: string;
}

export function ProposalsPart(facts: Props) {
  const t = useWords(entryWords);
  const [writing, write] = useState(false);
  const { proposals, mayPropose } = facts;
  const isOpen = ({ status }: MetricProposal) => status === "open";
  const closed = proposals.filter((one) => !isOpen(one));
  const tools = mayPropose ? (
    <Button size="small" onClick={() => write(true)}>
      {t("propose")}
    </Button>
  ) : undefined;
  return (
    <Section title={t("proposals")} tools={tools}>
      {!proposals.some(isOpen) && <p className="px-5 pb-4 text-ink-3 max-sm:px-4">{t("noProposals")}</p>}
      <ul>
        {proposals.filter(isOpen).map((proposal) => (
          <ProposalCard key={proposal.id} proposal={proposal} {...facts} />
        ))}
      </ul>
      {closed.length > 0 && (
        <details className="border-t border-line">
          <summary className="cursor-default px-5 py-2 text-meta text-ink-2 max-sm:px-4">
            {t("closed")} · {closed.length}
          </summary>
          <ul>
            {closed.map((proposal) => (
              <ProposalCard key={proposal.id} proposal={proposal} {...facts} />
            ))}
          </ul>
        </details>
      )}
      {writing && <ProposeDialog {...facts} onClose={() => write(false)} />}
    </Section>
  );
}
