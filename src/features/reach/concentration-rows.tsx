/** How much hangs on the largest channel, by reach, spend and revenue; said aloud where it is too much. */
"use client";
import type { Concentration } from "#domain/reach/concentration.ts";
import { overlapDefinitions } from "#domain/reach/definition.ts";
import type { OverlapAnswer } from "#domain/reach/overlap-question.ts";
import { numberText } from "#ui/format/number-text.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Icon } from "#ui/icons/icon.tsx";
import { Section } from "#ui/layout/section.tsx";
import { Definition } from "#ui/overlay/definition.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useReach } from "./reach-context.tsx";
import { reachWords } from "./words.ts";

const [, , concentrationDefinition] = overlapDefinitions;
const kinds = ["reach", "spend", "revenue"] as const;

export function ConcentrationRows({ concentration }: Pick<OverlapAnswer, "concentration">) {
  const t = useWords(reachWords);
  return (
    <Section title={<Definition metric={concentrationDefinition} />} meta={t("concentrationMeta")}>
      <dl className="grid grid-cols-3 gap-x-8 gap-y-4 px-5 pt-1 pb-4 max-lg:grid-cols-1 max-sm:px-4">
        {kinds.map((kind) => (
          <Row key={kind} name={t(`by_${kind}`)} part={concentration[kind]} />
        ))}
      </dl>
    </Section>
  );
}

function Row({ name, part }: { readonly name: string; readonly part: Concentration }) {
  const t = useWords(reachWords);
  const format = useFormat();
  const { nameOf } = useReach();
  const { largest, share, hhi, level } = part;
  return (
    <div className="min-w-0">
      <dt className="text-meta text-ink-2">{name}</dt>
      {largest === null ? (
        <dd className="text-ink-3">{t("nothingKnown")}</dd>
      ) : (
        <dd>
          <span className="flex items-baseline gap-2">
            <b className="truncate font-semibold">{nameOf(largest)}</b>
            <span className="tabular-nums">{format.rate(share)}</span>
            <span className="text-meta text-ink-3">HHI {numberText(hhi ?? 0, 2)}</span>
          </span>
          <span aria-hidden="true" className="mt-1.5 block h-1.5 rounded-full bg-sunken">
            <span
              className={`block h-full rounded-full ${level === "high" ? "bg-worse" : "bg-accent"}`}
              style={{ width: `${100 * (share ?? 0)}%` }}
            />
          </span>
          <span
            className={`mt-1 flex items-center gap-1.5 text-meta ${level === "even" ? "text-ink-3" : "text-worse"}`}
          >
            {level !== "even" && <Icon name="warning" size={13} />}
            {t(`level_${level ?? "even"}`)}
          </span>
        </dd>
      )}
    </div>
  );
}
