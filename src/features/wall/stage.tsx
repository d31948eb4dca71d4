/** The stage: 1920 × 1080, scaled as a whole to whatever screen it hangs on; dark, and without a cursor. */
"use client";
import { type ReactNode, useEffect, useState } from "react";

const [width, height] = [1920, 1080];

function useScale(): number {
  const [scale, setScale] = useState(1);
  useEffect(() => {
    const resize = () => setScale(Math.min(window.innerWidth / width, window.innerHeight / height));
    resize();
    window.addEventListener("resize", resize);
    return () => window.removeEventListener("resize", resize);
  }, []);
  return scale;
}

export function Stage({ children }: { readonly children: ReactNode }) {
  const scale = useScale();
  return (
    <main
      data-stage
      className="fixed inset-0 flex cursor-none items-center justify-center overflow-hidden bg-bg leading-[1.4] text-ink select-none"
    >
      <div style={{ width, height, transform: `scale(${scale})` }} className="flex-none">
        {children}
      </div>
    </main>
  );
}
