/** A key as it is printed on the keyboard. */
import type { ReactNode } from "react";

export function Kbd({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-[18px] rounded-[3px] border border-line-2 bg-surface px-1 text-center font-sans text-micro font-medium text-ink-3">
      {children}
    </kbd>
  );
}
