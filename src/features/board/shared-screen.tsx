/** The page of a shared board: its name, what it is about, and its figures. */
"use client";
import { useMemo } from "react";
import { lateSources } from "#domain/metrics/freshness.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { ProjectingBanner } from "#ui/report/projecting-banner.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { BoardBody } from "./board-body.tsx";
import { useBoard } from "./board-context.tsx";
import { BoardEmpty } from "./board-empty.tsx";
import { BoardStale } from "./board-failed.tsx";
import { BoardNotes } from "./board-notes.tsx";
import { rangeDays } from "./bucket-label.ts";
import { emptinessOf } from "./emptiness.ts";
import type { BoardFigures } from "./use-board-figures.ts";
import { sharedWords } from "./words-shared.ts";

interface Props {
  readonly title: string;
  readonly owner: string;
  readonly figures: BoardFigures;
  readonly onRetry: () => void;
}

export function SharedScreen({ title, owner, figures, onRetry }: Props) {
  const { now, view } = useBoard();
  const { trend, map } = figures;
  const freshness = trend.data?.meta.freshness;
  const late = useMemo(() => lateSources(freshness ?? [], now), [freshness, now]);
  if (trend.data === undefined) return null;
  const { meta } = trend.data;
  const empty = emptinessOf(trend.data, view);
  return (
    <main className="min-h-dvh bg-bg">
      <SharedHead title={title} owner={owner} range={figures.questions.trend} />
      {trend.error !== null ? (
        <BoardStale failure={trend.error} asOf={meta.asOf} onRetry={onRetry} />
      ) : (
        <BoardNotes asOf={meta.asOf} notes={[...meta.notes, ...(map.data?.meta.notes ?? [])]} late={late} />
      )}
      <ProjectingBanner notes={meta.notes} />
      {empty !== null ? (
        <BoardEmpty why={empty} />
      ) : (
        <BoardBody figures={figures} report={trend.data} late={late} feed={undefined} />
      )}
    </main>
  );
}

interface HeadProps extends Pick<Props, "title" | "owner"> {
  readonly range: { readonly from: string; readonly to: string };
}

/** The filters are part of the question, so they are said. */
function SharedHead({ title, owner, range }: HeadProps) {
  const t = useWords(sharedWords);
  const format = useFormat();
  const { view, channels, locked } = useBoard();
  const names = new Map([...channels, ...(locked?.campaigns ?? [])].map(({ key, name }) => [key, name]));
  const filters = Object.values(view.filter).flatMap((keys) => keys ?? []);
  const about = [rangeDays(range, format), ...filters.map((key) => names.get(key) ?? key)];
  return (
    <header className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-surface px-5 py-2 max-sm:px-4">
      <h1 className="text-page font-semibold">{title}</h1>
      <p className="text-ink-2">{about.join(" · ")}</p>
      <p className="ml-auto text-ink-3 max-sm:ml-0">{t("readOnly", { owner })}</p>
    </header>
  );
}
