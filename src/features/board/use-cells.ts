/** What the map is drawn from, and what stands at a place of it, ready to be said or opened. */
"use client";
import { useCallback } from "react";
import type { BoardAnswer, Grain } from "#domain/metrics/board-question.ts";
import type { Bucket } from "#domain/metrics/board-range.ts";
import type { MapCell, MapRow } from "#domain/metrics/map-grid.ts";
import { useFormat } from "#ui/format/use-format.ts";
import type { Place } from "#ui/table/use-grid-keys.ts";
import { useBoard } from "./board-context.tsx";
import { bucketName } from "./bucket-label.ts";

export interface MapFigures {
  readonly rows: readonly MapRow[];
  readonly buckets: readonly Bucket[];
  readonly grain: Exclude<Grain, "total">;
  /** All channels together. */
  readonly all: BoardAnswer | undefined;
}

export interface PlacedCell {
  readonly row: MapRow;
  readonly cell: MapCell;
  readonly bucket: Bucket;
  /** The bucket's: "13:00–14:00". */
  readonly name: string;
  readonly grain: Grain;
  readonly metric: string;
}

/** null for no place, and for one that a changed view no longer has. */
export function useCells({ rows, buckets, grain }: MapFigures): (place: Place | null) => PlacedCell | null {
  const { view } = useBoard();
  const format = useFormat();
  const { metric } = view;
  return useCallback(
    (place) => {
      const row = place === null ? undefined : rows[place.row];
      const cell = place === null ? undefined : row?.cells[place.column];
      const bucket = place === null ? undefined : buckets[place.column];
      if (row === undefined || cell === undefined || bucket === undefined) return null;
      return { row, cell, bucket, grain, metric, name: bucketName(bucket, grain, format) };
    },
    [rows, buckets, grain, metric, format],
  );
}
