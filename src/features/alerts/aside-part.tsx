/** A part of the column beside an alert. */
import type { ReactNode } from "react";

export function AsidePart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="border-b border-line px-5 py-3.5 max-sm:px-4">
      <h2 className="mb-1.5 text-meta font-medium text-ink-3">{title}</h2>
      {children}
    </section>
  );
}

/** Facts by name in two columns. */
export function FactList({ children }: { readonly children: ReactNode }) {
  return <dl className="grid grid-cols-[96px_minmax(0,1fr)] gap-x-2.5 gap-y-1 text-meta">{children}</dl>;
}

export function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{term}</dt>
      <dd className="text-ink">{children}</dd>
    </>
  );
}
