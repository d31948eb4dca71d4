/** Lines over equal steps: grid, labels, a reading of the step under the pointer; the table beside it is for everybody else. */
"use client";
import { type PointerEvent, type ReactNode, useState } from "react";
import { classNames } from "#ui/class-names.ts";
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
  /** The step that is read while no pointer is over the chart; the last unless said. */
  readonly resting?: number;
  /** What stands above the chart for the step under the pointer. */
  readonly reading: (step: number) => ReactNode;
}

export function LineChart({ says, lines, top, tick, labels, resting = labels.length - 1, reading }: Props) {
  const [step, setStep] = useState<number | null>(null);
  const last = Math.max(1, labels.length - 1);
  const read = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    setStep(Math.min(labels.length - 1, Math.max(0, Math.round(((clientX - left) / width) * last))));
  };
  return (
    <div className="px-5 pb-4 max-sm:px-4">
      <p aria-hidden="true" className="flex min-h-6 flex-wrap gap-x-4 text-meta text-ink-2">
        {reading(step ?? resting)}
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
      <Labels labels={labels} />
    </div>
  );
}

/** At most eight, each under its step; those at the ends stay inside. */
function Labels({ labels }: Pick<Props, "labels">) {
  const last = Math.max(1, labels.length - 1);
  const every = Math.max(1, Math.ceil(labels.length / 8));
  const marks = labels.map((label, at) => ({ label, at })).filter(({ at }) => at % every === 0);
  return (
    <div aria-hidden="true" className="relative mt-1.5 ml-14 h-4 text-meta whitespace-nowrap text-ink-3">
      {marks.map(({ label, at }, place) => (
        <span
          key={at}
          className={classNames("absolute leading-4", place % 3 !== 0 && "max-sm:hidden")}
          style={{ left: `${(100 * at) / last}%`, translate: at === 0 ? "0" : at === last ? "-100%" : "-50%" }}
        >
          {label}
        </span>
      ))}
    </div>
  );
}
