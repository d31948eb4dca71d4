/** A word or two about the control under the pointer or focus; never the only place where something is said. */
"use client";
import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";

interface Props {
  readonly text: ReactNode;
  readonly children: ReactElement;
  readonly side?: "top" | "right" | "bottom" | "left";
  readonly disabled?: boolean;
}

export function Tooltip({ text, children, side = "bottom", disabled = false }: Props) {
  return (
    <Base.Root disabled={disabled}>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-60">
          <Base.Popup className="flex items-center gap-1.5 rounded-ctl bg-ink px-2 py-1 text-meta text-ink-inv">
            {text}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
