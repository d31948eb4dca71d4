/** A form field: its label, the control, a hint, and what is wrong with it. */
"use client";
import { Field as Base } from "@base-ui/react/field";
import type { ReactNode } from "react";
import { classNames } from "#ui/class-names.ts";

interface Props {
  readonly label: ReactNode;
  readonly children: ReactNode;
  readonly hint?: ReactNode;
  /** A sentence; the control is marked invalid while there is one. */
  readonly error?: string | null | undefined;
  readonly name?: string;
  readonly className?: string;
}

export function Field({ label, children, hint, error, name, className }: Props) {
  const wrong = error !== null && error !== undefined && error !== "";
  return (
    <Base.Root name={name} invalid={wrong} className={classNames("flex min-w-0 flex-col gap-1", className)}>
      <Base.Label className="text-meta font-medium text-ink-2">{label}</Base.Label>
      {children}
      {wrong ? (
        <Base.Error match className="text-meta text-red">
          {error}
        </Base.Error>
      ) : (
        hint !== undefined && <Base.Description className="text-meta text-ink-3">{hint}</Base.Description>
      )}
    </Base.Root>
  );
}
