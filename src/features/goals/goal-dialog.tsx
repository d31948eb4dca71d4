/** Writes a new objective or key result, or changes one; deletes it with a word that takes it back. */
"use client";
import { useState } from "react";
import { toast } from "sonner";
import type { GoalPerson } from "#domain/goals/goal.ts";
import { quarterOf } from "#domain/goals/goal-period.ts";
import { FormDialog } from "#ui/overlay/form-dialog.tsx";
import { useSent } from "#ui/report/use-sent.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import type { NamedChannel } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { draftOf, goalOf } from "./goal-draft.ts";
import { GoalFields } from "./goal-fields.tsx";
import { useGoalsState, type Writing } from "./goals-context.tsx";
import { RemoveGoal } from "./remove-goal.tsx";
import { ResultFields } from "./result-fields.tsx";
import { sendGoal, sendGoalChange } from "./send-goals.ts";
import { goalWords } from "./words.ts";

interface Props extends Writing {
  readonly people: readonly GoalPerson[];
  readonly channels: readonly NamedChannel[];
  readonly asOf: string;
  readonly onClose: () => void;
}

export function GoalDialog({ goal, parent, people, channels, asOf, onClose }: Props) {
  const t = useWords(goalWords);
  const { workspace } = useGoalsState();
  const { timezone } = useLocaleSettings();
  const quarter = quarterOf(Date.parse(asOf), timezone);
  const [draft, setDraft] = useState(() => draftOf(goal, parent, quarter));
  const isResult = parent !== null;
  const saving = useSent(
    () => {
      const { parentId, ...wanted } = goalOf(draft, parent?.id ?? null);
      if (goal === null) return sendGoal(workspace, { ...wanted, parentId });
      return sendGoalChange(workspace, { ...wanted, goalId: goal.id, revision: goal.revision });
    },
    ({ goal: { title } }) => {
      toast(t("saved", { title }));
      onClose();
    },
  );
  const title = goal !== null ? t("editGoal", { title: goal.title }) : t(isResult ? "newResult" : "newObjective");
  return (
    <FormDialog
      title={title}
      verb={t(goal === null ? "create" : "save")}
      busy={saving.isPending}
      wide
      deeds={goal !== null && <RemoveGoal goal={goal} onDone={onClose} />}
      onSubmit={() => saving.mutate()}
      onClose={onClose}
    >
      <GoalFields draft={draft} quarter={quarter} people={people} isResult={isResult} onChange={setDraft} />
      {isResult && <ResultFields draft={draft} channels={channels} onChange={setDraft} />}
    </FormDialog>
  );
}
