/** A clock that moves every second. */
"use client";
import { useEffect, useState } from "react";

/** Epoch milliseconds by the server's clock, to the second; null before the browser has taken over. */
export function useClock(skew: number): number | null {
  const [shown, setShown] = useState<number | null>(null);
  useEffect(() => {
    const tell = () => setShown(Math.floor((Date.now() + skew) / 1000) * 1000);
    tell();
    const timer = setInterval(tell, 1_000);
    return () => clearInterval(timer);
  }, [skew]);
  return shown;
}
