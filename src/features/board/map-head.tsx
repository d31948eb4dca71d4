/** The columns' names: the open one stands out, those to come are quiet. */
"use client";
import type { Grain } from "#domain/metrics/board-question.ts";
import type { Bucket } from "#domain/metrics/board-range.ts";
import { classNames } from "#ui/class-names.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useMetricMarks } from "#ui/words/dictionary-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { bucketName, columnLabel } from "./bucket-label.ts";
import { mapWords } from "./words-map.ts";

interface Props {
  readonly buckets: readonly Bucket[];
  readonly grain: Grain;
  /** Whose marks are drawn. */
  readonly metric: string;
}

export function MapHead({ buckets, grain, metric }: Props) {
  const t = useWords(mapWords);
  const format = useFormat();
  const notes = useMetricMarks([metric]);
  const markOf = ({ start, end }: Bucket) =>
    notes
      .filter(({ at }) => at >= start && at < end)
      .map(({ text }) => text)
      .join(", ");
  return (
    <tr>
      <th scope="col" className="sticky left-0 z-1 bg-surface">
        <span className="sr-only">{t("channel")}</span>
      </th>
      {buckets.map((bucket) => (
        <th
          key={bucket.key}
          scope="col"
          aria-label={[bucketName(bucket, grain, format), markOf(bucket)].filter(Boolean).join("; ")}
          title={markOf(bucket) || undefined}
          aria-current={bucket.state === "open" ? "time" : undefined}
          data-open={bucket.state === "open" ? "" : undefined}
          className={classNames(
            "h-[18px] overflow-hidden p-0 text-center text-micro leading-[14px] font-normal whitespace-nowrap",
            bucket.state === "open" ? "font-semibold text-ink" : "text-ink-3",
            markOf(bucket) !== "" && "border-l border-dashed border-accent",
          )}
        >
          {columnLabel(bucket, grain, format)}
        </th>
      ))}
      <th scope="col" className="sticky right-0 z-1 bg-surface pr-0.5 text-right text-micro font-normal text-ink-3">
        {t(grain === "hour" ? "dayColumn" : "rangeColumn")}
      </th>
    </tr>
  );
}
