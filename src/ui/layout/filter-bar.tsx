/** The bar of chips under the top bar; it scrolls sideways rather than wrap. */
import type { ReactNode } from "react";

interface Props {
  readonly label: string;
  readonly children: ReactNode;
  /** At the right: copy view link, change plan. */
  readonly tools?: ReactNode;
}

export function FilterBar({ label, children, tools }: Props) {
  return (
    <section
      aria-label={label}
      data-print="hide"
      data-filters=""
      className="flex h-(--filters) items-center gap-1.5 overflow-x-auto border-b border-line bg-surface px-5 [scrollbar-width:none] max-sm:px-4"
    >
      {children}
      <span className="flex-1" />
      {tools}
    </section>
  );
}
