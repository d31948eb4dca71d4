/** What was decided about the gap: a dispute is opened, the decision written, and both teams sign it. */
"use client";
import { useState } from "react";
import { type Dispute, disputeCode } from "#domain/reconciliation/dispute.ts";
import type { ReconcileAnswer } from "#domain/reconciliation/reconcile-question.ts";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { DecisionDialog } from "./decision-dialog.tsx";
import { useReconcile } from "./reconcile-context.tsx";
import { editionText } from "./side-name.ts";
import { Signatures } from "./signatures.tsx";
import { disputeAbout, useDisputes } from "./use-disputes.ts";
import { disputeWords } from "./words-dispute.ts";

interface Props {
  readonly answer: ReconcileAnswer;
  readonly sides: { readonly a: string; readonly b: string };
}

export function DecisionBox({ answer, sides }: Props) {
  const t = useWords(disputeWords);
  const disputes = useDisputes();
  if (disputes.isPending) return <SkeletonRows rows={4} label={t("decision")} />;
  const dispute = disputeAbout(disputes.data?.disputes ?? [], sides);
  return (
    <Section title={t("decision")} meta={dispute === null ? undefined : disputeCode(dispute.id)}>
      <div className="px-5 pb-4 max-sm:px-4">
        {disputes.isError ? (
          <p role="alert">{t("failed")}</p>
        ) : dispute !== null ? (
          <Decision dispute={dispute} />
        ) : answer.disputed ? (
          <p className="text-pretty text-ink-2">{t("openSays")}</p>
        ) : (
          <p className="text-ink-2">{t("notDisputed")}</p>
        )}
      </div>
    </Section>
  );
}

function Decision({ dispute }: { readonly dispute: Dispute }) {
  const t = useWords(disputeWords);
  const format = useFormat();
  const { mayDispute } = useReconcile();
  const [writing, write] = useState(false);
  const { decision, chosen, status, watch, tolerance } = dispute;
  return (
    <>
      <p className="text-pretty">{decision ?? <span className="text-ink-2">{t("noDecision")}</span>}</p>
      {decision !== null && (
        <p className="pt-1 text-meta text-ink-2">
          {t("counts")}:{" "}
          <b className="font-medium text-ink">{chosen === null ? t("noneAlone") : editionText(chosen)}</b>
        </p>
      )}
      {mayDispute && status !== "agreed" && (
        <Button size="small" className="mt-2" onClick={() => write(true)}>
          {t(decision === null ? "write" : "change")}
        </Button>
      )}
      {decision !== null && <Signatures dispute={dispute} />}
      <p className="pt-3 text-meta text-pretty text-ink-3">
        {watch === null
          ? t("watched", { share: format.rate(tolerance) })
          : `${t("watch", { time: format.dayHour(watch.at), share: format.rate(watch.residualShare) })}${watch.alarmed ? ` · ${t("alarmed")}` : ""}`}
      </p>
      {writing && <DecisionDialog dispute={dispute} onClose={() => write(false)} />}
    </>
  );
}
