/** The evidence behind a cell: value, benchmark, index, what was counted, the formula, and where to look next. */
"use client";
import { Popover as Base } from "@base-ui/react/popover";
import type { ReactNode } from "react";
import type { Grain } from "#domain/metrics/board-question.ts";
import { findMetric, metricName } from "#domain/metrics/dictionary.ts";
import { IconButton } from "#ui/controls/icon-button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { paneLook } from "#ui/overlay/popover.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { Bucket } from "./board-range.ts";
import { CellLinks } from "./cell-links.tsx";
import { evidencePhrase } from "./cell-sentence.ts";
import type { MapCell, MapRow } from "./map-grid.ts";
import { mapWords } from "./words-map.ts";

export interface OpenCell {
  readonly row: MapRow;
  readonly cell: MapCell;
  readonly bucket: Bucket;
  readonly name: string;
  readonly grain: Grain;
  readonly metric: string;
  readonly anchor: Element | null;
}

export function CellPopover({ opened, onClose }: { readonly opened: OpenCell | null; readonly onClose: () => void }) {
  const t = useWords(mapWords);
  return (
    <Base.Root open={opened !== null} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Positioner anchor={opened?.anchor ?? null} sideOffset={8} collisionPadding={8} className="z-50">
          <Base.Popup className={`${paneLook} w-80 max-w-[calc(100vw-16px)] px-3.5 py-3`}>
            {opened !== null && (
              <>
                <div className="flex items-start gap-2">
                  <Base.Title className="flex-1 text-body font-semibold">
                    {opened.row.name}, {opened.name}
                  </Base.Title>
                  <Base.Close render={<IconButton icon="close" label={t("close")} className="-mt-1 -mr-2" />} />
                </div>
                <Evidence opened={opened} />
                <CellLinks opened={opened} onClose={onClose} />
              </>
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Evidence({ opened: { cell, metric } }: { readonly opened: OpenCell }) {
  const t = useWords(mapWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const found = findMetric(metric);
  const unit = found?.unit ?? "count";
  const show = (value: number | null) => format.metric(value, { unit }, unit === "ratio" ? "table" : "exact");
  const counted = evidencePhrase(metric, cell, { t, format, locale });
  const count = (id: string) => format.metric(cell.counted[id] ?? null, { unit: "count" }, "table");
  return (
    <dl className="mt-1 grid grid-cols-[88px_1fr] gap-x-2.5 gap-y-1 text-meta leading-[18px]">
      <Entry term={metricName(metric)[locale]}>
        <b className="font-semibold">{show(cell.value)}</b>
        {counted !== "" && <span className="block text-ink-2">{counted}</span>}
      </Entry>
      <Entry term={t("benchmark")}>{cell.benchmark === null ? t("noBenchmark") : show(cell.benchmark)}</Entry>
      <Entry term={t("indexLabel")}>{cell.state === "open" ? "—" : (cell.index ?? "—")}</Entry>
      <Entry term={t("orders")}>{count("orders")}</Entry>
      <Entry term={t("sessions")}>{count("sessions")}</Entry>
      <Entry term={t("formula")}>
        <code className="rounded-[3px] bg-sunken px-1 font-mono">{found?.formula[locale]}</code>
      </Entry>
    </dl>
  );
}

function Entry({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
