/** The editor of a funnel's steps: add, remove, reorder, conditions; all by keyboard. */
"use client";
import { type FormEvent, useRef, useState } from "react";
import { FunnelQuestion, leastSteps, mostSteps } from "#domain/funnels/funnel-question.ts";
import { stepText } from "#domain/funnels/step.ts";
import { Button } from "#ui/controls/button.tsx";
import { Field } from "#ui/controls/field.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { type FunnelView, questionOf } from "./funnel-view.ts";
import { draftsOf, emptyDraft, moved, type StepDraft, stepsOf } from "./step-draft.ts";
import { StepRow } from "./step-row.tsx";
import { funnelWords } from "./words.ts";

interface Props {
  readonly view: FunnelView;
  readonly onClose: () => void;
  readonly onApply: (patch: Pick<FunnelView, "step" | "exclude">) => void;
}

/** What was written as a part of the view, or why it cannot be asked. */
function readDrafts(view: FunnelView, drafts: readonly StepDraft[], excluded: string) {
  const read = stepsOf(drafts);
  if ("why" in read) return read;
  const barred = stepsOf(excluded.trim() === "" ? [] : [{ ...emptyDraft(0), event: excluded }]);
  if ("why" in barred) return { place: drafts.length + 1, why: barred.why };
  const patch = { step: read.steps, exclude: [...barred.steps, ...view.exclude.slice(1)] };
  const asked = FunnelQuestion.safeParse(questionOf({ ...view, ...patch }, "2026-01-02"));
  return asked.success ? patch : { place: drafts.length, why: asked.error.issues[0]?.message ?? "" };
}

export function StepEditor({ view, onClose, onApply }: Props) {
  const t = useWords(funnelWords);
  const [drafts, setDrafts] = useState<readonly StepDraft[]>(() => draftsOf(view.step));
  const [excluded, setExcluded] = useState(() => view.exclude.slice(0, 1).map(stepText).join(""));
  const [wrong, setWrong] = useState<string | null>(null);
  const ids = useRef(1000);
  const nextId = () => ids.current++;
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const read = readDrafts(view, drafts, excluded);
    if ("why" in read) setWrong(t("wrong", { place: String(read.place), why: read.why }));
    else {
      onApply(read);
      onClose();
    }
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
        <ol className="grid gap-2">
          {drafts.map((draft, i) => (
            <StepRow
              key={draft.id}
              draft={draft}
              place={i + 1}
              of={drafts.length}
              nextId={nextId}
              onChange={(next) => setDrafts(drafts.map((one) => (one.id === draft.id ? next : one)))}
              onMove={(by) => setDrafts(moved(drafts, i, by))}
              onRemove={drafts.length > leastSteps ? () => setDrafts(drafts.filter(({ id }) => id !== draft.id)) : null}
            />
          ))}
        </ol>
        {drafts.length < mostSteps && (
          <span>
            <Button size="small" onClick={() => setDrafts([...drafts, emptyDraft(nextId())])}>
              {t("add")}
            </Button>
          </span>
        )}
        <Field label={t("excluded")} hint={t("excludedHint")}>
          <TextInput value={excluded} onValueChange={setExcluded} />
        </Field>
        <p role="alert" className="min-h-5 text-red">
          {wrong}
        </p>
      </form>
    </Dialog>
  );
}
