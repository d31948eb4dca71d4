/** Renders the page again from time to time while it is looked at, and not while a dialog or pane is open. */
"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const openPane = "[role=dialog],[role=menu],[role=listbox]";

export function useRefresh(everyMs: number): void {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible" && document.querySelector(openPane) === null) router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [router, everyMs]);
}
