/** One person: facts at the top, everything that happened below, older events on request. */
"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { personDays } from "#domain/people/person-days.ts";
import type { PersonTimeline } from "#domain/people/person-question.ts";
import { Button } from "#ui/controls/button.tsx";
import { SectionHead } from "#ui/layout/section.tsx";
import { fetchAnswer } from "#ui/report/fetch-answer.ts";
import { ErrorState } from "#ui/state/error-state.tsx";
import { type NamedChannel, useChannelNames } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { PersonDayPart } from "./person-day-part.tsx";
import { PersonFacts } from "./person-facts.tsx";
import { personWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly first: PersonTimeline;
  readonly channels: readonly NamedChannel[];
}

export function PersonPage({ workspace, first, channels }: Props) {
  const t = useWords(personWords);
  const nameOf = useChannelNames(channels);
  const { person, timezone, facts } = first;
  const address = (before: string) =>
    `/api/v1/people/${person}/timeline?${new URLSearchParams({ workspace, before, limit: "500" })}`;
  const pages = useInfiniteQuery({
    queryKey: ["person", workspace, person],
    queryFn: ({ pageParam, signal }) => fetchAnswer<PersonTimeline>(address(pageParam), signal),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    initialData: { pages: [first], pageParams: [""] },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const events = useMemo(() => pages.data.pages.flatMap((page) => page.events), [pages.data]);
  const days = useMemo(() => personDays(events, timezone), [events, timezone]);
  const times = useMemo(() => new Map(events.map(({ id, at }) => [id, at])), [events]);
  const orderedAt = useCallback((id: number | null) => (id === null ? null : (times.get(id) ?? null)), [times]);
  return (
    <>
      <PersonFacts facts={facts} nameOf={nameOf} />
      <div className="bg-surface">
        <SectionHead title={t("timeline")} meta={t("timelineMeta")} />
        {days.map((day) => (
          <PersonDayPart key={`${day.date} ${day.groups[0]?.id}`} day={day} nameOf={nameOf} orderedAt={orderedAt} />
        ))}
        {pages.isFetchNextPageError ? (
          <ErrorState message={t("failed")} onRetry={() => void pages.fetchNextPage()} />
        ) : (
          <div className="flex justify-center border-t border-line py-4 text-meta text-ink-3">
            {pages.hasNextPage ? (
              <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                {t("older")}
              </Button>
            ) : (
              t("beginning")
            )}
          </div>
        )}
      </div>
    </>
  );
}
