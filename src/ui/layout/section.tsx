/** A ruled part of a page: heading, quiet remark, tools at the right, content to the edges. */
import type { ReactNode } from "react";
import { classNames } from "#ui/class-names.ts";

interface Props {
  readonly title: ReactNode;
  readonly meta?: ReactNode;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

export function Section({ title, meta, tools, children, className }: Props) {
  return (
    <section className={classNames("border-b border-line bg-surface", className)}>
      <SectionHead title={title} meta={meta} tools={tools} />
      {children}
    </section>
  );
}

export function SectionHead({ title, meta, tools }: Pick<Props, "title" | "meta" | "tools">) {
  return (
    <header className="flex min-h-11 items-center gap-x-3 gap-y-1 px-5 whitespace-nowrap max-sm:flex-wrap max-sm:px-4 max-sm:py-2">
      <h2 className="text-title font-semibold max-sm:min-w-0 max-sm:whitespace-normal">{title}</h2>
      {meta !== undefined && <span className="min-w-0 truncate text-meta text-ink-3">{meta}</span>}
      <span className="flex-1" />
      {tools}
    </header>
  );
}
