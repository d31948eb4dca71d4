/** Asks the server for the page again each minute, while somebody looks at it and nobody is in the middle of something. */
"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const everyMs = 60_000;

/** Fields, open panes and a task in the hand are something. */
function isBusy(): boolean {
  if (document.visibilityState !== "visible") return true;
  const active = document.activeElement;
  if (active !== null && /^(INPUT|TEXTAREA|SELECT)$/.test(active.tagName)) return true;
  return document.querySelector("[role=dialog],[role=menu],[role=listbox],[data-carried]") !== null;
}

export function useLive(): void {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (!isBusy()) router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [router]);
}
