/** All customers of the span in five figures. */
"use client";
import type { CacLtvAnswer } from "#domain/ltv/cac-ltv-question.ts";
import { ltvDefinitions } from "#domain/ltv/ltv-definitions.ts";
import { healthyRatio } from "#domain/ltv/value-row.ts";
import { Figure } from "#ui/figures/figure.tsx";
import { numberText } from "#ui/format/number-text.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Definition } from "#ui/overlay/definition.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { usePaybackText } from "./payback-text.ts";
import { valueWords } from "./words.ts";

export function ValueSummary({ answer }: { readonly answer: CacLtvAnswer }) {
  const t = useWords(valueWords);
  const format = useFormat();
  const payback = usePaybackText();
  const { total, paid, margin, medianDaysToOrder } = answer;
  const timeText = (days: number) =>
    days < 1 ? format.span(days * 86_400_000) : t("dayCount", { days: numberText(days, 1) });
  const ratio = total.ltvToCac;
  return (
    <section aria-label={t("summary")} className="border-b border-line bg-surface">
      <dl className="grid grid-cols-5 max-lg:grid-cols-3 max-sm:grid-cols-2">
        <Tile
          term={t("newCustomers")}
          text={format.count(total.newCustomers, "tile")}
          note={medianDaysToOrder === null ? t("noTouch") : t("timeToOrder", { time: timeText(medianDaysToOrder) })}
        />
        <Tile
          term={<Definition metric={ltvDefinitions.cac}>{t("blendedCac")}</Definition>}
          text={format.money(total.cac)}
          note={paid === null ? "" : t("paidCac", { cac: format.money(paid.cac) })}
        />
        <Tile
          term={<Definition metric={ltvDefinitions.ltv} />}
          text={format.money(total.ltv)}
          note={t("marginLtv", { value: format.money(total.marginLtv), margin: format.rate(margin) })}
        />
        <Tile
          term={<Definition metric={ltvDefinitions.ratio} />}
          text={format.ratio(ratio)}
          note={ratio === null ? t("noRatio") : t(ratio >= healthyRatio ? "healthy" : "belowHealthy")}
          worse={ratio !== null && ratio < healthyRatio}
        />
        <Tile
          term={<Definition metric={ltvDefinitions.payback} />}
          text={payback.short(total)}
          note={payback.long(total)}
        />
      </dl>
    </section>
  );
}

interface TileProps {
  readonly term: React.ReactNode;
  readonly text: string;
  readonly note: string;
  readonly worse?: boolean;
}

function Tile({ term, text, note, worse = false }: TileProps) {
  return (
    <div className="border-r border-line px-5 py-3 last:border-r-0 max-lg:border-b max-sm:px-4">
      <dt className="text-meta text-ink-2">{term}</dt>
      <dd>
        <Figure text={text} />
        <span className={worse ? "block text-meta text-worse" : "block text-meta text-ink-3"}>{note}</span>
      </dd>
    </div>
  );
}
