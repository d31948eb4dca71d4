/** What every model adds up to, what none can explain, and which journeys are left out. */
"use client";
import type { AttributionAnswer } from "#domain/attribution/attribution-answer.ts";
import { type Term, terms } from "#domain/attribution/term.ts";
import { Figure } from "#ui/figures/figure.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { TermDefinition } from "./term-definition.tsx";
import { attributionWords } from "./words.ts";

interface Props {
  readonly answer: AttributionAnswer;
  readonly lookback: string;
}

export function KeyFigures({ answer, lookback }: Props) {
  const t = useWords(attributionWords);
  const format = useFormat();
  const { conversions, value, refunds, unattributed, touchesPerConversion, nullJourneys, openJourneys } = answer;
  const share = conversions === 0 ? null : unattributed.conversions / conversions;
  const days = t("days", { count: lookback.slice(0, -1) });
  return (
    <section
      aria-label={t("keyFigures")}
      className="grid grid-cols-5 gap-px border-b border-line bg-line max-lg:grid-cols-3 max-sm:grid-cols-2 max-sm:*:last:col-span-2"
    >
      <Tile term={terms.conversions} text={format.count(conversions, "tile")} sub={t("conversionsSub")} />
      <Tile term={terms.value} text={format.money(value)} sub={t("valueSub", { refunds: format.money(refunds) })} />
      <Tile term={terms.unattributed} text={format.rate(share)} sub={t("unattributedSub", { lookback: days })} />
      <Tile
        term={terms.touches}
        text={format.count(touchesPerConversion, "tile")}
        sub={t("touchesSub", { count: format.count(answer.distinctPaths) })}
      />
      <Tile
        term={terms.nulls}
        text={format.count(nullJourneys, "tile")}
        sub={t("nullsSub", { count: format.count(openJourneys) })}
      />
    </section>
  );
}

function Tile({ term, text, sub }: { readonly term: Term; readonly text: string; readonly sub: string }) {
  return (
    <div className="min-w-0 bg-surface py-2.5 pr-4 pl-5 max-sm:pl-4">
      <div className="text-meta text-ink-2">
        <TermDefinition term={term} />
      </div>
      <div className="mt-[3px] mb-[5px] flex h-[30px] items-end [&>span]:leading-none">
        <Figure text={text} />
      </div>
      <div className="truncate text-meta text-ink-3" title={sub}>
        {sub}
      </div>
    </div>
  );
}
