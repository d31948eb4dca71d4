/** The server's clock in the browser, for what runs down. */
"use client";
import { useEffect, useState } from "react";

const tickMs = 10_000;

/** Epoch ms; the server's instant at first, so that both paint the same. */
export function useMinuteClock(asOf: string): number {
  const [now, setNow] = useState(() => Date.parse(asOf));
  useEffect(() => {
    const [first, started] = [Date.parse(asOf), performance.now()];
    const timer = setInterval(() => setNow(first + performance.now() - started), tickMs);
    return () => clearInterval(timer);
  }, [asOf]);
  return now;
}
