/** The fitted models: parameters with their intervals, how well they fit, and in words what cannot be told. */
"use client";
import type { Interval, PredictionModel, TimeUnit } from "#domain/ltv/predicted-ltv-question.ts";
import { numberText, unknown } from "#ui/format/number-text.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { predictionWords } from "./words-prediction.ts";

/** Above this, how often and how much are not independent, as the model of spend takes them to be. */
const correlationLimit = 0.3;

interface Props {
  readonly model: PredictionModel;
  readonly unit: TimeUnit;
}

const digits = (value: number | null) => (value === null ? unknown : numberText(value, Math.abs(value) < 10 ? 3 : 1));

export function PredictionParameters({ model, unit }: Props) {
  const t = useWords(predictionWords);
  const format = useFormat();
  const { correlation, reason, spendReason } = model;
  return (
    <aside aria-label={t("model")} className="border-l border-line px-5 py-3 max-lg:border-l-0 max-sm:px-4">
      <h3 className="text-body font-semibold">{model.kind === null ? t("model") : t(model.kind)}</h3>
      {reason !== null && (
        <p role="note" className="mt-1 rounded-ctl bg-worse-weak px-2.5 py-2 text-meta text-worse">
          <strong className="font-semibold">{t("notIdentifiable")}</strong> {t(`reason_${reason}`)}
        </p>
      )}
      {model.identified && <p className="mt-1 text-meta text-ink-2">{t("identified")}</p>}
      <dl className="mt-2 grid grid-cols-[1fr_auto_auto] gap-x-3 gap-y-1 text-meta">
        <Parameter name="r" value={model.r} interval={model.intervals.r} />
        <Parameter name={`α, ${t(unit)}`} value={model.alpha} interval={model.intervals.alpha} />
        <Parameter name="a" value={model.a} interval={model.intervals.a} />
        <Parameter name="b" value={model.b} interval={model.intervals.b} />
        <Parameter name={t("logLikelihood")} value={model.logLikelihood} />
        <Parameter name={t("fittedOn")} value={model.fittedOn} text={format.count(model.fittedOn)} />
      </dl>
      <h3 className="mt-4 text-body font-semibold">{t("spendModel")}</h3>
      {spendReason !== null && (
        <p role="note" className="mt-1 rounded-ctl bg-worse-weak px-2.5 py-2 text-meta text-worse">
          <strong className="font-semibold">{t("notIdentifiable")}</strong> {t(`spend_${spendReason}`)}
        </p>
      )}
      {correlation !== null && Math.abs(correlation) > correlationLimit && (
        <p className="mt-1 text-meta text-worse">{t("correlated", { value: numberText(correlation, 2) })}</p>
      )}
      <dl className="mt-2 grid grid-cols-[1fr_auto_auto] gap-x-3 gap-y-1 text-meta">
        <Parameter name="p" value={model.p} />
        <Parameter name="q" value={model.q} />
        <Parameter name="γ" value={model.gamma} />
        <Parameter name={t("correlation")} value={correlation} />
      </dl>
      <p className="mt-3 text-meta text-ink-3">{t("intervalMeans")}</p>
    </aside>
  );
}

interface ParameterProps {
  readonly name: string;
  readonly value: number | null;
  readonly interval?: Interval | undefined;
  readonly text?: string;
}

function Parameter({ name, value, interval, text }: ParameterProps) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="text-right">{text ?? digits(value)}</dd>
      <dd className="text-right text-ink-3">
        {interval === undefined ? "" : `${digits(interval[0])}–${digits(interval[1])}`}
      </dd>
    </>
  );
}
