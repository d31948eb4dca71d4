/** One cell of the map: an index on its colour, or the reason why there is none. */
"use client";
import { type KeyboardEvent, memo } from "react";
import { heatToken } from "#domain/metrics/heat-step.ts";
import type { MapCell } from "#domain/metrics/map-grid.ts";
import { classNames } from "#ui/class-names.ts";
import { numberText } from "#ui/format/number-text.ts";

export interface WarMapCellActions {
  readonly onFocus: (row: number, column: number) => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onOpen: (row: number, column: number) => void;
}

interface Props extends WarMapCellActions {
  readonly cell: MapCell;
  readonly row: number;
  readonly column: number;
  readonly focusable: boolean;
  readonly changed: boolean;
  readonly strong: boolean;
  readonly lateWord: string;
  readonly unusualWord: string;
}

const looks: Readonly<Record<MapCell["state"], string>> = {
  known: "",
  chance: "",
  bare: "text-ink-2 shadow-[inset_0_0_0_1px_var(--line)]",
  open: "text-ink-3 shadow-[inset_0_0_0_1px_var(--line-2)]",
  late: "hatched text-ink-2",
  ahead: "",
  empty: "text-ink-3",
};

function textOf(cell: MapCell, lateWord: string): string {
  if (cell.state === "late") return lateWord;
  if (cell.state === "open") return "···";
  if (cell.state === "ahead") return "";
  return cell.index === null ? "–" : numberText(cell.index, 0);
}

export const WarMapCell = memo(function WarMapCell(props: Props) {
  const { cell, row, column, focusable, changed, strong, lateWord, unusualWord, onFocus, onKey, onOpen } = props;
  const token = cell.step === null ? null : heatToken(cell.step);
  return (
    <td
      tabIndex={focusable ? 0 : -1}
      data-cell={`${row}:${column}`}
      onFocus={() => onFocus(row, column)}
      onKeyDown={onKey}
      onClick={() => onOpen(row, column)}
      className={classNames("map-cell", looks[cell.state], strong && "font-semibold")}
      style={token === null ? undefined : { background: `var(--h-${token})`, color: `var(--ht-${token})` }}
    >
      {textOf(cell, lateWord)}
      {cell.unusual !== undefined && (
        <span className="absolute top-0 right-0 border-t-[7px] border-l-[7px] border-l-transparent border-t-current">
          <span className="sr-only">, {unusualWord}</span>
        </span>
      )}
      {changed && <span className="absolute inset-x-1 bottom-0.5 h-0.5 rounded-full bg-current opacity-70" />}
    </td>
  );
});
