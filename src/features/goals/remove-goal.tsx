/** Deletes a goal, with a word that takes it back. */
"use client";
import { toast } from "sonner";
import type { GoalReading } from "#domain/goals/goal.ts";
import { Button } from "#ui/controls/button.tsx";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useGoalsState } from "./goals-context.tsx";
import { sendGoalRemoval, sendGoalRestoring } from "./send-goals.ts";
import { goalWords } from "./words.ts";

interface Props {
  readonly goal: GoalReading;
  readonly onDone: () => void;
}

export function RemoveGoal({ goal: { id, title }, onDone }: Props) {
  const t = useWords(goalWords);
  const { workspace } = useGoalsState();
  const restoring = useSent(
    () => sendGoalRestoring(workspace, id),
    () => toast(t("restored", { title })),
  );
  const removing = useSent(
    () => sendGoalRemoval(workspace, id),
    () => {
      toast(t("removed", { title }), { action: { label: t("undo"), onClick: () => restoring.mutate() } });
      onDone();
    },
  );
  return (
    <Button weight="danger" busy={removing.isPending} onClick={() => removing.mutate()}>
      {t("remove")}
    </Button>
  );
}
