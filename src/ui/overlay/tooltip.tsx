/** A word or two about the control under the pointer or focus; never the only place where something is said. */
"use client";
import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "#ui/class-names.ts";

interface Props {
  readonly text: ReactNode;
  readonly children: ReactElement;
  readonly side?: "top" | "right" | "bottom" | "left";
  /** Where it is of use alone: "lg:hidden". */
  readonly className?: string;
}

export function Tooltip({ text, children, side = "bottom", className }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-60">
          <Base.Popup className={classNames("rounded-ctl bg-ink px-2 py-1 text-meta text-ink-inv", className)}>
            {text}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
