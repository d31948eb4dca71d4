/** A chip of the filter bar: quiet label, strong value; petrol when it narrows the view, dashed when it adds. */
"use client";
import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import { classNames } from "#ui/class-names.ts";
import { Icon, type IconName } from "#ui/icons/icon.tsx";

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "value"> {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly label?: ReactNode;
  readonly value?: ReactNode;
  readonly icon?: IconName;
  readonly look?: "plain" | "set" | "add" | "bare";
}

const looks = {
  plain: "border-line bg-surface text-ink-2 hover:border-line-3",
  set: "border-transparent bg-accent-weak text-accent hover:border-accent",
  add: "border-dashed border-line-2 text-ink-3 hover:border-line-3 hover:text-ink-2",
  bare: "border-transparent text-ink-2 hover:text-ink",
} as const;

export function Chip({ label, value, icon, look = "plain", className, children, type = "button", ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      className={classNames(
        "inline-flex h-[26px] flex-none items-center gap-1.5 rounded-ctl border px-2 text-meta whitespace-nowrap transition-colors",
        looks[look],
        className,
      )}
    >
      {icon !== undefined && <Icon name={icon} size={13} className={look === "set" ? "" : "text-ink-3"} />}
      {label !== undefined && <span>{label}</span>}
      {value !== undefined && (
        <b className={classNames("font-medium", look === "set" ? "text-accent-2" : "text-ink")}>{value}</b>
      )}
      {children}
    </button>
  );
}
