/** One proposal: what it would change, why, who has approved it, and what its reader may do about it. */
"use client";
import { useState } from "react";
import { toast } from "sonner";
import { type MetricProposal, type SigningTeam, signingTeams } from "#domain/metrics/metric-proposal.ts";
import type { MetricPage } from "#server/metrics/read-metric-page.ts";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Icon } from "#ui/icons/icon.tsx";
import { sendChange } from "#ui/report/send-change.ts";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { ClosingDialog } from "./closing-dialog.tsx";
import { ProposedFields } from "./proposed-fields.tsx";
import { dictionaryWords } from "./words.ts";
import { entryWords } from "./words-entry.ts";

interface Props extends MetricPage {
  readonly workspace: string;
  readonly proposal: MetricProposal;
}

export function ProposalCard({ proposal, ...facts }: Props) {
  const t = useWords(entryWords);
  const format = useFormat();
  const [closing, close] = useState<"refuse" | "withdraw" | null>(null);
  const { status, closed, version, baseVersion, reason, proposer, createdAt, revision } = proposal;
  const open = status === "open";
  const outdated = open && baseVersion !== facts.entry.version;
  const said = t(`status_${status}`, { version: String(version ?? ""), name: closed?.by ?? "" });
  const own = facts.me !== null && proposal.proposerId === facts.me;
  return (
    <li className="grid grid-cols-[1fr_340px] gap-x-8 gap-y-2 border-t border-line px-5 py-3 max-lg:grid-cols-1 max-sm:px-4">
      <div className="min-w-0">
        <p className="text-meta text-ink-3">
          {t("by", { name: proposer, time: format.dayHour(createdAt) })} ·{" "}
          {outdated ? t("outdated", { version: String(baseVersion) }) : said}
        </p>
        <p className="pb-1.5 text-pretty">{reason}</p>
        <ProposedFields
          change={proposal.change}
          fields={proposal.fields}
          entry={open ? facts.entry : null}
          margin={facts.margin}
        />
        {closed?.reason && <p className="pt-1 text-pretty text-ink-2">{closed.reason}</p>}
      </div>
      <div>
        <Approvals {...{ proposal, ...facts }} may={open && !outdated} />
        {open && (
          <p className="flex gap-2 pt-2">
            {facts.signs.length > 0 && (
              <Button size="small" onClick={() => close("refuse")}>
                {t("refuse")}
              </Button>
            )}
            {own && (
              <Button size="small" weight="ghost" onClick={() => close("withdraw")}>
                {t("withdraw")}
              </Button>
            )}
          </p>
        )}
      </div>
      {closing !== null && (
        <ClosingDialog
          workspace={facts.workspace}
          proposalId={proposal.id}
          {...{ revision, closing }}
          onClose={() => close(null)}
        />
      )}
    </li>
  );
}

function Approvals({ proposal, workspace, signs, may }: Props & { readonly may: boolean }) {
  const t = useWords(entryWords);
  const d = useWords(dictionaryWords);
  const format = useFormat();
  const send = (team: SigningTeam) =>
    sendChange<{ proposal: MetricProposal }>(workspace, "POST", `metric-proposals/${proposal.id}/approve`, {
      ...{ revision: proposal.revision, team },
    });
  const sent = useSent(send, ({ proposal: { status, version } }, team) =>
    toast(status === "approved" ? t("becameVersion", { version: String(version) }) : t("approved", { team: d(team) })),
  );
  return (
    <ul>
      {signingTeams.map((team) => {
        const approval = proposal.approvals[team];
        return (
          <li key={team} className="flex min-h-8 items-center gap-2 border-b border-line last:border-b-0">
            <Icon name="check" size={13} className={approval === null ? "invisible" : "text-accent"} />
            <span className="flex-1">{d(team)}</span>
            {approval !== null ? (
              <span className="text-meta text-ink-3">
                {t("by", { name: approval.name, time: format.dayHour(approval.at) })}
              </span>
            ) : may && signs.includes(team) ? (
              <Button size="small" weight="primary" busy={sent.isPending} onClick={() => sent.mutate(team)}>
                {t("approve", { team: d(team) })}
              </Button>
            ) : (
              <span className="text-meta text-ink-3">{may ? t("waiting") : "—"}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
