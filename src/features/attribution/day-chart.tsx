/** The bars of credit per day; the day that is not over is hatched. */
"use client";
import { useId } from "react";
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { useFormat } from "#ui/format/use-format.ts";
import type { Measure } from "./attribution-view.ts";
import type { DayPoint } from "./day-series.ts";

interface Props {
  readonly points: readonly DayPoint[];
  readonly measure: Measure;
  /** What the bars are: the model's name. */
  readonly name: string;
  /** Says the chart in a sentence. */
  readonly says: string;
}

const tick = { fill: "var(--ink-3)", fontSize: 11 } as const;
const shared = { stackId: "day", isAnimationActive: false, maxBarSize: 28 } as const;

export function DayChart({ points, measure, name, says }: Props) {
  const format = useFormat();
  const hatch = `hatch${useId().replace(/\W/g, "")}`;
  const text = (value: unknown, style: "chart" | "tile") => {
    const figure = typeof value === "number" ? value : null;
    return measure === "value" ? format.money(figure, style) : format.count(figure, style);
  };
  const bars = points.map((point) => ({
    day: point.day,
    ...(point.open ? { open: point[measure] } : { over: point[measure] }),
  }));
  return (
    <div role="img" aria-label={says} className="h-48 px-3 pt-1 max-sm:h-40">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={bars} margin={{ top: 8, right: 24, bottom: 4, left: 4 }} accessibilityLayer={false}>
          <defs>
            <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <path d="M0 0v5" stroke="var(--accent)" strokeWidth="3" />
            </pattern>
          </defs>
          <CartesianGrid stroke="var(--grid)" vertical={false} />
          <XAxis
            dataKey="day"
            tickFormatter={(day: string) => format.dayRange(day, day)}
            tick={tick}
            tickLine={false}
            minTickGap={28}
            interval="equidistantPreserveStart"
            axisLine={{ stroke: "var(--line-2)" }}
          />
          <YAxis
            tickFormatter={(value: number) => text(value, "chart")}
            tick={tick}
            tickLine={false}
            axisLine={false}
            width={64}
          />
          <Tooltip
            isAnimationActive={false}
            labelFormatter={(day) => format.day(String(day))}
            formatter={(value) => text(value, "tile")}
            contentStyle={{
              background: "var(--surface)",
              border: "1px solid var(--line-2)",
              borderRadius: 4,
              fontSize: 12,
            }}
            labelStyle={{ color: "var(--ink-2)" }}
            itemStyle={{ color: "var(--ink)" }}
            cursor={{ fill: "var(--hover)" }}
          />
          <Bar {...shared} dataKey="over" name={name} fill="var(--accent)" />
          <Bar {...shared} dataKey="open" name={name} fill={`url(#${hatch})`} stroke="var(--accent)" />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
