/** A figure by hour against what is usual and its limit, with the hours that fired; its table is behind a toggle. */
"use client";
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { useFormat } from "#ui/format/use-format.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";
import { stretches, timeTicks } from "./time-ticks.ts";
import type { ChartNote, WatchedHour } from "./watched-hour.ts";

interface Props {
  readonly hours: readonly WatchedHour[];
  /** Says in a sentence what is drawn. */
  readonly label: string;
  readonly show: (value: number | null, style: "tile" | "chart") => string;
  readonly notes?: readonly ChartNote[];
}

const tick = { fill: "var(--ink-3)", fontSize: 11 } as const;
const pane = {
  background: "var(--surface)",
  border: "1px solid var(--line-2)",
  borderRadius: 4,
  fontSize: 12,
} as const;
/** Single hours are dotted while they can be told apart. */
const mostDots = 24;

export function WatchChart({ hours, label, show, notes = [] }: Props) {
  const t = useWords(uiWords);
  const format = useFormat();
  const { timezone } = useLocaleSettings();
  const [first, last] = [hours[0], hours.at(-1)];
  if (first === undefined || last === undefined) return <p className="px-5 py-8 text-ink-3">{t("notDrawn")}</p>;
  const marks = timeTicks(first.at, last.at, timezone);
  const fired = hours.filter((hour) => hour.fired && hour.value !== null);
  const middle = (first.at + last.at) / 2;
  const line = { isAnimationActive: false, dot: false, type: "linear" } as const;
  return (
    <div role="img" aria-label={label} className="h-64 px-3 pt-1 max-sm:h-52 max-sm:px-1">
      <ResponsiveContainer width="100%" height="100%">
        <LineChart data={[...hours]} margin={{ top: 14, right: 24, bottom: 4, left: 4 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--grid)" vertical={false} />
          <XAxis
            type="number"
            dataKey="at"
            domain={["dataMin", "dataMax"]}
            ticks={marks.at}
            tickFormatter={(at: number) => (marks.days ? format.dayRange(iso(at), iso(at)) : format.hour(iso(at)))}
            tick={tick}
            tickLine={false}
            axisLine={{ stroke: "var(--line-2)" }}
          />
          <YAxis
            domain={["auto", "auto"]}
            tickFormatter={(value: number) => show(value, "chart")}
            tick={tick}
            tickLine={false}
            axisLine={false}
            width={64}
          />
          {stretches(hours).map(([from, to]) => (
            <ReferenceArea key={from} x1={from} x2={Math.min(to, last.at)} fill="var(--worse-weak)" fillOpacity={1} />
          ))}
          <Tooltip
            isAnimationActive={false}
            labelFormatter={(at) => format.dayHour(iso(Number(at)))}
            formatter={(value) => show(typeof value === "number" ? value : null, "tile")}
            contentStyle={pane}
            labelStyle={{ color: "var(--ink-2)" }}
            cursor={{ stroke: "var(--line-3)" }}
          />
          <Line {...line} dataKey="usual" name={t("chartUsual")} stroke="var(--bench)" strokeWidth={1.25} />
          <Line
            {...line}
            dataKey="limit"
            name={t("chartLimit")}
            stroke="var(--worse)"
            strokeWidth={1}
            strokeDasharray="3 3"
          />
          <Line {...line} dataKey="value" name={t("chartValue")} stroke="var(--ink)" strokeWidth={1.75} />
          {fired.length <= mostDots &&
            fired.map(({ at, value }) => (
              <ReferenceDot key={at} x={at} y={value ?? 0} r={3.5} fill="var(--worse)" stroke="none" />
            ))}
          {notes.map(({ at, text }) => (
            <ReferenceLine
              key={`${at} ${text}`}
              x={at}
              stroke="var(--accent)"
              strokeDasharray="2 2"
              label={{
                value: text,
                position: at > middle ? "insideBottomRight" : "insideBottomLeft",
                fill: "var(--accent)",
                fontSize: 11,
              }}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}

const iso = (at: number) => new Date(at).toISOString();
