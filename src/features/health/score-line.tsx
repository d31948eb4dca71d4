/** The score of twelve weeks as a line, against the score that is aimed at; the weeks without one leave a gap. */
"use client";
import type { TrendWeek } from "#domain/health/health-question.ts";
import { useWidth } from "#ui/charts/use-width.ts";
import { useWords } from "#ui/words/use-words.ts";
import { healthWords } from "./words.ts";

interface Props {
  readonly trend: readonly TrendWeek[];
  readonly target: number;
}

const frame = { height: 150, left: 44, top: 14, bottom: 126 };
const usualWidth = 560;

export function ScoreLine({ trend, target }: Props) {
  const t = useWords(healthWords);
  const [ref, width] = useWidth<HTMLDivElement>(usualWidth);
  const box = { ...frame, width, right: width - 20 };
  const known = trend.flatMap(({ score }) => score ?? []);
  if (known.length === 0) return <p className="px-5 py-6 text-meta text-ink-3">{t("trendNone")}</p>;
  const low = Math.max(0, Math.floor((Math.min(...known, target) - 3) / 10) * 10);
  const high = Math.min(100, Math.ceil((Math.max(...known, target) + 3) / 10) * 10);
  const y = (score: number) => box.bottom - ((score - low) / Math.max(1, high - low)) * (box.bottom - box.top);
  const x = (place: number) => box.left + (place * (box.right - box.left)) / Math.max(1, trend.length - 1);
  const whole = (score: number | undefined) => String(Math.round(score ?? 0));
  const says = t("trendSays", { weeks: known.length, first: whole(known[0]), last: whole(known.at(-1)) });
  const path = trend.map(({ score }, i) => {
    if (score === null) return "";
    const begins = i === 0 || trend[i - 1]?.score === null;
    return `${begins ? "M" : "L"}${x(i).toFixed(1)} ${y(score).toFixed(1)}`;
  });
  const steps = (high - low) / 10 > 5 ? 20 : 10;
  const ticks = Array.from({ length: Math.floor((high - low) / steps) + 1 }, (_, i) => low + i * steps);
  return (
    <div ref={ref} className="min-w-0 overflow-hidden">
      <svg width={box.width} height={box.height} role="img" aria-label={says} className="block">
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={box.left} x2={box.right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
            <text x={36} y={y(tick) + 4} textAnchor="end" fontSize={11} fill="var(--ink-3)">
              {tick}
            </text>
          </g>
        ))}
        <line x1={box.left} x2={box.right} y1={y(target)} y2={y(target)} stroke="var(--bench)" strokeDasharray="3 3" />
        <text x={box.left + 4} y={y(target) - 5} textAnchor="start" fontSize={11} fill="var(--ink-3)">
          {t("target", { score: String(target) })}
        </text>
        <path d={path.join("")} fill="none" stroke="var(--ink)" strokeWidth={1.75} />
        {trend.map(({ week, score }, i) => {
          const last = i === trend.length - 1;
          return (
            <g key={week}>
              {score !== null && (
                <circle cx={x(i)} cy={y(score)} r={last ? 3.5 : 2} fill={last ? "var(--accent)" : "var(--ink)"} />
              )}
              {(i % 3 === 0 || last) && i !== trend.length - 3 && (
                <text x={x(i)} y={144} textAnchor="middle" fontSize={11} fill="var(--ink-3)">
                  {week.slice(5)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
