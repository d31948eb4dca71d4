/** Lines over equal steps: grid, labels, a reading of the step under the pointer; the table beside it is for everybody else. */
"use client";
import { type PointerEvent, type ReactNode, useState } from "react";
import { linePath } from "./line-path.ts";

export interface ChartLine {
  readonly id: string;
  readonly values: readonly (number | null)[];
  /** A colour of the theme: "var(--ink)". */
  readonly colour: string;
  readonly width?: number;
  readonly dashed?: boolean;
}

interface Props {
  /** What the chart says, in a sentence. */
  readonly says: string;
  readonly lines: readonly ChartLine[];
  readonly top: number;
  readonly tick: (value: number) => string;
  readonly labels: readonly string[];
  /** What stands above the chart for the step under the pointer. */
  readonly reading: (step: number) => ReactNode;
}

export function LineChart({ says, lines, top, tick, labels, reading }: Props) {
  const [step, setStep] = useState<number | null>(null);
  const last = Math.max(1, labels.length - 1);
  const read = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    setStep(Math.min(labels.length - 1, Math.max(0, Math.round(((clientX - left) / width) * last))));
  };
  return (
    <div className="px-5 pb-4 max-sm:px-4">
      <p aria-hidden="true" className="flex min-h-6 flex-wrap gap-x-4 text-meta text-ink-2">
        {reading(step ?? labels.length - 1)}
      </p>
      <div
        className="relative mt-2 ml-14 h-44 max-sm:h-36"
        onPointerMove={read}
        onPointerDown={read}
        onPointerLeave={() => setStep(null)}
      >
        {[1, 0.75, 0.5, 0.25, 0].map((share) => (
          <span
            key={share}
            className="absolute right-0 left-0 border-t border-grid"
            style={{ top: `${100 * (1 - share)}%` }}
          >
            <span className="absolute -top-2 -left-14 w-12 text-right text-meta leading-4 text-ink-3">
              {tick(share * top)}
            </span>
          </span>
        ))}
        <svg
          role="img"
          aria-label={says}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          className="absolute inset-0 size-full overflow-visible"
        >
          {lines.map(({ id, values, colour, width = 1.5, dashed = false }) => (
            <path
              key={id}
              d={linePath(values, labels.length, top)}
              fill="none"
              stroke={colour}
              strokeWidth={width}
              strokeLinejoin="round"
              vectorEffect="non-scaling-stroke"
              {...(dashed ? { strokeDasharray: "4 3" } : {})}
            />
          ))}
        </svg>
        {step !== null && (
          <span
            aria-hidden="true"
            className="absolute inset-y-0 border-l border-line-3"
            style={{ left: `${(100 * step) / last}%` }}
          />
        )}
      </div>
      <div aria-hidden="true" className="mt-1.5 ml-14 flex justify-between text-meta text-ink-3">
        {labels
          .filter((_, i) => i % Math.max(1, Math.ceil(labels.length / 8)) === 0)
          .map((label) => (
            <span key={label}>{label}</span>
          ))}
      </div>
    </div>
  );
}
