/** The war map: channels by hour against the benchmark, read by eye, by keyboard and in words. */
"use client";
import { useCallback, useRef, useState } from "react";
import type { Place } from "#ui/table/use-grid-keys.ts";
import { useBoard } from "./board-context.tsx";
import { CellPopover } from "./cell-popover.tsx";
import { MapHeader } from "./map-header.tsx";
import { MapStatus } from "./map-status.tsx";
import { MapTable } from "./map-table.tsx";
import { type MapFigures, useCells } from "./use-cells.ts";

export function WarMap(props: MapFigures) {
  const { view, hold } = useBoard();
  const [focused, setFocused] = useState<Place | null>(null);
  const [opened, setOpened] = useState<{ place: Place; anchor: Element | null } | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const cellAt = useCells(props);
  const open = useCallback(
    (place: Place) => {
      const anchor = table.current?.querySelector(`[data-cell="${place.row}:${place.column}"]`) ?? null;
      setOpened({ place, anchor });
      hold(true);
    },
    [hold],
  );
  const close = () => {
    setOpened(null);
    hold(false);
  };
  return (
    <section className="border-b border-line bg-surface">
      <MapHeader grain={props.grain} />
      <MapTable {...props} table={table} metric={view.metric} onFocus={setFocused} onOpen={open} />
      <MapStatus placed={cellAt(focused)} />
      <CellPopover opened={cellAt(opened?.place ?? null)} anchor={opened?.anchor ?? null} onClose={close} />
    </section>
  );
}
