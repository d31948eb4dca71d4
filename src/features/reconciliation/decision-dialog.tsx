/** Writes the decision of a dispute: which definition counts from now on, and in which words. */
"use client";
import { useState } from "react";
import { toast } from "sonner";
import type { Dispute } from "#domain/reconciliation/dispute.ts";
import type { StoredDefinition } from "#domain/reconciliation/stored-definition.ts";
import { Button } from "#ui/controls/button.tsx";
import { Field } from "#ui/controls/field.tsx";
import { Select } from "#ui/controls/select.tsx";
import { TextArea } from "#ui/controls/text-area.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useReconcile } from "./reconcile-context.tsx";
import { editionText } from "./side-name.ts";
import { useDisputeChange } from "./use-disputes.ts";
import { disputeWords } from "./words-dispute.ts";

interface Props {
  readonly dispute: Dispute;
  readonly onClose: () => void;
}

const none = "none";

/** The edition that the list shows is the one that is chosen. */
function choiceOf(offered: readonly StoredDefinition[], counts: string) {
  const found = offered.find(({ id }) => String(id) === counts);
  if (found === undefined) return { definitionId: null };
  return { definitionId: found.id, definitionVersion: found.version };
}

export function DecisionDialog({ dispute, onClose }: Props) {
  const t = useWords(disputeWords);
  const { definitions } = useReconcile();
  const [text, setText] = useState(dispute.decision ?? "");
  const [counts, setCounts] = useState(dispute.definitionId?.toString() ?? none);
  const sides = [dispute.a, dispute.b].flatMap(({ side }) => ("id" in side ? [side.id] : []));
  const offered = definitions.filter(({ id }) => sides.includes(id));
  const sent = useDisputeChange<void>(
    "PATCH",
    () => `disputes/${dispute.id}`,
    () => ({ revision: dispute.revision, decision: text, ...choiceOf(offered, counts) }),
    () => {
      toast(t("decided"));
      onClose();
    },
  );
  const footer = (
    <>
      <Button onClick={onClose}>{t("cancel")}</Button>
      <Button weight="primary" disabled={text.trim() === ""} busy={sent.isPending} onClick={() => sent.mutate()}>
        {t("save")}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(dispute.decision === null ? "write" : "change")}
      description={dispute.signatures.length > 0 ? t("changeHint") : undefined}
      footer={footer}
    >
      <div className="grid gap-3">
        <Field label={t("counts")}>
          <Select
            choices={[
              ...offered.map((one) => ({ value: String(one.id), label: editionText(one) })),
              { value: none, label: t("noneAlone") },
            ]}
            value={counts}
            onValueChange={setCounts}
          />
        </Field>
        <Field label={t("text")} hint={t("textHint")}>
          <TextArea rows={4} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        </Field>
      </div>
    </Dialog>
  );
}
