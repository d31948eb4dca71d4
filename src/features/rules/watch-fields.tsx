/** What a rule watches: a figure and for whom, pages, or sources. */
"use client";
import { dictionary } from "#domain/metrics/dictionary.ts";
import { type ScopeKind, scopeKinds } from "#domain/rules/rule.ts";
import { Field } from "#ui/controls/field.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { Select } from "#ui/controls/select.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { FormPart } from "./form-part.ts";
import { KeysField } from "./keys-field.tsx";
import { withMetric, withScope, withWatchKind } from "./rule-draft.ts";
import { formWords } from "./words-form.ts";

const kinds = ["metric", "page", "freshness"] as const;

export function WatchFields(part: FormPart) {
  const t = useWords(formWords);
  const { definition, change, disabled } = part;
  return (
    <>
      <Field label={t("kind")} className="col-span-full">
        <div className="flex max-sm:overflow-x-auto">
          <Segmented
            label={t("kind")}
            choices={kinds.map((value) => ({ value, label: t(`kind_${value}`) }))}
            value={definition.watch.kind}
            onValueChange={(kind) => !disabled && change(withWatchKind(definition, kind))}
          />
        </div>
      </Field>
      {definition.watch.kind === "metric" ? <MetricFields {...part} /> : <ObjectFields {...part} />}
    </>
  );
}

function MetricFields({ definition, change, disabled }: FormPart) {
  const t = useWords(formWords);
  const { locale } = useLocaleSettings();
  const { watch } = definition;
  if (watch.kind !== "metric") return null;
  const scoped = watch.by !== "none";
  return (
    <>
      <Field label={t("metric")}>
        <Select
          choices={dictionary.map(({ id, names }) => ({ value: id, label: names[locale] }))}
          value={watch.metric}
          onValueChange={(metric) => change(withMetric(definition, metric))}
          disabled={disabled}
        />
      </Field>
      <Field label={t("by")}>
        <Select<ScopeKind>
          choices={scopeKinds.map((value) => ({ value, label: t(`by_${value}`) }))}
          value={watch.by}
          onValueChange={(by) => change(withScope(definition, by))}
          disabled={disabled}
        />
      </Field>
      {scoped && (
        <KeysField
          label={t("only")}
          hint={watch.by === "channel" ? undefined : t("onlyHint")}
          channels={watch.by === "channel"}
          keys={watch.only}
          onChange={(only) => change({ ...definition, watch: { ...watch, only } })}
          disabled={disabled}
        />
      )}
      {scoped && (
        <KeysField
          label={t("except")}
          channels={watch.by === "channel"}
          keys={watch.except}
          onChange={(except) => change({ ...definition, watch: { ...watch, except } })}
          disabled={disabled}
        />
      )}
    </>
  );
}

function ObjectFields({ definition, change, disabled }: FormPart) {
  const t = useWords(formWords);
  const { watch } = definition;
  if (watch.kind === "metric") return null;
  const page = watch.kind === "page";
  return (
    <>
      <KeysField
        label={t(page ? "pages" : "sources")}
        hint={t(page ? "pagesHint" : "sourcesHint")}
        channels={false}
        keys={watch.only}
        onChange={(only) => change({ ...definition, watch: { ...watch, only } })}
        disabled={disabled}
      />
      <p className="self-end pb-1 text-ink-2">{t(page ? "presentPage" : "presentFreshness")}</p>
    </>
  );
}
