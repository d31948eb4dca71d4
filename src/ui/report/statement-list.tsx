/** Statements as they were sent, each with its parameters and what it took. */
"use client";
import type { NotedStatement } from "#domain/base/noted-statement.ts";
import { numberText } from "#ui/format/number-text.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";

const look =
  "max-h-72 overflow-auto rounded-cell bg-sunken px-3 py-2 font-mono text-meta leading-[18px] whitespace-pre";

export function StatementList({ statements }: { readonly statements: readonly NotedStatement[] }) {
  return (
    <ol className="grid gap-4">
      {statements.map((statement, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same statement may be sent twice; its place is its name
        <Statement key={place} statement={statement} place={place + 1} />
      ))}
    </ol>
  );
}

interface Props {
  readonly statement: NotedStatement;
  /** From 1. */
  readonly place: number;
}

function Statement({ statement, place }: Props) {
  const t = useWords(uiWords);
  const format = useFormat();
  const { store, text, params, rows, elapsedMs } = statement;
  return (
    <li className="min-w-0">
      <p className="pb-1 text-meta text-ink-2">
        {t(store === "columns" ? "ofColumns" : "ofRecord")} ·{" "}
        {t("statementTook", { rows: format.count(rows), ms: numberText(elapsedMs, 1) })}
      </p>
      <CodeBox label={`${t("statements")} ${place}`} text={text} />
      <details className="pt-1">
        <summary className="cursor-default text-meta text-ink-2">{t("parameters")}</summary>
        <CodeBox label={`${t("parameters")} ${place}`} text={JSON.stringify(params, null, 2)} />
      </details>
    </li>
  );
}

/** Wider than its place, it is scrolled by keyboard too. */
export function CodeBox({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className={look}>
      <code>{text}</code>
    </section>
  );
}
