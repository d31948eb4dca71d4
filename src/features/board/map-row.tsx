/** One row of the map: the channel, its cells, and its index over all of them. */
"use client";
import { memo } from "react";
import type { MapRow } from "#domain/metrics/map-grid.ts";
import { classNames } from "#ui/class-names.ts";
import { numberText } from "#ui/format/number-text.ts";
import { WarMapCell, type WarMapCellActions } from "./map-cell.tsx";

interface Props extends WarMapCellActions {
  readonly row: MapRow;
  readonly place: number;
  /** The column in the tab order, -1 when it is in another row. */
  readonly focusable: number;
  readonly changed: ReadonlySet<string>;
  readonly lateWord: string;
  readonly unusualWord: string;
}

export const WarMapRow = memo(function WarMapRow(props: Props) {
  const { row, place, focusable, changed, lateWord, unusualWord, ...actions } = props;
  const all = row.key === "";
  const colour = row.step === null || row.step === 0 ? "" : row.step > 0 ? "text-accent" : "text-worse";
  return (
    <tr>
      <th
        scope="row"
        title={row.name}
        className={classNames(
          "sticky left-0 z-1 bg-surface pr-2 text-left text-meta",
          all ? "font-semibold" : "font-normal",
        )}
      >
        <span className="block truncate max-sm:line-clamp-2 max-sm:leading-[15px] max-sm:whitespace-normal">
          {row.name}
        </span>
      </th>
      {row.cells.map((cell, column) => (
        <WarMapCell
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the grid
          key={column}
          {...actions}
          cell={cell}
          row={place}
          column={column}
          focusable={focusable === column}
          changed={changed.has(`${row.key}:${column}`)}
          strong={all}
          lateWord={lateWord}
          unusualWord={unusualWord}
        />
      ))}
      <td className={classNames("sticky right-0 z-1 bg-surface pr-0.5 text-right text-meta font-semibold", colour)}>
        {row.index === null ? "–" : numberText(row.index, 0)}
      </td>
    </tr>
  );
});
