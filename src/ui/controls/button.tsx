/** A button in one of four weights and two sizes; as a link it keeps the same look. */
"use client";
import Link from "next/link";
import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import { classNames } from "#ui/class-names.ts";

export type ButtonWeight = "plain" | "primary" | "ghost" | "danger";

const weights: Readonly<Record<ButtonWeight, string>> = {
  plain: "border-line-2 bg-surface text-ink hover:not-disabled:border-line-3 hover:not-disabled:bg-hover",
  primary: "border-accent bg-accent text-accent-ink hover:not-disabled:border-accent-2 hover:not-disabled:bg-accent-2",
  ghost: "border-transparent text-ink-2 hover:not-disabled:bg-hover hover:not-disabled:text-ink",
  danger: "border-red-line bg-surface text-red hover:not-disabled:bg-red-weak",
};

interface Look {
  readonly weight?: ButtonWeight | undefined;
  readonly size?: "small" | "normal" | undefined;
}

export function buttonLook({ weight = "plain", size = "normal" }: Look): string {
  return classNames(
    "inline-flex flex-none items-center justify-center gap-1.5 rounded-ctl border font-medium whitespace-nowrap select-none",
    "transition-colors disabled:opacity-50",
    size === "normal" ? "h-(--ctl) px-2.5" : "h-6 px-2 text-meta",
    weights[weight],
  );
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, Look {
  readonly ref?: Ref<HTMLButtonElement>;
  /** Keeps the width, refuses clicks and says so while something runs. */
  readonly busy?: boolean;
}

export function Button({ weight, size, busy = false, className, disabled, type = "button", ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled === true || busy}
      aria-busy={busy || undefined}
      className={classNames(buttonLook({ weight, size }), busy && "cursor-progress", className)}
    />
  );
}

interface LinkProps extends Look {
  readonly href: string;
  readonly children: ReactNode;
  readonly className?: string;
}

export function ButtonLink({ weight, size, className, href, children }: LinkProps) {
  return (
    <Link href={href} className={classNames(buttonLook({ weight, size }), className)}>
      {children}
    </Link>
  );
}
