/** The question as the board understood it. */
"use client";
import { dimensions } from "#domain/metrics/filter.ts";
import type { LineageAnswer } from "#domain/quality/lineage-question.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { uiWords } from "#ui/words/ui-words.ts";
import { useChannelNames } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { lineageWords } from "./words.ts";

interface Props {
  readonly answer: LineageAnswer;
  readonly channels: readonly { readonly key: string; readonly name: string }[];
}

export function QuestionPart({ answer: { asked }, channels }: Props) {
  const t = useWords(lineageWords);
  const u = useWords(uiWords);
  const format = useFormat();
  const nameOf = useChannelNames(channels);
  const moment = (text: string) => (text.length > 10 ? format.dayHour(text) : format.day(text));
  const filters = dimensions.flatMap((dimension) => {
    const keys = asked.filter[dimension];
    if (keys === undefined) return [];
    const shown = keys.map((key) => (dimension === "channel" ? nameOf(key) : key)).join(", ");
    return [[t("filterOf", { dimension: u(dimension) }), shown] as const];
  });
  const facts = [
    [t("from"), moment(asked.from)],
    [t("to"), moment(asked.to)],
    [t("clock"), t("clockConversion")],
    [t("model"), t("modelLast")],
    ...(filters.length === 0 ? [[t("narrowed"), t("whole")] as const] : filters),
  ] as const;
  return (
    <Section title={t("question")}>
      <dl className="grid grid-cols-[120px_1fr] gap-x-3 gap-y-1 px-5 pb-4 max-sm:px-4">
        {facts.map(([term, text]) => (
          <div key={term} className="contents">
            <dt className="text-meta leading-5 text-ink-3">{term}</dt>
            <dd className="break-words">{text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
