/** The statements that answered, as they were sent, with their parameters; and those that made the hourly sums. */
"use client";
import type { LineageAnswer } from "#domain/quality/lineage-question.ts";
import { Section } from "#ui/layout/section.tsx";
import { CodeBox, StatementList } from "#ui/report/statement-list.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { lineageWords } from "./words.ts";

export function StatementsPart({ answer: { statements, counting } }: { readonly answer: LineageAnswer }) {
  const t = useWords(lineageWords);
  return (
    <>
      <Section title={t("statements")} meta={t("statementsMeta", { count: statements.length })}>
        <div className="px-5 pb-4 max-sm:px-4">
          <StatementList statements={statements} />
        </div>
      </Section>
      {counting.length > 0 && (
        <Section title={t("counting")} meta={t("countingMeta")}>
          <ol className="grid gap-4 px-5 pb-4 max-sm:px-4">
            {counting.map((text) => (
              <li key={text} className="min-w-0">
                <CodeBox label={t("counting")} text={text} />
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  );
}
