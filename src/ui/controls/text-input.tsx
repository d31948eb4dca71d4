/** A line of text; inside a Field it takes its label, hint and error from there. */
"use client";
import { Input } from "@base-ui/react/input";
import type { ComponentProps } from "react";
import { classNames } from "#ui/class-names.ts";

export const inputLook =
  "h-(--ctl) w-full min-w-0 rounded-ctl border border-line-2 bg-surface px-2 text-body text-ink transition-colors placeholder:text-ink-3 hover:border-line-3 disabled:opacity-50 data-[invalid]:border-red";

type Props = Omit<ComponentProps<typeof Input>, "className"> & { readonly className?: string };

export function TextInput({ className, ...rest }: Props) {
  return <Input {...rest} className={classNames(inputLook, className)} />;
}
