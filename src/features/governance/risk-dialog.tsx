/** Writes a new risk, or changes, closes or deletes one. */
"use client";
import { useState } from "react";
import { toast } from "sonner";
import type { Risk } from "#domain/governance/risk.ts";
import { FormDialog } from "#ui/overlay/form-dialog.tsx";
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
  return (
    <FormDialog
      title={risk === null ? t("newRisk") : t("editRisk", { title: risk.title })}
      verb={t(risk === null ? "create" : "save")}
      busy={saving.isPending}
      wide
      deeds={risk !== null && <RiskDeeds risk={risk} onDone={onClose} />}
      onSubmit={() => saving.mutate()}
      onClose={onClose}
    >
      <RiskFields draft={draft} onChange={setDraft} />
    </FormDialog>
  );
}
