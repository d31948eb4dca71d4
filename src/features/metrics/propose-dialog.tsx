/** Writes a proposal: the words in one language or both, the owner, the margin where it counts, and why. */
"use client";
import { useState } from "react";
import { toast } from "sonner";
import { type Locale, locales } from "#domain/base/locale.ts";
import { type MetricChange, metricOwners, type WordField, wordFields } from "#domain/metrics/metric-change.ts";
import type { MetricPage } from "#server/metrics/read-metric-page.ts";
import { Button } from "#ui/controls/button.tsx";
import { Field } from "#ui/controls/field.tsx";
import { NumberInput } from "#ui/controls/number-input.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { Select } from "#ui/controls/select.tsx";
import { TextArea } from "#ui/controls/text-area.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { sendChange } from "#ui/report/send-change.ts";
import { useSent } from "#ui/report/use-sent.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { type Draft, draftChange } from "./proposal-draft.ts";
import { dictionaryWords } from "./words.ts";
import { entryWords } from "./words-entry.ts";

interface Props extends MetricPage {
  readonly workspace: string;
  readonly onClose: () => void;
}

const languageNames = { en: "English", "zh-CN": "简体中文" } as const;

export function ProposeDialog({ workspace, entry, margin, onClose }: Props) {
  const t = useWords(entryWords);
  const { locale } = useLocaleSettings();
  const [draft, setDraft] = useState<Draft>({ words: {}, owner: null, marginPercent: null });
  const [reason, setReason] = useState("");
  const change = draftChange(draft);
  const send = (asked: MetricChange) =>
    sendChange(workspace, "POST", "metric-proposals", {
      ...{ metric: entry.id, version: entry.version, change: asked, reason },
    });
  const sent = useSent(send, () => {
    toast(t("proposed"));
    onClose();
  });
  const footer = (
    <>
      <Button onClick={onClose}>{t("cancel")}</Button>
      <Button
        weight="primary"
        busy={sent.isPending}
        disabled={reason.trim() === "" || Object.keys(change).length === 0}
        onClick={() => sent.mutate(change)}
      >
        {t("send")}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("proposeTitle", { name: entry.names[locale] })}
      description={t("proposeSays")}
      footer={footer}
      className="w-[600px] max-w-[calc(100vw-32px)] max-sm:max-w-none"
    >
      <div className="grid gap-3">
        <WordsFields draft={draft} onDraft={setDraft} entry={entry} />
        <Others draft={draft} onDraft={setDraft} entry={entry} margin={margin} />
        <Field label={t("reason")}>
          <TextArea value={reason} rows={2} onChange={(event) => setReason(event.currentTarget.value)} />
        </Field>
      </div>
    </Dialog>
  );
}

interface FieldsProps extends Pick<Props, "entry"> {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

function WordsFields({ draft, onDraft, entry }: FieldsProps) {
  const t = useWords(entryWords);
  const settings = useLocaleSettings();
  const [language, setLanguage] = useState<Locale>(settings.locale);
  const write = (field: WordField, text: string) =>
    onDraft({ ...draft, words: { ...draft.words, [field]: { ...draft.words[field], [language]: text } } });
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <Segmented
          label={t("language")}
          value={language}
          choices={locales.map((value) => ({ value, label: languageNames[value] }))}
          onValueChange={setLanguage}
        />
        <span className="text-meta text-ink-3">{t("bothLanguages")}</span>
      </div>
      {wordFields.map((field) => (
        <Field key={field} label={t(`field_${field}`)}>
          <TextArea
            rows={2}
            lang={language}
            placeholder={entry[field]?.[language] ?? t("keep")}
            value={draft.words[field]?.[language] ?? ""}
            onChange={(event) => write(field, event.currentTarget.value)}
          />
        </Field>
      ))}
    </>
  );
}

function Others({ draft, onDraft, entry, margin }: FieldsProps & Pick<Props, "margin">) {
  const t = useWords(entryWords);
  const d = useWords(dictionaryWords);
  return (
    <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
      <Field label={t("field_owner")}>
        <Select
          choices={metricOwners.map((value) => ({ value, label: d(value) }))}
          value={draft.owner ?? entry.owner}
          onValueChange={(owner) => onDraft({ ...draft, owner: owner === entry.owner ? null : owner })}
        />
      </Field>
      {margin !== null && (
        <Field label={t("marginPercent")}>
          <NumberInput
            value={draft.marginPercent ?? margin * 100}
            min={0}
            max={100}
            suffix="%"
            onValueChange={(marginPercent) => onDraft({ ...draft, marginPercent })}
          />
        </Field>
      )}
    </div>
  );
}
