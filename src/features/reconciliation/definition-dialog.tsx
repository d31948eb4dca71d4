/** Writes a team's definition, or a new version of it; the sentence below says what will be counted. */
"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { definitionSentence } from "#domain/reconciliation/definition-sentence.ts";
import type { StoredDefinition } from "#domain/reconciliation/stored-definition.ts";
import { Button } from "#ui/controls/button.tsx";
import { Field } from "#ui/controls/field.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { TextArea } from "#ui/controls/text-area.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { sendChange } from "#ui/report/send-change.ts";
import { useSent } from "#ui/report/use-sent.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { AxesFields } from "./axes-fields.tsx";
import { type DefinitionDraft, draftOf } from "./definition-draft.ts";
import { useReconcile } from "./reconcile-context.tsx";
import { definitionFormWords } from "./words-definition.ts";

interface Props {
  /** null: a new one. */
  readonly definition: StoredDefinition | null;
  readonly onClose: () => void;
  readonly onKept: (definition: StoredDefinition) => void;
}

const neither = "neither";
const teamChoices = ["promotion", "operations", neither] as const;

export function DefinitionDialog({ definition, onClose, onKept }: Props) {
  const t = useWords(definitionFormWords);
  const { locale } = useLocaleSettings();
  const client = useQueryClient();
  const { workspace, view } = useReconcile();
  const [draft, setDraft] = useState<DefinitionDraft>(() => draftOf(definition, view.measure));
  const send = (written: DefinitionDraft) =>
    definition === null
      ? sendChange<{ definition: StoredDefinition }>(workspace, "POST", "definitions", written)
      : sendChange<{ definition: StoredDefinition }>(workspace, "PATCH", `definitions/${definition.id}`, {
          ...written,
          revision: definition.revision,
        });
  const sent = useSent(send, ({ definition: kept }) => {
    toast(t("saved", { name: kept.name, version: String(kept.version) }));
    // The address names the definition, not its version: what was counted before is no answer any more.
    void client.invalidateQueries({ queryKey: ["report"] });
    onKept(kept);
    onClose();
  });
  const write = (patch: Partial<DefinitionDraft>) => setDraft({ ...draft, ...patch });
  const footer = (
    <>
      <Button onClick={onClose}>{t("cancel")}</Button>
      <Button
        weight="primary"
        busy={sent.isPending}
        disabled={draft.name.trim() === ""}
        onClick={() => sent.mutate(draft)}
      >
        {t("save")}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={definition === null ? t("write") : t("change", { name: definition.name })}
      description={t("says")}
      footer={footer}
      className="w-[720px] max-w-[calc(100vw-32px)] max-sm:max-w-none"
    >
      <div className="grid gap-4">
        <div className="grid grid-cols-2 items-end gap-3 max-sm:grid-cols-1">
          <Field label={t("name")}>
            <TextInput
              maxLength={100}
              value={draft.name}
              onChange={(event) => write({ name: event.currentTarget.value })}
            />
          </Field>
          <Segmented
            label={t("team")}
            choices={teamChoices.map((value) => ({ value, label: t(value) }))}
            value={draft.team ?? neither}
            onValueChange={(team) => write({ team: team === neither ? null : team })}
          />
        </div>
        <p className="rounded-pop bg-sunken px-3 py-2 text-pretty">
          <span className="block text-meta text-ink-2">{t("reads")}</span>
          <output className="font-medium">{definitionSentence(draft, locale)}</output>
        </p>
        <AxesFields draft={draft} onDraft={setDraft} />
        <Field label={t("note")}>
          <TextArea rows={2} value={draft.note} onChange={(event) => write({ note: event.currentTarget.value })} />
        </Field>
      </div>
    </Dialog>
  );
}
