/** Writes a new objective or key result, or changes one; deletes it with a word that takes it back. */
"use client";
import { type FormEvent, useId, useState } from "react";
import { toast } from "sonner";
import type { GoalPerson } from "#domain/goals/goal.ts";
import { quarterOf } from "#domain/goals/goal-period.ts";
import { Button } from "#ui/controls/button.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
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
  const form = useId();
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
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    saving.mutate();
  };
  const footer = (
    <>
      {goal !== null && <RemoveGoal goal={goal} onDone={onClose} />}
      <span className="flex-1" />
      <Button onClick={onClose}>{t("cancel")}</Button>
      <Button type="submit" form={form} weight="primary" busy={saving.isPending}>
        {t(goal === null ? "create" : "save")}
      </Button>
    </>
  );
  const title = goal !== null ? t("editGoal", { title: goal.title }) : t(isResult ? "newResult" : "newObjective");
  return (
    <Dialog
      title={title}
      open
      onOpenChange={(open) => !open && onClose()}
      footer={footer}
      className="w-[560px] max-w-[calc(100vw-32px)] max-sm:max-w-none"
    >
      <form id={form} method="post" onSubmit={submit} className="grid grid-cols-2 gap-x-3 gap-y-4 max-sm:grid-cols-1">
        <GoalFields draft={draft} quarter={quarter} people={people} isResult={isResult} onChange={setDraft} />
        {isResult && <ResultFields draft={draft} channels={channels} onChange={setDraft} />}
      </form>
    </Dialog>
  );
}
