/** A value as a thin bar with its target as a tick. */
interface Props {
  /** Both in the same unit; null is unknown. */
  readonly value: number | null;
  readonly target: number | null;
  /** Says both: "103% of target". */
  readonly label: string;
  readonly tone?: "neutral" | "good" | "bad";
  readonly className?: string;
}

const fills = { neutral: "var(--ink-3)", good: "var(--accent)", bad: "var(--worse)" } as const;

/** The tick stands at four fifths, so that an overshoot of a quarter still fits. */
const targetAt = 80;

export function BulletBar({ value, target, label, tone = "neutral", className }: Props) {
  const share = value !== null && target !== null && target > 0 ? (value / target) * targetAt : 0;
  return (
    <svg
      role="img"
      aria-label={label}
      width="100%"
      height={8}
      className={className === undefined ? "block" : `block ${className}`}
    >
      <rect y={3} width="100%" height={2} rx={1} fill="var(--line)" />
      <rect y={3} width={`${Math.min(100, Math.max(0, share))}%`} height={2} rx={1} fill={fills[tone]} />
      {target !== null && <rect x={`${targetAt}%`} width={1.5} height={8} fill="var(--ink)" />}
    </svg>
  );
}
