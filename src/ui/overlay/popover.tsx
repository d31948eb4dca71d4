/** A pane that opens beside what was clicked and closes by Esc or a click elsewhere. */
"use client";
import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "#ui/class-names.ts";

interface Props {
  /** A button element. */
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  /** Names the pane where its content has no title of its own. */
  readonly label?: string;
  readonly side?: "top" | "right" | "bottom" | "left";
  readonly align?: "start" | "center" | "end";
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly openOnHover?: boolean;
  readonly className?: string;
}

export const paneLook =
  "rounded-pop bg-surface shadow-overlay outline-none focus-visible:shadow-overlay focus-visible:rounded-pop";

export function Popover({ trigger, children, label, side = "bottom", align = "start", ...rest }: Props) {
  const { open, onOpenChange, openOnHover = false, className } = rest;
  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange === undefined ? {} : { onOpenChange: (next: boolean) => onOpenChange(next) })}
    >
      <Base.Trigger render={trigger} openOnHover={openOnHover} delay={250} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup aria-label={label} className={classNames(paneLook, className ?? "w-80 p-3.5")}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
