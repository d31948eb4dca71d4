/** The editor of a funnel: its steps, and what nobody may do in between; all by keyboard. */
"use client";
import { type FormEvent, useRef, useState } from "react";
import { leastSteps, mostExcluded, mostSteps } from "#domain/funnels/funnel-question.ts";
import { Button } from "#ui/controls/button.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { FunnelView } from "./funnel-view.ts";
import { readDrafts } from "./read-drafts.ts";
import { draftsOf, type StepDraft } from "./step-draft.ts";
import { StepList } from "./step-list.tsx";
import { useProblemText } from "./use-problem-text.ts";
import { funnelWords } from "./words.ts";

interface Props {
  readonly view: FunnelView;
  readonly onClose: () => void;
  readonly onApply: (patch: Pick<FunnelView, "step" | "exclude">) => void;
}

export function StepEditor({ view, onClose, onApply }: Props) {
  const t = useWords(funnelWords);
  const problemText = useProblemText();
  const [drafts, setDrafts] = useState<readonly StepDraft[]>(() => draftsOf(view.step));
  const [excluded, setExcluded] = useState<readonly StepDraft[]>(() => draftsOf(view.exclude, 500));
  const [wrong, setWrong] = useState<string | null>(null);
  const ids = useRef(1000);
  const nextId = () => ids.current++;
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const read = readDrafts(view, drafts, excluded);
    if ("of" in read) return setWrong(problemText(read));
    onApply(read);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("editTitle")}
      description={t("editSays")}
      className="w-[640px]"
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button weight="primary" type="submit" form="funnel-steps">
            {t("apply")}
          </Button>
        </>
      }
    >
      <form id="funnel-steps" onSubmit={apply} className="grid gap-3">
        <StepList
          ordered
          label={t("steps")}
          addLabel={t("add")}
          drafts={drafts}
          onChange={setDrafts}
          least={leastSteps}
          most={mostSteps}
          nextId={nextId}
        />
        <h3 className="mt-1 font-medium">{t("excluded")}</h3>
        <StepList
          ordered={false}
          label={t("excluded")}
          addLabel={t("addExcluded")}
          drafts={excluded}
          onChange={setExcluded}
          least={0}
          most={mostExcluded}
          nextId={nextId}
        />
        <p role="alert" className="min-h-5 text-red">
          {wrong}
        </p>
      </form>
    </Dialog>
  );
}
