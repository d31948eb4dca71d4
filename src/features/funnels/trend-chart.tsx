/** The total rate by day of entry: days whose window is still open are hatched, and their line is dashed. */
"use client";
import { useId, useState } from "react";
import { startOfLocalDay } from "#domain/base/local-time.ts";
import type { TrendPoint } from "#domain/funnels/funnel-answer.ts";
import type { FunnelQuestion } from "#domain/funnels/funnel-question.ts";
import { NotedList } from "#ui/charts/noted-list.tsx";
import type { ChartNote } from "#ui/charts/watched-hour.ts";
import { classNames } from "#ui/class-names.ts";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { placeOf, trendShape } from "./trend-shape.ts";
import { windowText } from "./window-text.ts";
import { funnelWords } from "./words.ts";

interface Props {
  readonly question: FunnelQuestion;
  readonly points: readonly TrendPoint[];
  /** What changed meanwhile. */
  readonly notes: readonly ChartNote[];
}

export function TrendChart({ question, points, notes }: Props) {
  const t = useWords(funnelWords);
  const format = useFormat();
  const { timezone } = useLocaleSettings();
  const [asTable, show] = useState(false);
  const title = t(question.trend === "week" ? "trendWeek" : "trend");
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const starts = points.map(({ at }) => startOfLocalDay(at.slice(0, 10), timezone));
  const placed = notes.flatMap((note) => {
    const place = placeOf(note.at, starts);
    return place === null ? [] : [{ ...note, place }];
  });
  const says = t("trendSays", {
    title,
    from: format.day(first.at),
    first: format.rate(first.rate),
    to: format.day(last.at),
    last: format.rate(last.rate),
  });
  const toggle = (
    <Button size="small" aria-pressed={asTable} onClick={() => show(!asTable)}>
      {t("showTable")}
    </Button>
  );
  return (
    <Section title={title} tools={toggle}>
      {asTable ? (
        <TrendTable points={points} />
      ) : (
        <Lines points={points} says={says} window={question.window} places={placed.map(({ place }) => place)} />
      )}
      <NotedList notes={placed} />
    </Section>
  );
}

interface LinesProps extends Pick<Props, "points"> {
  readonly says: string;
  readonly window: string;
  /** Where something changed. */
  readonly places: readonly number[];
}

function Lines({ points, says, window, places }: LinesProps) {
  const t = useWords(funnelWords);
  const format = useFormat();
  const hatch = useId();
  const { sure, open, openFrom, top } = trendShape(points);
  return (
    <div className="px-5 pt-2 pb-4 max-sm:px-4">
      <div className="relative ml-14 h-32">
        {[1, 0.5, 0].map((share) => (
          <span
            key={share}
            className="absolute right-0 left-0 border-t border-(--grid)"
            style={{ top: `${100 * (1 - share)}%` }}
          >
            <span className="absolute -top-2.5 -left-14 w-12 text-right text-meta text-ink-3">
              {format.rate(share * top)}
            </span>
          </span>
        ))}
        <svg
          role="img"
          aria-label={says}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          className="absolute inset-0 size-full"
        >
          <defs>
            <pattern id={hatch} width="1" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <path d="M0 0v4" stroke="var(--hatch)" strokeWidth="0.5" />
            </pattern>
          </defs>
          {openFrom !== null && <rect x={openFrom} y="0" width={100 - openFrom} height="100" fill={`url(#${hatch})`} />}
          {[...new Set(places)].map((x) => (
            <path
              key={x}
              d={`M${x} 0V100`}
              stroke="var(--line-3)"
              strokeDasharray="2 2"
              vectorEffect="non-scaling-stroke"
            />
          ))}
          <path d={sure} fill="none" stroke="var(--ink)" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
          <path
            d={open}
            fill="none"
            stroke="var(--ink)"
            strokeWidth="1.5"
            strokeDasharray="3 3"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {openFrom !== null && (
          <span className="absolute top-0 right-0 bg-surface px-1 text-meta text-ink-3">
            {t("stillOpen", { window: windowText(window, format) })}
          </span>
        )}
      </div>
      <TrendLabels points={points} />
    </div>
  );
}

/** At most six, each under its day; those at the ends stay inside. */
function TrendLabels({ points }: Pick<Props, "points">) {
  const format = useFormat();
  const last = Math.max(1, points.length - 1);
  const every = Math.max(1, Math.ceil(points.length / 6));
  const marks = points.map(({ at }, place) => ({ at, place })).filter(({ place }) => place % every === 0);
  return (
    <div aria-hidden="true" className="relative mt-1.5 ml-14 h-4 text-meta whitespace-nowrap text-ink-3">
      {marks.map(({ at, place }, i) => (
        <span
          key={at}
          className={classNames("absolute leading-4", i % 2 === 1 && "max-sm:hidden")}
          style={{ left: `${(100 * place) / last}%`, translate: place === 0 ? "0" : place === last ? "-100%" : "-50%" }}
        >
          {format.dayRange(at, at)}
        </span>
      ))}
    </div>
  );
}

function TrendTable({ points }: Pick<Props, "points">) {
  const t = useWords(funnelWords);
  const format = useFormat();
  return (
    <DataTable
      headless
      title={t("trend")}
      rows={points}
      rowKey={({ at }) => at}
      columns={[
        { id: "at", label: t("day"), names: true, cell: ({ at }) => format.day(at) },
        { id: "people", label: t("people"), align: "right", cell: ({ counts }) => format.count(counts[0]) },
        { id: "finished", label: t("finished"), align: "right", cell: ({ counts }) => format.count(counts.at(-1)) },
        {
          id: "rate",
          label: t("total"),
          align: "right",
          cell: ({ rate, immature }) => `${format.rate(rate)}${immature ? ` · ${t("openMark")}` : ""}`,
        },
      ]}
    />
  );
}
