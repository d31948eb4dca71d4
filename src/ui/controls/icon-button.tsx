/** A square button that shows an icon and says its name, in a tooltip too. */
"use client";
import type { ButtonHTMLAttributes } from "react";
import { classNames } from "#ui/class-names.ts";
import { Icon, type IconName } from "#ui/icons/icon.tsx";
import { Tooltip } from "#ui/overlay/tooltip.tsx";

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "aria-label" | "children"> {
  readonly icon: IconName;
  readonly label: string;
}

export function IconButton({ icon, label, className, type = "button", ...rest }: Props) {
  return (
    <Tooltip text={label}>
      <button
        {...rest}
        type={type}
        aria-label={label}
        className={classNames(
          "inline-grid size-(--ctl) flex-none place-items-center rounded-ctl text-ink-3 transition-colors",
          "hover:bg-hover hover:text-ink disabled:opacity-50",
          className,
        )}
      >
        <Icon name={icon} />
      </button>
    </Tooltip>
  );
}
