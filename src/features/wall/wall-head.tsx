/** The head of the wall: the clock, as of when the figures are, who is late, and whether anybody still answers. */
"use client";
import type { Freshness } from "#domain/metrics/board-question.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useChannelNames } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useClock } from "./use-clock.ts";
import type { Wall } from "./use-wall.ts";
import { wallWords } from "./words.ts";

interface Props {
  readonly name: string;
  readonly wall: Wall;
  /** By a link: then an ended session is an ended link. */
  readonly shared: boolean;
}

export function WallHead({ name, wall, shared }: Props) {
  return (
    <header className="flex h-[84px] items-center gap-7">
      <Clock skew={wall.skew} />
      <div className="text-[24px] leading-8 text-ink-2">{said(wall) ? <Standing wall={wall} /> : null}</div>
      <Connection wall={wall} shared={shared} />
      <h1 className="ml-auto flex-none text-[24px] text-ink-2">{name}</h1>
    </header>
  );
}

const said = ({ board, lost }: Wall) => board !== undefined && lost === null;

function Clock({ skew }: { readonly skew: number }) {
  const now = useClock(skew);
  const format = useFormat();
  return (
    <time className="min-w-[230px] text-[84px] leading-[84px] font-semibold tracking-[-0.04em] tabular-nums">
      {now === null ? "" : format.hour(new Date(now))}
    </time>
  );
}

function Standing({ wall: { board } }: { readonly wall: Wall }) {
  const t = useWords(wallWords);
  const format = useFormat();
  const nameOf = useChannelNames(board?.channels ?? []);
  if (board === undefined) return null;
  const { asOf, freshness } = board.trend.meta;
  const late = freshness.filter((source) => source.late);
  const [first] = late;
  const total = String(freshness.length);
  const onTime = String(freshness.length - late.length);
  const called = ({ source, name }: Freshness) => name ?? nameOf(source);
  return (
    <>
      <p>{t("asOf", { time: format.dayHour(asOf) })}</p>
      <p>
        {first === undefined
          ? t("onTime", { count: freshness.length })
          : late.length > 1
            ? t("lateNever", { onTime, total })
            : t("late", { onTime, total, name: called(first) })}
      </p>
    </>
  );
}

/** Said to those who look and to those who listen; the figures below are greyed meanwhile. */
function Connection({ wall: { lost, answeredAt }, shared }: Pick<Props, "wall" | "shared">) {
  const t = useWords(wallWords);
  const format = useFormat();
  const text =
    lost === null
      ? ""
      : lost === "ended"
        ? t(shared ? "gone" : "ended")
        : answeredAt === null
          ? t("neverThere")
          : t("lost", { time: format.hour(new Date(answeredAt)) });
  return (
    <p role="status" className="max-w-[900px] text-[26px] leading-9 font-medium text-worse">
      {text}
    </p>
  );
}
