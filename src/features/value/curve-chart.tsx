/** The chart of the curves: thin lines per cohort, the bold one of all, a dashed line that pays the CAC back. */
"use client";
import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { type CurveLine, curvePoints, fewCustomers } from "./curve-points.ts";
import { valueWords } from "./words.ts";

interface Props {
  readonly lines: readonly CurveLine[];
  readonly pooled: readonly (number | null)[];
  /** Revenue per customer whose margin is the CAC, major units. */
  readonly due: number | null;
  readonly label: string;
}

const tick = { fill: "var(--ink-3)", fontSize: 11 } as const;

export function CurveChart({ lines, pooled, due, label }: Props) {
  const t = useWords(valueWords);
  const format = useFormat();
  const points = curvePoints(lines, pooled);
  const months = (month: unknown) => t("monthNumber", { month: String(Number(month) + 1) });
  const highest = Math.max(due ?? 0, ...points.flatMap((point) => Object.values(point)).map((value) => value ?? 0));
  return (
    <div role="img" aria-label={label} className="h-72 px-3 pt-1 max-sm:h-60">
      <ResponsiveContainer width="100%" height="100%">
        <LineChart data={points} margin={{ top: 14, right: 24, bottom: 4, left: 4 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--grid)" vertical={false} />
          <XAxis
            dataKey="month"
            tickFormatter={months}
            tick={tick}
            tickLine={false}
            axisLine={{ stroke: "var(--line-2)" }}
          />
          <YAxis
            domain={[0, highest * 1.05]}
            tickFormatter={(value: number) => format.money(value, "chart")}
            tick={tick}
            tickLine={false}
            axisLine={false}
            width={64}
          />
          <Tooltip
            isAnimationActive={false}
            labelFormatter={months}
            formatter={(value) => format.money(typeof value === "number" ? value : null, "tile")}
            contentStyle={{
              background: "var(--surface)",
              border: "1px solid var(--line-2)",
              borderRadius: 4,
              fontSize: 12,
            }}
            labelStyle={{ color: "var(--ink-2)" }}
            cursor={{ stroke: "var(--line-3)" }}
          />
          {due !== null && (
            <ReferenceLine
              y={due}
              stroke="var(--worse)"
              strokeDasharray="5 4"
              label={{
                value: t("cacDue", { amount: format.money(due, "tile") }),
                position: "insideTopRight",
                fill: "var(--worse)",
                fontSize: 11,
              }}
            />
          )}
          {lines.map(({ id, name, size }, i) => (
            <Line
              key={id}
              dataKey={id}
              name={t("cohortName", { month: format.month(name), count: size })}
              stroke={`var(--c${(i % 8) + 1})`}
              strokeOpacity={size < fewCustomers ? 0.35 : 0.8}
              strokeWidth={1.25}
              dot={{ r: 1.5 }}
              isAnimationActive={false}
            />
          ))}
          <Line
            dataKey="pooled"
            name={t("all")}
            stroke="var(--ink)"
            strokeWidth={2.25}
            dot={false}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
