/** The war map on the wall: channels by hour of today, large enough to be read from afar. */
"use client";
import type { Bucket } from "#domain/metrics/board-range.ts";
import { metricName } from "#domain/metrics/dictionary.ts";
import { heatToken } from "#domain/metrics/heat-step.ts";
import type { MapCell, MapRow } from "#domain/metrics/map-grid.ts";
import { classNames } from "#ui/class-names.ts";
import { numberText } from "#ui/format/number-text.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { SeverityGlyph } from "#ui/icons/severity-glyph.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { wallWords } from "./words.ts";

export type Glyph = "red" | "amber" | "blue";

interface Props {
  readonly metric: string;
  readonly buckets: readonly Bucket[];
  /** Without the row of all. */
  readonly rows: readonly MapRow[];
  /** The gravest alert of each channel that has one. */
  readonly glyphs: ReadonlyMap<string, Glyph>;
}

/** What finds room under each other. */
const mostRows = 11;

export function WallMap({ metric, buckets, rows, glyphs }: Props) {
  const t = useWords(wallWords);
  const { locale } = useLocaleSettings();
  const name = metricName(metric)[locale];
  const past = buckets.filter(({ state }) => state === "past").length;
  return (
    <div>
      <table className="w-full table-fixed border-separate border-spacing-[3px]">
        <caption className="sr-only">{t("mapCaption", { metric: name })}</caption>
        <colgroup>
          <col className="w-[240px]" />
          <col span={buckets.length} />
          <col className="w-[66px]" />
        </colgroup>
        <Hours title={t("mapOf", { metric: name })} buckets={buckets} />
        <tbody>
          {rows.slice(0, mostRows).map((row) => (
            <Row key={row.key} row={row} glyph={glyphs.get(row.key)} at={past - 1} />
          ))}
        </tbody>
      </table>
      {rows.length > mostRows && (
        <p className="mt-1 text-[20px] text-ink-3">{t("moreChannels", { count: rows.length - mostRows })}</p>
      )}
    </div>
  );
}

function Hours({ title, buckets }: { readonly title: string; readonly buckets: readonly Bucket[] }) {
  const t = useWords(wallWords);
  const format = useFormat();
  return (
    <thead>
      <tr className="h-[28px] text-[16px] text-ink-3 tabular-nums">
        <th scope="col" className="overflow-visible text-left font-normal whitespace-nowrap">
          {title}
        </th>
        {buckets.map(({ key, start, state }) => (
          <th
            key={key}
            scope="col"
            className={classNames("text-center font-normal", state === "open" && "font-semibold text-ink")}
          >
            {format.hour(new Date(start)).slice(0, 2)}
          </th>
        ))}
        <th scope="col" className="text-right font-normal">
          {t("day")}
        </th>
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly row: MapRow;
  readonly glyph: Glyph | undefined;
  /** The last hour that is over: where the glyph stands. */
  readonly at: number;
}

function Row({ row, glyph, at }: RowProps) {
  const t = useWords(wallWords);
  return (
    <tr>
      <th scope="row" className="h-[44px] truncate text-left text-[22px] font-normal">
        {row.name}
      </th>
      {row.cells.map((cell, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the grid
        <td key={column} className="relative h-[44px] p-0">
          <Cell cell={cell} />
          {glyph !== undefined && column === at && (
            <span className="absolute -top-1.5 -right-1">
              <SeverityGlyph severity={glyph} label={t(glyph)} size={20} />
            </span>
          )}
        </td>
      ))}
      <td className="text-right text-[22px] font-semibold tabular-nums">
        {row.index === null ? "–" : numberText(row.index, 0)}
      </td>
    </tr>
  );
}

const looks: Readonly<Record<MapCell["state"], string>> = {
  known: "",
  chance: "",
  bare: "text-ink-2 shadow-[inset_0_0_0_1px_var(--line)]",
  open: "text-ink-3 shadow-[inset_0_0_0_1px_var(--line-2)]",
  late: "text-ink-2 bg-[repeating-linear-gradient(135deg,transparent_0_5px,var(--hatch)_5px_7px)]",
  ahead: "",
  empty: "text-ink-3",
};

function Cell({ cell }: { readonly cell: MapCell }) {
  const t = useWords(wallWords);
  const token = cell.step === null ? null : heatToken(cell.step);
  const text =
    cell.state === "late"
      ? t("lateCell")
      : cell.state === "open"
        ? "···"
        : cell.state === "ahead"
          ? ""
          : cell.index === null
            ? "–"
            : numberText(cell.index, 0);
  return (
    <span
      className={`flex h-full items-center justify-center rounded-[3px] text-[18px] tracking-[-0.02em] tabular-nums ${looks[cell.state]}`}
      style={token === null ? undefined : { background: `var(--h-${token})`, color: `var(--ht-${token})` }}
    >
      {text}
    </span>
  );
}
