/** From which stage to which: people of the present period by where they were in the one before. */
"use client";
import {
  type Destination,
  destinations,
  type LifecycleAnswer,
  type Origin,
  origins,
} from "#domain/retention/lifecycle-question.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { heatTokenOf } from "./heat-scale.ts";
import { retentionWords } from "./words.ts";

interface Props {
  readonly lifecycle: LifecycleAnswer["lifecycle"];
}

export function FlowTable({ lifecycle: { flows } }: Props) {
  const t = useWords(retentionWords);
  const format = useFormat();
  const people = (from: Origin, to: Destination) =>
    flows.find((flow) => flow.from === from && flow.to === to)?.people ?? 0;
  const total = (from: Origin) => destinations.reduce((sum, to) => sum + people(from, to), 0);
  return (
    <div className="overflow-x-auto px-5 pt-4 pb-4 max-sm:px-4">
      <table className="w-full max-w-[880px] border-separate border-spacing-px">
        <caption className="pb-1 text-left text-meta text-ink-3">{t("flows")}</caption>
        <thead>
          <tr className="text-meta text-ink-3">
            <th scope="col" className="sticky left-0 min-w-28 bg-surface text-left font-normal">
              {t("flowFrom")}
            </th>
            {destinations.map((to) => (
              <th key={to} scope="col" className="h-7 min-w-20 text-right font-normal">
                → {t(`place_${to}`)}
              </th>
            ))}
            <th scope="col" className="min-w-20 text-right font-normal">
              {t("people")}
            </th>
          </tr>
        </thead>
        <tbody>
          {origins.map((from) => (
            <tr key={from}>
              <th scope="row" className="sticky left-0 bg-surface text-left font-normal text-ink-2">
                {t(`place_${from}`)}
              </th>
              {destinations.map((to) => (
                <FlowCell key={to} people={people(from, to)} of={total(from)} />
              ))}
              <td className="pr-1.5 text-right font-medium">{format.count(total(from))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Coloured by its share of the row. */
function FlowCell({ people, of }: { readonly people: number; readonly of: number }) {
  const format = useFormat();
  if (people === 0) return <td className="h-[29px] pr-1.5 text-right text-ink-3">–</td>;
  const token = heatTokenOf(people, of);
  return (
    <td
      className="h-[29px] rounded-cell pr-1.5 text-right"
      style={{ background: `var(--h-${token})`, color: `var(--ht-${token})` }}
    >
      {format.count(people)} <span className="text-micro">{format.rate(people / of)}</span>
    </td>
  );
}
