/** Says which arm stays, and why. */
"use client";
import { useState } from "react";
import { toast } from "sonner";
import type { Experiment } from "#domain/experiments/experiment.ts";
import { Field } from "#ui/controls/field.tsx";
import { Select } from "#ui/controls/select.tsx";
import { TextArea } from "#ui/controls/text-area.tsx";
import { FormDialog } from "#ui/overlay/form-dialog.tsx";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { sendDecision } from "./send-experiments.ts";
import { experimentWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly experiment: Experiment;
  readonly onClose: () => void;
}

export function DecideDialog({ workspace, experiment, onClose }: Props) {
  const t = useWords(experimentWords);
  const { arms, chosenArm, decision } = experiment;
  const [chosen, choose] = useState(chosenArm ?? arms[0]?.key ?? "");
  const [why, say] = useState(decision ?? "");
  const deciding = useSent(
    () => sendDecision(workspace, experiment, { chosenArm: chosen, decision: why }),
    () => {
      toast(t("decided"));
      onClose();
    },
  );
  return (
    <FormDialog
      title={t("decide")}
      verb={t("decide")}
      busy={deciding.isPending}
      onSubmit={() => deciding.mutate()}
      onClose={onClose}
    >
      <Field label={t("keeps")}>
        <Select
          choices={arms.map(({ key, name }) => ({ value: key, label: name }))}
          value={chosen}
          onValueChange={choose}
        />
      </Field>
      <Field label={t("why")}>
        <TextArea value={why} onChange={(event) => say(event.currentTarget.value)} rows={3} required maxLength={2000} />
      </Field>
    </FormDialog>
  );
}
