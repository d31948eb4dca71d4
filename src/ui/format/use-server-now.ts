/** The server's clock in the browser: its instant at the first render, carried on by a clock nobody can set. */
"use client";
import { useEffect, useState } from "react";

const tick = 15_000;

/** Epoch milliseconds; moves every 15 seconds. */
export function useServerNow(now: string): number {
  const [shown, setShown] = useState(() => Date.parse(now));
  useEffect(() => {
    const started = performance.now();
    const first = Date.parse(now);
    const timer = setInterval(() => setShown(first + performance.now() - started), tick);
    return () => clearInterval(timer);
  }, [now]);
  return shown;
}
