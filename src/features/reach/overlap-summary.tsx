/** Reach of the span in four figures. */
"use client";
import type { ReactNode } from "react";
import { overlapDefinitions } from "#domain/reach/definition.ts";
import type { OverlapAnswer } from "#domain/reach/overlap-question.ts";
import { Figure } from "#ui/figures/figure.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Definition } from "#ui/overlay/definition.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { reachWords } from "./words.ts";

const [duplicateReach, duplicateCost] = overlapDefinitions;

export function OverlapSummary({ answer }: { readonly answer: OverlapAnswer }) {
  const t = useWords(reachWords);
  const format = useFormat();
  const { people, duplicatePeople, duplicateShare, byChannels } = answer;
  const three = byChannels.reduce((sum, one) => sum + (one.channels >= 3 ? one.people : 0), 0);
  const spend = answer.channels.reduce((sum, channel) => sum + (channel.spend ?? 0), 0);
  return (
    <section aria-label={t("summary")} className="border-b border-line bg-surface">
      <dl className="grid grid-cols-4 max-lg:grid-cols-2">
        <Tile
          term={<Definition metric={duplicateReach} />}
          text={format.rate(duplicateShare)}
          note={t("duplicatesOf", { duplicates: format.count(duplicatePeople), people: format.count(people) })}
        />
        <Tile term={t("people")} text={format.count(people, "tile")} note={t("peopleNote")} />
        <Tile
          term={t("three")}
          text={format.count(three, "tile")}
          note={t("threeNote", { share: format.rate(people === 0 ? null : three / people) })}
        />
        <Tile
          term={<Definition metric={duplicateCost} />}
          text={format.money(answer.duplicateCost)}
          note={t("costNote", { spend: format.money(spend) })}
        />
      </dl>
    </section>
  );
}

function Tile({ term, text, note }: { readonly term: ReactNode; readonly text: string; readonly note: string }) {
  return (
    <div className="flex min-w-0 flex-col gap-0.5 border-r border-line px-5 py-3 last:border-r-0 max-sm:px-4">
      <dt className="text-meta text-ink-2">{term}</dt>
      <dd>
        <Figure text={text} />
        <span className="mt-0.5 block text-meta text-pretty text-ink-3">{note}</span>
      </dd>
    </div>
  );
}
