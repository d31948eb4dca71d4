/** A menu of actions, links and choices. */
"use client";
import { Menu as Base } from "@base-ui/react/menu";
import Link from "next/link";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "#ui/class-names.ts";
import { Icon, type IconName } from "#ui/icons/icon.tsx";
import { paneLook } from "./popover.tsx";

const itemLook =
  "flex h-7 cursor-default items-center gap-2 rounded-ctl px-2 text-body text-ink-2 outline-none select-none focus-visible:shadow-none data-[highlighted]:bg-hover data-[highlighted]:text-ink data-[disabled]:opacity-50";

interface MenuProps {
  /** A button element. */
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  readonly side?: "top" | "right" | "bottom" | "left";
  readonly align?: "start" | "center" | "end";
  readonly className?: string;
}

export function Menu({ trigger, children, side = "bottom", align = "start", className }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={4} collisionPadding={8} className="z-50 outline-none">
          <Base.Popup
            className={classNames(paneLook, "max-h-(--available-height) overflow-y-auto p-1", className ?? "min-w-48")}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface ItemProps {
  readonly children: ReactNode;
  readonly icon?: IconName;
  readonly disabled?: boolean;
  readonly onSelect: () => void;
}

export function MenuItem({ children, icon, disabled = false, onSelect }: ItemProps) {
  return (
    <Base.Item disabled={disabled} onClick={onSelect} className={itemLook}>
      {icon !== undefined && <Icon name={icon} className="text-ink-3" />}
      {children}
    </Base.Item>
  );
}

interface LinkProps {
  readonly children: ReactNode;
  readonly icon?: IconName;
  readonly href: string;
  readonly current?: boolean;
}

export function MenuLink({ children, icon, href, current = false }: LinkProps) {
  return (
    <Base.LinkItem
      closeOnClick
      render={<Link href={href} />}
      aria-current={current ? "page" : undefined}
      className={classNames(itemLook, current && "font-medium text-ink")}
    >
      {icon !== undefined && <Icon name={icon} className="text-ink-3" />}
      <span className="flex-1 truncate">{children}</span>
      {current && <Icon name="check" size={13} className="text-accent" />}
    </Base.LinkItem>
  );
}

interface ChoicesProps<Value extends string> {
  readonly label: ReactNode;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onValueChange: (value: Value) => void;
}

/** One of a few, ticked. */
export function MenuChoices<Value extends string>({ label, value, choices, onValueChange }: ChoicesProps<Value>) {
  return (
    <Base.RadioGroup value={value} onValueChange={onValueChange}>
      <MenuLabel>{label}</MenuLabel>
      {choices.map((choice) => (
        <Base.RadioItem key={choice.value} value={choice.value} closeOnClick className={itemLook}>
          <span className="flex-1">{choice.label}</span>
          <Base.RadioItemIndicator className="text-accent">
            <Icon name="check" size={13} />
          </Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

export function MenuLabel({ children }: { readonly children: ReactNode }) {
  return <div className="px-2 pt-1.5 pb-0.5 text-micro text-ink-3">{children}</div>;
}

/** Items that belong together, under their label. */
export function MenuGroup({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-1.5 pb-0.5 text-micro text-ink-3">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

export function MenuRule() {
  return <Base.Separator className="mx-2 my-1 h-px bg-line" />;
}
