/** Writes a new risk, or changes, closes or deletes one. */
"use client";
import { type FormEvent, useId, useState } from "react";
import { toast } from "sonner";
import type { Risk } from "#domain/governance/risk.ts";
import { Button } from "#ui/controls/button.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useGovernance } from "./governance-context.tsx";
import { RiskDeeds } from "./risk-deeds.tsx";
import { riskDraftOf, riskOf } from "./risk-draft.ts";
import { RiskFields } from "./risk-fields.tsx";
import { sendRisk, sendRiskChange } from "./send-governance.ts";
import { governanceWords } from "./words.ts";

interface Props {
  /** null writes a new one. */
  readonly risk: Risk | null;
  readonly onClose: () => void;
}

export function RiskDialog({ risk, onClose }: Props) {
  const t = useWords(governanceWords);
  const form = useId();
  const { workspace } = useGovernance();
  const [draft, setDraft] = useState(() => riskDraftOf(risk));
  const saving = useSent(
    () =>
      risk === null
        ? sendRisk(workspace, riskOf(draft))
        : sendRiskChange(workspace, { ...riskOf(draft), riskId: risk.id, revision: risk.revision }),
    ({ risk: { title } }) => {
      toast(t("saved", { title }));
      onClose();
    },
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    saving.mutate();
  };
  const footer = (
    <>
      {risk !== null && <RiskDeeds risk={risk} onDone={onClose} />}
      <span className="flex-1" />
      <Button onClick={onClose}>{t("cancel")}</Button>
      <Button type="submit" form={form} weight="primary" busy={saving.isPending}>
        {t(risk === null ? "create" : "save")}
      </Button>
    </>
  );
  return (
    <Dialog
      title={risk === null ? t("newRisk") : t("editRisk", { title: risk.title })}
      open
      onOpenChange={(open) => !open && onClose()}
      footer={footer}
      className="w-[560px] max-w-[calc(100vw-32px)] max-sm:max-w-none"
    >
      <form id={form} method="post" onSubmit={submit} className="grid grid-cols-2 gap-x-3 gap-y-4 max-sm:grid-cols-1">
        <RiskFields draft={draft} onChange={setDraft} />
      </form>
    </Dialog>
  );
}
