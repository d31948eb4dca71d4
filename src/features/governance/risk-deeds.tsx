/** Closes a risk or opens it again; deletes it with a word that takes it back. */
"use client";
import { toast } from "sonner";
import type { Risk } from "#domain/governance/risk.ts";
import { Button } from "#ui/controls/button.tsx";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useGovernance } from "./governance-context.tsx";
import { sendRiskChange, sendRiskRemoval, sendRiskRestoring } from "./send-governance.ts";
import { governanceWords } from "./words.ts";

interface Props {
  readonly risk: Risk;
  readonly onDone: () => void;
}

export function RiskDeeds({ risk: { id: riskId, title, revision, status }, onDone }: Props) {
  const t = useWords(governanceWords);
  const { workspace } = useGovernance();
  const restoring = useSent(
    () => sendRiskRestoring(workspace, riskId),
    () => toast(t("restored", { title })),
  );
  const removing = useSent(
    () => sendRiskRemoval(workspace, riskId),
    () => {
      toast(t("removed", { title }), { action: { label: t("undo"), onClick: () => restoring.mutate() } });
      onDone();
    },
  );
  const turned = status === "open" ? "closed" : "open";
  const turning = useSent(() => sendRiskChange(workspace, { riskId, revision, status: turned }), onDone);
  return (
    <>
      <Button weight="danger" busy={removing.isPending} onClick={() => removing.mutate()}>
        {t("remove")}
      </Button>
      <Button busy={turning.isPending} onClick={() => turning.mutate()}>
        {t(status === "open" ? "closeRisk" : "reopenRisk")}
      </Button>
    </>
  );
}
