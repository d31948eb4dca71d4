/** The fields that tell a key result: metric, channel, where it starts and where it is to be. */
"use client";
import { goalDimensions, goalIndices } from "#domain/goals/goal-index.ts";
import { goalDirections } from "#domain/goals/goal-pace.ts";
import { dictionary, findMetric } from "#domain/metrics/dictionary.ts";
import { Field } from "#ui/controls/field.tsx";
import { NumberInput } from "#ui/controls/number-input.tsx";
import { Select } from "#ui/controls/select.tsx";
import { currencySign } from "#ui/format/metric-text.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import type { NamedChannel } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { type GoalDraft, withMetric } from "./goal-draft.ts";
import { goalKind } from "./goal-figures.ts";
import { goalWords } from "./words.ts";

interface Props {
  readonly draft: GoalDraft;
  readonly channels: readonly NamedChannel[];
  readonly onChange: (draft: GoalDraft) => void;
}

const all = "";

export function ResultFields({ draft, channels, onChange }: Props) {
  const t = useWords(goalWords);
  const { locale } = useLocaleSettings();
  const measured = dictionary.filter(({ id }) => id !== "plan");
  return (
    <>
      <Field label={t("metric")}>
        <Select
          choices={measured.map(({ id, names }) => ({ value: id, label: names[locale] }))}
          value={draft.metric}
          onValueChange={(metric) => onChange(withMetric(draft, metric))}
        />
      </Field>
      <Field label={t("channel")}>
        <Select
          choices={[
            { value: all, label: t("allChannels") },
            ...channels.map(({ key, name }) => ({ value: key, label: name })),
          ]}
          value={draft.channel ?? all}
          onValueChange={(channel) => onChange({ ...draft, channel: channel === all ? null : channel })}
        />
      </Field>
      <Field label={t("dimension")}>
        <Select
          choices={goalDimensions.map((value) => ({ value, label: t(value) }))}
          value={draft.dimension}
          onValueChange={(dimension) => onChange({ ...draft, dimension })}
        />
      </Field>
      <Field label={t("index")}>
        <Select
          choices={goalIndices.map((value) => ({ value, label: t(value) }))}
          value={draft.index}
          onValueChange={(index) => onChange({ ...draft, index })}
        />
      </Field>
      <Figures draft={draft} onChange={onChange} />
      <Field label={t("direction")}>
        <Select
          choices={goalDirections.map((value) => ({ value, label: t(value) }))}
          value={draft.direction}
          onValueChange={(direction) => onChange({ ...draft, direction })}
        />
      </Field>
    </>
  );
}

function Figures({ draft, onChange }: Omit<Props, "channels">) {
  const t = useWords(goalWords);
  const { currency } = useLocaleSettings();
  const unit = findMetric(draft.metric)?.unit;
  const sum = goalKind(draft) === "sum";
  const look = {
    ...(unit === "rate" ? { suffix: "%", digits: 3 } : {}),
    ...(unit === "money" ? { prefix: currencySign(currency) } : {}),
  };
  return (
    <>
      <Field label={t("baseline")} hint={t(sum ? "baselineSumHint" : "baselineHint")}>
        <NumberInput {...look} value={draft.baseline} onValueChange={(baseline) => onChange({ ...draft, baseline })} />
      </Field>
      <Field label={t("target")} hint={t(sum ? "sumHint" : "levelHint")}>
        <NumberInput
          {...look}
          value={draft.target}
          onValueChange={(target) => onChange({ ...draft, target })}
          required
        />
      </Field>
    </>
  );
}
