/** A part of the column beside a rule. */
import type { ReactNode } from "react";

export function AsidePart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="border-b border-line px-5 py-3.5 max-sm:px-4">
      <h2 className="mb-1.5 text-meta font-medium text-ink-3">{title}</h2>
      {children}
    </section>
  );
}
