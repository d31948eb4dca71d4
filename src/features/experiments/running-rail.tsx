/** Experiments that run, in a narrow column beside another page's figures. */
"use client";
import Link from "next/link";
import { ButtonLink } from "#ui/controls/button.tsx";
import { SectionHead } from "#ui/layout/section.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { type Read, useExperimentText } from "./experiment-text.ts";
import { experimentWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly experiments: readonly Read[];
}

const most = 4;

export function RunningRail({ workspace, experiments }: Props) {
  const t = useWords(experimentWords);
  const { verdict, days } = useExperimentText();
  const more = (
    <ButtonLink size="small" weight="ghost" href={`/w/${workspace}/experiments`}>
      {t("toAll")}
    </ButtonLink>
  );
  return (
    <section className="border-t border-line">
      <SectionHead
        title={t("rail")}
        meta={experiments.length > 0 ? String(experiments.length) : undefined}
        tools={more}
      />
      {experiments.length === 0 && <p className="px-5 pb-4 text-ink-3 max-sm:px-4">{t("noneRuns")}</p>}
      <ul className="border-line not-empty:border-t">
        {experiments.slice(0, most).map((read) => (
          <li key={read.experiment.id} className="grid gap-0.5 border-b border-line px-5 py-2.5 max-sm:px-4">
            <Link
              href={`/w/${workspace}/experiments/${read.experiment.id}`}
              className="font-medium text-ink hover:underline"
            >
              {read.experiment.name}
            </Link>
            <p className="text-meta text-ink-2">
              {t("railPeople", { people: read.reading.people, days: days(read.reading.days) })} · {verdict(read)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
