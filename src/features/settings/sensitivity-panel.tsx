/** How closely each metric is watched for what is unusual; who may set targets may change it. */
"use client";
import { useState } from "react";
import { toast } from "sonner";
import { sensitivities } from "#domain/metrics/anomaly.ts";
import type { MetricSensitivity } from "#domain/metrics/anomaly-question.ts";
import { metricName } from "#domain/metrics/dictionary.ts";
import { Segmented } from "#ui/controls/segmented.tsx";
import { Section } from "#ui/layout/section.tsx";
import { useSent } from "#ui/report/use-sent.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { call } from "./call.ts";
import { sensitivityWords } from "./words-sensitivity.ts";

interface Props {
  readonly workspace: string;
  readonly levels: readonly MetricSensitivity[];
  readonly editable: boolean;
}

export function SensitivityPanel({ workspace, levels, editable }: Props) {
  const t = useWords(sensitivityWords);
  const { locale } = useLocaleSettings();
  const [chosen, setChosen] = useState(levels);
  const saving = useSent(
    (change: MetricSensitivity) => call(workspace, "PUT", "sensitivities", [change]),
    (_answer, change) => {
      setChosen((before) => before.map((row) => (row.metric === change.metric ? change : row)));
      toast(t("saved"));
    },
  );
  return (
    <Section title={t("title")} meta={t("meta")}>
      <p className="px-5 pb-3 text-meta text-pretty text-ink-3 max-sm:px-4">{t("hint")}</p>
      <dl className="grid max-w-[520px] grid-cols-[1fr_auto] items-center gap-x-6 gap-y-2 px-5 pb-6 max-sm:px-4">
        {chosen.map(({ metric, sensitivity }) => {
          const name = metricName(metric)[locale];
          return (
            <div key={metric} className="contents">
              <dt>{name}</dt>
              <dd>
                {editable ? (
                  <Segmented
                    label={t("of", { metric: name })}
                    choices={sensitivities.map((value) => ({ value, label: t(`level_${value}`) }))}
                    value={sensitivity}
                    onValueChange={(value) => saving.mutate({ metric, sensitivity: value })}
                  />
                ) : (
                  <span className="text-ink-2">{t(`level_${sensitivity}`)}</span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}
