/** How an entry came to be: its versions, what each changed, why, and who approved it. */
"use client";
import { changeFields } from "#domain/metrics/metric-change.ts";
import type { MetricVersion } from "#domain/metrics/metric-proposal.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { ProposedFields } from "./proposed-fields.tsx";
import { entryWords } from "./words-entry.ts";

export function VersionsPart({ versions }: { readonly versions: readonly MetricVersion[] }) {
  const t = useWords(entryWords);
  const format = useFormat();
  return (
    <Section title={t("history")}>
      <ol className="px-5 pb-4 max-sm:px-4">
        {versions.map(({ version, edition }) => (
          <li key={version} className="border-b border-line py-2 last:border-b-0">
            <p className="flex gap-2">
              <b className="font-semibold">v{version}</b>
              {edition === null ? (
                <span className="text-ink-2">{t("first")}</span>
              ) : (
                <span className="text-ink-3">
                  {t("by", { name: edition.proposer, time: format.dayHour(edition.at) })}
                </span>
              )}
            </p>
            {edition !== null && (
              <>
                <p className="py-1 text-pretty text-ink-2">{edition.reason}</p>
                <ProposedFields
                  change={edition.change}
                  fields={changeFields.filter((field) => edition.change[field] !== undefined)}
                  entry={null}
                  margin={null}
                />
                <p className="pt-1 text-meta text-ink-3">{t("approvedBy", edition.approvedBy)}</p>
              </>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
