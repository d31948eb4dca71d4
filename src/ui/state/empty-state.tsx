/** Nothing here yet: one sentence that says what to do next, and one button that does it. */
import type { ReactNode } from "react";

interface Props {
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

export function EmptyState({ children, action }: Props) {
  return (
    <div className="flex min-h-40 flex-col items-center justify-center gap-3 px-5 py-8 text-center text-ink-2">
      <p className="max-w-[52ch] text-pretty">{children}</p>
      {action}
    </div>
  );
}
