/** What each component weighs and aims at: seen by everybody, changed by whoever may, as a new version. */
"use client";
import { useState } from "react";
import { toast } from "sonner";
import { componentDefinition } from "#domain/health/component-dictionary.ts";
import { type ComponentId, components, type HealthDefinition, type PerComponent } from "#domain/health/definition.ts";
import { Button } from "#ui/controls/button.tsx";
import { NumberInput } from "#ui/controls/number-input.tsx";
import { Section } from "#ui/layout/section.tsx";
import { sendChange } from "#ui/report/send-change.ts";
import { useSent } from "#ui/report/use-sent.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { healthWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly definition: HealthDefinition & { readonly author: string };
  readonly mayChange: boolean;
}

interface Saved {
  readonly definition: HealthDefinition;
}

export function WeightsForm({ workspace, definition, mayChange }: Props) {
  const t = useWords(healthWords);
  const { version, author } = definition;
  const [weights, setWeights] = useState<PerComponent>(definition.weights);
  const [targets, setTargets] = useState<PerComponent>(definition.targets);
  const sum = components.reduce((all, id) => all + weights[id], 0);
  const whole = Math.abs(sum - 100) < 1e-9;
  const same = JSON.stringify([weights, targets]) === JSON.stringify([definition.weights, definition.targets]);
  const save = useSent(
    () => sendChange<Saved>(workspace, "PUT", "health/weights", { version, weights, targets }),
    ({ definition: next }) => toast(t("saved", { version: String(next.version) })),
  );
  const set = (id: ComponentId, kind: "weight" | "target", value: number | null) => {
    if (kind === "weight") setWeights((before) => ({ ...before, [id]: value ?? 0 }));
    else setTargets((before) => ({ ...before, [id]: Math.round(value ?? 0) / 100 }));
  };
  return (
    <div id="weights">
      <Section title={t("weightsTitle")} meta={t("weightsMeta", { version: String(version), author })}>
        <table aria-label={t("weightsTitle")} className="w-full max-w-xl border-separate border-spacing-0">
          <thead>
            <tr className="text-meta text-ink-3">
              <th className="px-5 py-1 text-left font-normal max-sm:px-4">{t("component")}</th>
              <th className="px-2 py-1 text-right font-normal">{t("weight")}</th>
              <th className="px-5 py-1 text-right font-normal max-sm:px-4">{t("targetOf")}</th>
            </tr>
          </thead>
          <tbody>
            {components.map((id) => (
              <Row key={id} id={id} weight={weights[id]} target={targets[id]} mayChange={mayChange} onChange={set} />
            ))}
          </tbody>
          <tfoot>
            <tr className="font-semibold">
              <th className="px-5 py-1.5 text-left max-sm:px-4">{t("sum")}</th>
              <td data-figure className={`px-2 py-1.5 text-right ${whole ? "" : "text-worse"}`}>
                {Math.round(sum * 10) / 10}
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
        <div className="flex flex-wrap items-center gap-3 px-5 pt-1 pb-4 text-meta text-ink-3 max-sm:px-4">
          {mayChange ? (
            <Button weight="primary" disabled={!whole || same} busy={save.isPending} onClick={() => save.mutate()}>
              {t("save", { version: String(version + 1) })}
            </Button>
          ) : (
            <span>{t("mayNot")}</span>
          )}
          <span role="status">{whole ? t("weightsNote") : t("sumWrong")}</span>
        </div>
      </Section>
    </div>
  );
}

interface RowProps {
  readonly id: ComponentId;
  readonly weight: number;
  readonly target: number;
  readonly mayChange: boolean;
  readonly onChange: (id: ComponentId, kind: "weight" | "target", value: number | null) => void;
}

function Row({ id, weight, target, mayChange, onChange }: RowProps) {
  const t = useWords(healthWords);
  const { locale } = useLocaleSettings();
  const name = componentDefinition(id).names[locale];
  const percent = Math.round(target * 100);
  return (
    <tr>
      <th scope="row" className="px-5 py-1 text-left font-normal max-sm:px-4">
        {name}
      </th>
      <td className="px-2 py-1 text-right">
        {mayChange ? (
          <NumberInput
            value={weight}
            onValueChange={(value) => onChange(id, "weight", value)}
            {...{ min: 0, max: 100, step: 0.5, digits: 1 }}
            aria-label={t("weightOf", { name })}
            className="ml-auto w-24"
          />
        ) : (
          <span data-figure>{weight}</span>
        )}
      </td>
      <td className="px-5 py-1 text-right max-sm:px-4">
        {mayChange ? (
          <NumberInput
            value={percent}
            onValueChange={(value) => onChange(id, "target", value)}
            {...{ min: 5, max: 100, step: 1, digits: 0, suffix: "%" }}
            aria-label={t("targetFor", { name })}
            className="ml-auto w-24"
          />
        ) : (
          <span data-figure>{percent}%</span>
        )}
      </td>
    </tr>
  );
}
