/** Writes a playbook, or writes it anew: what it is for, and its steps. */
"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { type Playbook, type PlaybookInput, playbookSeverities } from "#domain/playbooks/playbook.ts";
import { Button, ButtonLink } from "#ui/controls/button.tsx";
import { Field } from "#ui/controls/field.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { Section } from "#ui/layout/section.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { RemovePlaybook } from "./remove-playbook.tsx";
import { sendPlaybook } from "./send-playbooks.ts";
import { draftOf, emptyDraft, moved, stepOf } from "./step-draft.ts";
import { StepFields } from "./step-fields.tsx";
import { useTold } from "./use-told.ts";
import { playbookWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  /** null: a new one. */
  readonly playbook: Playbook | null;
  readonly mayWrite: boolean;
}

export function PlaybookEditor({ workspace, playbook, mayWrite }: Props) {
  const t = useWords(playbookWords);
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const draft = useDraft(playbook);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const { name } = await sendPlaybook(workspace, playbook?.id ?? null, draft.input());
      toast(t("saved", { name }));
      router.push(`/w/${workspace}/playbooks`);
      router.refresh();
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown.message : t("failed"));
      setBusy(false);
    }
  };
  return (
    <form method="post" onSubmit={(event) => void submit(event)}>
      <fieldset disabled={!mayWrite} className="flex max-w-[720px] flex-col gap-3 px-5 py-4 max-sm:px-4">
        <Field label={t("name")}>
          <TextInput value={draft.name} onValueChange={draft.setName} required maxLength={120} autoComplete="off" />
        </Field>
        <div className="flex flex-col items-start gap-1">
          <span className="text-meta font-medium text-ink-2">{t("severity")}</span>
          <Segmented
            label={t("severity")}
            choices={playbookSeverities.map((value) => ({ value, label: t(value) }))}
            value={draft.severity}
            onValueChange={draft.setSeverity}
          />
        </div>
        <Field label={t("purpose")}>
          <TextInput value={draft.purpose} onValueChange={draft.setPurpose} maxLength={500} autoComplete="off" />
        </Field>
      </fieldset>
      <Section title={t("stepsTitle")} meta={t("stepsMeta")} className="border-t">
        <ol>
          {draft.steps.map((step, i) => (
            <StepFields
              key={step.key}
              draft={step}
              number={i + 1}
              last={i === draft.steps.length - 1}
              disabled={!mayWrite}
              onChange={(changed) => draft.setSteps(draft.steps.map((one) => (one.key === step.key ? changed : one)))}
              onMove={(by) => draft.setSteps(moved(draft.steps, i, by))}
              onRemove={() => draft.setSteps(draft.steps.filter(({ key }) => key !== step.key))}
            />
          ))}
        </ol>
        {mayWrite && draft.steps.length < 30 && (
          <div className="border-t border-line px-5 py-3 max-sm:px-4">
            <Button onClick={draft.addStep}>{t("addStep")}</Button>
          </div>
        )}
      </Section>
      <div className="flex flex-wrap items-center gap-2 px-5 py-4 max-sm:px-4">
        {mayWrite && (
          <Button type="submit" weight="primary" busy={busy}>
            {t("save")}
          </Button>
        )}
        <ButtonLink href={`/w/${workspace}/playbooks`}>{t("all")}</ButtonLink>
        <span className="flex-1" />
        {mayWrite && playbook !== null && <RemovePlaybook workspace={workspace} playbook={playbook} />}
        <p role="alert" className="w-full text-meta text-red">
          {error}
        </p>
      </div>
    </form>
  );
}

function useDraft(playbook: Playbook | null) {
  const told = useTold();
  const [name, setName] = useState(told(playbook?.name ?? ""));
  const [severity, setSeverity] = useState(playbook?.severity ?? "red");
  const [purpose, setPurpose] = useState(told(playbook?.purpose ?? ""));
  const [steps, setSteps] = useState(
    () => playbook?.steps.map((step, key) => draftOf({ ...step, text: told(step.text) }, key)) ?? [emptyDraft(0)],
  );
  const keepSteps = (changed: readonly (typeof steps)[number][]) => setSteps([...changed]);
  const addStep = () => keepSteps([...steps, emptyDraft(Math.max(-1, ...steps.map(({ key }) => key)) + 1)]);
  const input = (): PlaybookInput => ({ name, severity, purpose, steps: steps.map(stepOf) });
  return { name, setName, severity, setSeverity, purpose, setPurpose, steps, setSteps: keepSteps, addStep, input };
}
