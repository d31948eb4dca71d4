/** One metric: what it means here, what it is now, who wants it otherwise, how it came to be, and who uses it. */
"use client";
import type { MetricPage as Facts } from "#server/metrics/read-metric-page.ts";
import { ButtonLink } from "#ui/controls/button.tsx";
import { CopyLink } from "#ui/controls/copy-link.tsx";
import { FilterBar } from "#ui/layout/filter-bar.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { EntryDefinition } from "./entry-definition.tsx";
import { MetricCourse } from "./metric-course.tsx";
import { MetricValues } from "./metric-values.tsx";
import { ProposalsPart } from "./proposals-part.tsx";
import { SimilarPart } from "./similar-part.tsx";
import type { MetricUses } from "./uses-of.ts";
import { UsesPart } from "./uses-part.tsx";
import { VersionsPart } from "./versions-part.tsx";
import { entryWords } from "./words-entry.ts";

interface Props extends Facts {
  readonly workspace: string;
  readonly uses: MetricUses;
}

export function MetricPage(props: Props) {
  const t = useWords(entryWords);
  const { workspace, entry, margin, today, target, maySetTarget: editable, versions, uses } = props;
  return (
    <>
      <FilterBar label={t("definition")} tools={<CopyLink />}>
        <ButtonLink size="small" href={`/w/${workspace}/metrics`}>
          {t("back")}
        </ButtonLink>
        <ButtonLink size="small" href={`/w/${workspace}/lineage?metric=${entry.id}`}>
          {t("lineage")}
        </ButtonLink>
      </FilterBar>
      <EntryDefinition {...{ workspace, entry, margin, target, editable }} />
      <MetricValues {...{ workspace, entry, today, target }} />
      <MetricCourse {...{ workspace, entry, today }} />
      <ProposalsPart {...props} />
      <div className="grid grid-cols-3 max-lg:grid-cols-1 [&>section]:border-r [&>section]:border-line">
        <VersionsPart versions={versions} />
        <UsesPart workspace={workspace} uses={uses} />
        <SimilarPart workspace={workspace} metric={entry} />
      </div>
    </>
  );
}
