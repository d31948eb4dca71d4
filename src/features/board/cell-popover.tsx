/** The evidence behind a cell: value, benchmark, index, what was counted, the formula, and where to look next. */
"use client";
import { Popover as Base } from "@base-ui/react/popover";
import { useEffect, useRef } from "react";
import { IconButton } from "#ui/controls/icon-button.tsx";
import { paneLook } from "#ui/overlay/popover.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useBoard } from "./board-context.tsx";
import { CellFigures } from "./cell-figures.tsx";
import { CellLinks } from "./cell-links.tsx";
import type { PlacedCell } from "./use-cells.ts";
import { mapWords } from "./words-map.ts";

interface Props {
  readonly opened: PlacedCell | null;
  readonly anchor: Element | null;
  readonly onClose: () => void;
}

export function CellPopover({ opened, anchor, onClose }: Props) {
  const t = useWords(mapWords);
  const { locked } = useBoard();
  const pane = useRef<HTMLDivElement>(null);
  const from = useRef<Element | null>(null);
  useEffect(() => {
    if (anchor !== null) from.current = anchor;
  }, [anchor]);
  const back = () => (from.current instanceof HTMLElement ? from.current : true);
  return (
    <Base.Root open={opened !== null} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} sideOffset={8} collisionPadding={8} className="z-50">
          <Base.Popup
            ref={pane}
            initialFocus={pane}
            finalFocus={back}
            className={`${paneLook} w-80 max-w-[calc(100vw-16px)] px-3.5 py-3`}
          >
            {opened !== null && (
              <>
                <div className="flex items-start gap-2">
                  <Base.Title className="flex-1 text-body font-semibold">
                    {opened.row.name}, {opened.name}
                  </Base.Title>
                  <Base.Close render={<IconButton icon="close" label={t("close")} className="-mt-1 -mr-2" />} />
                </div>
                <CellFigures placed={opened} />
                {locked === undefined && <CellLinks placed={opened} onClose={onClose} />}
              </>
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
