/** Says which arm stays, and why. */
"use client";
import { type FormEvent, useId, useState } from "react";
import { toast } from "sonner";
import type { Experiment } from "#domain/experiments/experiment.ts";
import { Button } from "#ui/controls/button.tsx";
import { Field } from "#ui/controls/field.tsx";
import { Select } from "#ui/controls/select.tsx";
import { TextArea } from "#ui/controls/text-area.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
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
  const form = useId();
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
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    deciding.mutate();
  };
  const footer = (
    <>
      <Button onClick={onClose}>{t("cancel")}</Button>
      <Button type="submit" form={form} weight="primary" busy={deciding.isPending}>
        {t("decide")}
      </Button>
    </>
  );
  return (
    <Dialog title={t("decide")} open onOpenChange={(open) => !open && onClose()} footer={footer}>
      <form id={form} method="post" onSubmit={submit} className="grid gap-4">
        <Field label={t("keeps")}>
          <Select
            choices={arms.map(({ key, name }) => ({ value: key, label: name }))}
            value={chosen}
            onValueChange={choose}
          />
        </Field>
        <Field label={t("why")}>
          <TextArea
            value={why}
            onChange={(event) => say(event.currentTarget.value)}
            rows={3}
            required
            maxLength={2000}
          />
        </Field>
      </form>
    </Dialog>
  );
}
