/** Plans an experiment, or changes one; says how many people it needs while it is written. */
"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import type { Experiment } from "#domain/experiments/experiment.ts";
import { FormDialog } from "#ui/overlay/form-dialog.tsx";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { draftOf, inputOf } from "./experiment-draft.ts";
import { PlanFields } from "./plan-fields.tsx";
import { sendExperiment, sendExperimentChange } from "./send-experiments.ts";
import { WordFields } from "./word-fields.tsx";
import { experimentWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  /** null plans a new one. */
  readonly experiment: Experiment | null;
  readonly onClose: () => void;
}

export function ExperimentDialog({ workspace, experiment, onClose }: Props) {
  const t = useWords(experimentWords);
  const router = useRouter();
  const [draft, setDraft] = useState(() => draftOf(experiment));
  const isFixed = experiment !== null && experiment.status !== "draft";
  const saving = useSent(
    () => {
      const input = inputOf(draft, experiment?.taskId ?? null);
      if (experiment === null) return sendExperiment(workspace, input);
      const { name, hypothesis } = input;
      return sendExperimentChange(workspace, experiment, isFixed ? { name, hypothesis } : input);
    },
    ({ experiment: { id, name } }) => {
      toast(t("saved", { name }));
      onClose();
      if (experiment === null) router.push(`/w/${workspace}/experiments/${id}`);
    },
  );
  return (
    <FormDialog
      title={experiment === null ? t("begin") : t("edit", { name: experiment.name })}
      verb={t(experiment === null ? "create" : "save")}
      busy={saving.isPending}
      wide
      onSubmit={() => saving.mutate()}
      onClose={onClose}
    >
      <WordFields draft={draft} onChange={setDraft} />
      {isFixed ? (
        <p className="col-span-full text-meta text-ink-3">{t("fixedOnceRun")}</p>
      ) : (
        <PlanFields draft={draft} onChange={setDraft} />
      )}
    </FormDialog>
  );
}
