/** Short messages at the foot of the page, with undo where there is something to undo. */
"use client";
import { Toaster as Base } from "sonner";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";

/** Rooms say `toast("Paused", { action: { label: "Undo", onClick } })` from "sonner". */
export function Toaster() {
  const t = useWords(uiWords);
  return (
    <Base
      position="bottom-right"
      containerAriaLabel={t("notifications")}
      className="font-sans!"
      gap={8}
      duration={6000}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-[356px] max-w-[calc(100vw-32px)] items-center gap-3 rounded-pop bg-surface px-3.5 py-2.5 text-body text-ink shadow-overlay max-sm:mb-(--bar-h)",
          title: "font-medium",
          description: "text-meta text-ink-2",
          content: "min-w-0 flex-1",
          icon: "flex-none text-ink-2",
          error: "shadow-[inset_2px_0_0_var(--red),var(--overlay)]",
          actionButton: "h-6 flex-none rounded-ctl border border-line-2 px-2 text-meta font-medium hover:bg-hover",
          cancelButton: "h-6 flex-none rounded-ctl px-2 text-meta text-ink-2 hover:bg-hover",
        },
      }}
    />
  );
}
