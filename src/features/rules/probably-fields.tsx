/** A target with late conversions taken into account: how much worse, and how sure. */
"use client";
import { findMetric } from "#domain/metrics/dictionary.ts";
import type { Condition } from "#domain/rules/rule.ts";
import { Field } from "#ui/controls/field.tsx";
import { NumberInput } from "#ui/controls/number-input.tsx";
import { currencySign } from "#ui/format/metric-text.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { FormPart } from "./form-part.ts";
import { withCondition } from "./rule-draft.ts";
import { ShareInput } from "./share-input.tsx";
import { formWords } from "./words-form.ts";

type Probably = Extract<Condition, { readonly kind: "probably" }>;

export function ProbablyFields({
  definition,
  change,
  disabled,
  condition,
}: FormPart & { readonly condition: Probably }) {
  const t = useWords(formWords);
  const { currency } = useLocaleSettings();
  const unit = definition.watch.kind === "metric" ? findMetric(definition.watch.metric)?.unit : undefined;
  const set = (next: Partial<Probably>) => change(withCondition(definition, { ...condition, ...next }));
  return (
    <>
      <Field label={t("target")}>
        <NumberInput
          value={condition.target}
          onValueChange={(target) => target !== null && target > 0 && set({ target })}
          prefix={unit === "money" ? currencySign(currency) : <span className="whitespace-nowrap">1 :</span>}
          disabled={disabled}
        />
      </Field>
      <Field label={t("badRatio")}>
        <NumberInput
          value={condition.badRatio}
          onValueChange={(badRatio) => badRatio !== null && set({ badRatio })}
          min={1.01}
          max={10}
          step={0.1}
          suffix={t("times")}
          disabled={disabled}
        />
      </Field>
      <Field label={t("clearRatio")}>
        <NumberInput
          value={condition.clearRatio}
          onValueChange={(clearRatio) => clearRatio !== null && set({ clearRatio })}
          min={1}
          max={10}
          step={0.1}
          suffix={t("times")}
          disabled={disabled}
        />
      </Field>
      <Field label={t("sureOf")}>
        <ShareInput
          value={condition.sure}
          onChange={(sure) => set({ sure })}
          min={50}
          max={99.99}
          disabled={disabled}
        />
      </Field>
    </>
  );
}
