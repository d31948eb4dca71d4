/** When the watched figure is bad: what it is compared with, and how far it may be from it. */
"use client";
import { findMetric } from "#domain/metrics/dictionary.ts";
import type { Condition } from "#domain/rules/rule.ts";
import { Field } from "#ui/controls/field.tsx";
import { NumberInput } from "#ui/controls/number-input.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { Select } from "#ui/controls/select.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { currencySign } from "#ui/format/metric-text.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { FormPart } from "./form-part.ts";
import { ProbablyFields } from "./probably-fields.tsx";
import { type ConditionKind, conditionsFor, freshCondition, withCondition } from "./rule-draft.ts";
import { ShareInput } from "./share-input.tsx";
import { formWords } from "./words-form.ts";

export function ConditionFields(part: FormPart) {
  const t = useWords(formWords);
  const { definition, change, disabled } = part;
  const { watch, condition } = definition;
  if (watch.kind !== "metric" || condition.kind === "present") return null;
  return (
    <>
      <Field label={t("compare")} className="col-span-full">
        <Select<ConditionKind>
          choices={conditionsFor(watch.metric).map((value) => ({ value, label: t(`compare_${value}`) }))}
          value={condition.kind}
          onValueChange={(kind) => change(withCondition(definition, freshCondition(kind)))}
          disabled={disabled}
        />
      </Field>
      <KindFields {...part} condition={condition} />
    </>
  );
}

type KindProps = FormPart & { readonly condition: Condition };

function KindFields({ condition, ...part }: KindProps) {
  switch (condition.kind) {
    case "probably":
      return <ProbablyFields {...part} condition={condition} />;
    case "expression":
      return <ExpressionFields {...part} condition={condition} />;
    case "present":
      return null;
    default:
      return <DistanceFields {...part} condition={condition} />;
  }
}

type Distance = Extract<Condition, { readonly clear: number }>;

function DistanceFields({ definition, change, disabled, condition }: FormPart & { readonly condition: Distance }) {
  const t = useWords(formWords);
  const set = (next: Condition) => change(withCondition(definition, next));
  return (
    <>
      <SideField {...{ definition, change, disabled, condition }} />
      {condition.kind === "threshold" ? (
        <Field label={t("value")}>
          <ValueInput
            metric={definition.watch.kind === "metric" ? definition.watch.metric : ""}
            value={condition.value}
            onChange={(value) => set({ ...condition, value })}
            disabled={disabled}
          />
        </Field>
      ) : (
        <Field label={t("share")}>
          <ShareInput
            value={condition.share}
            onChange={(share) => set({ ...condition, share })}
            min={0.1}
            disabled={disabled}
          />
        </Field>
      )}
      <Field label={t("clear")} hint={t("clearHint")}>
        <ShareInput
          value={condition.clear}
          onChange={(clear) => set({ ...condition, clear })}
          max={100}
          disabled={disabled}
        />
      </Field>
    </>
  );
}

function SideField({ definition, change, disabled, condition }: FormPart & { readonly condition: Distance }) {
  const t = useWords(formWords);
  if (condition.kind === "plan") return null;
  const sides = condition.kind === "change" ? (["down", "up"] as const) : (["below", "above"] as const);
  const choose = (side: (typeof sides)[number]) => {
    if (disabled) return;
    if (condition.kind === "change") {
      if (side === "down" || side === "up") change(withCondition(definition, { ...condition, side }));
    } else if (side === "below" || side === "above") change(withCondition(definition, { ...condition, side }));
  };
  return (
    <Field label={t("side")}>
      <div>
        <Segmented
          label={t("side")}
          choices={sides.map((value) => ({ value, label: t(value) }))}
          value={condition.side}
          onValueChange={choose}
        />
      </div>
    </Field>
  );
}

interface ValueProps {
  readonly metric: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly disabled: boolean;
}

/** In the metric's own unit: money with its sign, rates in percent. */
function ValueInput({ metric, value, onChange, disabled }: ValueProps) {
  const { currency } = useLocaleSettings();
  const unit = findMetric(metric)?.unit ?? "count";
  if (unit === "rate") return <ShareInput value={value} onChange={onChange} disabled={disabled} max={10_000} />;
  return (
    <NumberInput
      value={value}
      onValueChange={(next) => next !== null && onChange(next)}
      prefix={
        unit === "money" ? (
          currencySign(currency)
        ) : unit === "ratio" ? (
          <span className="whitespace-nowrap">1 :</span>
        ) : undefined
      }
      digits={4}
      disabled={disabled}
    />
  );
}

type Expression = Extract<Condition, { readonly kind: "expression" }>;

function ExpressionFields({ definition, change, disabled, condition }: FormPart & { readonly condition: Expression }) {
  const t = useWords(formWords);
  const set = (next: Partial<Expression>) => change(withCondition(definition, { ...condition, ...next }));
  return (
    <>
      <Field label={t("bad")} hint={t("badHint")} className="col-span-full">
        <TextInput
          value={condition.bad}
          onChange={(event) => set({ bad: event.currentTarget.value })}
          disabled={disabled}
          maxLength={500}
          spellCheck={false}
          className="font-mono"
        />
      </Field>
      <Field label={t("clearWhen")} hint={t("clearWhenHint")} className="col-span-full">
        <TextInput
          value={condition.clear}
          onChange={(event) => set({ clear: event.currentTarget.value })}
          disabled={disabled}
          maxLength={500}
          spellCheck={false}
          className="font-mono"
        />
      </Field>
    </>
  );
}
