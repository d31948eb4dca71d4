/** Spend as a bar within the month's plan; the tick is where even spending would be now. */
interface Props {
  /** Spend ÷ plan of the month. */
  readonly share: number;
  /** Share of the month passed, 0–1. */
  readonly elapsed: number;
  /** Ahead of the plan by more than it should be. */
  readonly over: boolean;
  readonly label: string;
}

export function PaceBar({ share, elapsed, over, label }: Props) {
  const whole = Math.max(1, share);
  const percent = (part: number) => `${Math.min(100, Math.max(0, (part / whole) * 100))}%`;
  return (
    <svg role="img" aria-label={label} width="100%" height={12} className="block min-w-24">
      <rect y={2} width={percent(1)} height={8} rx={1} fill="var(--sunken)" />
      <rect y={2} width={percent(share)} height={8} rx={1} fill={over ? "var(--worse)" : "var(--ink-3)"} />
      <rect x={percent(elapsed)} width={2} height={12} fill="var(--ink)" />
    </svg>
  );
}
