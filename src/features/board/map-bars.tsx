/** The row above the map: the volume of each bucket as a bar, its benchmark as a line across it. */
"use client";
import type { BoardAnswer } from "#domain/metrics/board-question.ts";
import type { Bucket } from "#domain/metrics/board-range.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { rowsByKey } from "#domain/metrics/map-grid.ts";
import { useFormat } from "#ui/format/use-format.ts";

/** The volume behind each metric of the map: the thing that people count. */
export const volumeOf: Readonly<Record<string, string>> = {
  conversion_rate: "orders",
  ctr: "clicks",
  cac: "new_customers",
  roas: "net_revenue",
};

interface Props {
  readonly label: string;
  readonly metric: string;
  readonly buckets: readonly Bucket[];
  readonly all: BoardAnswer | undefined;
}

export function MapBars({ label, metric, buckets, all }: Props) {
  const format = useFormat();
  const rows = rowsByKey(all).get("");
  const unit = findMetric(metric)?.unit ?? "count";
  const figures = buckets.map((bucket) => {
    const row = rows?.get(bucket.key);
    return { bucket, value: row?.values[metric] ?? null, usual: row?.benchmark?.[metric] ?? null };
  });
  const most = Math.max(1e-9, ...figures.flatMap(({ value, usual }) => [value ?? 0, usual ?? 0]));
  const height = (amount: number | null) => `${Math.max(0, (92 * (amount ?? 0)) / most)}%`;
  return (
    <tr>
      <th
        scope="row"
        className="sticky left-0 z-1 bg-surface pb-0.5 text-left align-bottom text-micro leading-[14px] font-normal whitespace-normal text-ink-3"
      >
        {label}
      </th>
      {figures.map(({ bucket, value, usual }) => {
        const past = bucket.state !== "ahead";
        const said = `${format.metric(value, { unit }, "table")} / ${format.metric(usual, { unit }, "table")}`;
        return (
          <td key={bucket.key} title={said} className="h-[46px] p-0 align-bottom">
            <span className="sr-only">{said}</span>
            <span aria-hidden="true" className="relative block h-[46px]">
              <span
                className={`absolute inset-x-[12%] bottom-0 ${past ? "bg-accent opacity-85" : "bg-sunken"}`}
                style={{ height: height(past ? value : usual) }}
              />
              {usual !== null && (
                <span
                  className={`absolute inset-x-0 h-[1.5px] ${past ? "bg-ink" : "bg-line-3"}`}
                  style={{ bottom: height(usual) }}
                />
              )}
            </span>
          </td>
        );
      })}
      <td className="sticky right-0 z-1 bg-surface" />
    </tr>
  );
}
