/** A few lines of text; inside a Field it takes its label, hint and error from there. */
"use client";
import { Field } from "@base-ui/react/field";
import type { ComponentProps } from "react";
import { classNames } from "#ui/class-names.ts";

type Props = Omit<ComponentProps<"textarea">, "className"> & { readonly className?: string };

export function TextArea({ className, rows = 3, ...rest }: Props) {
  return (
    <Field.Control
      render={
        <textarea
          {...rest}
          rows={rows}
          className={classNames(
            "w-full min-w-0 rounded-ctl border border-line-2 bg-surface px-2 py-1 text-body text-ink transition-colors",
            "placeholder:text-ink-3 hover:border-line-3 disabled:opacity-50 data-[invalid]:border-red",
            className,
          )}
        />
      }
    />
  );
}
