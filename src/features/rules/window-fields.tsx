/** How sure a rule must be: its window, its minimum sample, and how long it must hold. */
"use client";
import { metricName } from "#domain/metrics/dictionary.ts";
import { isMoney, type Measure, measures } from "#domain/metrics/measure.ts";
import { Field } from "#ui/controls/field.tsx";
import { NumberInput } from "#ui/controls/number-input.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { Select } from "#ui/controls/select.tsx";
import { currencySign } from "#ui/format/metric-text.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { FormPart } from "./form-part.ts";
import { addsUp } from "./rule-draft.ts";
import { WholeInput } from "./whole-input.tsx";
import { formWords } from "./words-form.ts";

export function WindowFields(part: FormPart) {
  const t = useWords(formWords);
  const { definition, change, disabled } = part;
  const isMetric = definition.watch.kind === "metric";
  return (
    <>
      {isMetric && (
        <>
          <Field label={t("window")}>
            <WholeInput
              value={definition.windowHours}
              onChange={(windowHours) => change({ ...definition, windowHours })}
              {...{ min: 1, max: 336, unit: t("hours"), disabled }}
            />
          </Field>
          <Field label={t("over")}>
            <div>
              <Segmented
                label={t("over")}
                choices={(addsUp(definition) ? (["sum", "each"] as const) : (["each"] as const)).map((value) => ({
                  value,
                  label: t(`over_${value}`),
                }))}
                value={definition.over}
                onValueChange={(over) => !disabled && change({ ...definition, over })}
              />
            </div>
          </Field>
          <Field label={t("settle")} hint={t("settleHint")}>
            <WholeInput
              value={definition.settleHours}
              onChange={(settleHours) => change({ ...definition, settleHours })}
              {...{ min: 0, max: 48, unit: t("hours"), disabled }}
            />
          </Field>
          <SampleField {...part} />
        </>
      )}
      <TickFields {...part} />
    </>
  );
}

const noMinimum = "none";

function SampleField({ definition, change, disabled }: FormPart) {
  const t = useWords(formWords);
  const { locale, currency } = useLocaleSettings();
  const { sample } = definition;
  const choices = measures.map((value) => ({ value, label: metricName(value)[locale] }));
  const choose = (chosen: Measure | typeof noMinimum) =>
    change({
      ...definition,
      sample: chosen === noMinimum ? null : { measure: chosen, least: sample?.least ?? 100 },
    });
  return (
    <div className="flex min-w-0 gap-2">
      <Field label={t("sampleOf")} className="flex-1">
        <Select<Measure | typeof noMinimum>
          choices={[{ value: noMinimum, label: t("sampleNone") }, ...choices]}
          value={sample?.measure ?? noMinimum}
          onValueChange={choose}
          disabled={disabled}
        />
      </Field>
      {sample !== null && (
        <Field label={t("sample")} className="w-28">
          <NumberInput
            value={sample.least}
            onValueChange={(least) => least !== null && change({ ...definition, sample: { ...sample, least } })}
            min={0}
            prefix={isMoney(sample.measure) ? currencySign(currency) : undefined}
            disabled={disabled}
          />
        </Field>
      )}
    </div>
  );
}

function TickFields({ definition, change, disabled }: FormPart) {
  const t = useWords(formWords);
  const ticks = { min: 1, max: 72, unit: t("ticks"), disabled };
  return (
    <>
      <Field label={t("forTicks")}>
        <WholeInput
          value={definition.forTicks}
          onChange={(forTicks) => change({ ...definition, forTicks })}
          {...ticks}
        />
      </Field>
      <Field label={t("keepTicks")}>
        <WholeInput
          value={definition.keepTicks}
          onChange={(keepTicks) => change({ ...definition, keepTicks })}
          {...ticks}
        />
      </Field>
      {definition.actions.includes("pause_channel") && (
        <Field label={t("cooldown")}>
          <WholeInput
            value={definition.cooldownHours}
            onChange={(cooldownHours) => change({ ...definition, cooldownHours })}
            {...{ min: 1, max: 168, unit: t("hours"), disabled }}
          />
        </Field>
      )}
    </>
  );
}
