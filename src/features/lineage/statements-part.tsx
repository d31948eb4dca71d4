/** The statements that answered, as they were sent, with their parameters; and those that made the hourly sums. */
"use client";
import type { LineageAnswer, NotedStatement } from "#domain/quality/lineage-question.ts";
import { numberText } from "#ui/format/number-text.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { lineageWords } from "./words.ts";

const code =
  "max-h-72 overflow-auto rounded-cell bg-sunken px-3 py-2 font-mono text-meta leading-[18px] whitespace-pre";

export function StatementsPart({ answer: { statements, counting } }: { readonly answer: LineageAnswer }) {
  const t = useWords(lineageWords);
  return (
    <>
      <Section title={t("statements")} meta={t("statementsMeta", { count: statements.length })}>
        <ol className="grid gap-4 px-5 pb-4 max-sm:px-4">
          {statements.map((statement, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same statement may be sent twice; its place is its name
            <Statement key={place} statement={statement} />
          ))}
        </ol>
      </Section>
      {counting.length > 0 && (
        <Section title={t("counting")} meta={t("countingMeta")}>
          <ol className="grid gap-4 px-5 pb-4 max-sm:px-4">
            {counting.map((text) => (
              <li key={text} className="min-w-0">
                <Code label={t("counting")} text={text} />
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  );
}

function Statement({ statement }: { readonly statement: NotedStatement }) {
  const t = useWords(lineageWords);
  const format = useFormat();
  const { store, text, params, rows, elapsedMs } = statement;
  return (
    <li className="min-w-0">
      <p className="pb-1 text-meta text-ink-2">
        {t(store)} · {t("took", { rows: format.count(rows), ms: numberText(elapsedMs, 1) })}
      </p>
      <Code label={t("statements")} text={text} />
      <details className="pt-1">
        <summary className="cursor-default text-meta text-ink-2">{t("params")}</summary>
        <Code label={t("params")} text={JSON.stringify(params, null, 2)} />
      </details>
    </li>
  );
}

/** Wider than its place, it is scrolled by keyboard too. */
function Code({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className={code}>
      <code>{text}</code>
    </section>
  );
}
