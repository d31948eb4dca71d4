/** The three alert glyphs: shape and colour say the same, so either is enough. */
const shapes = {
  red: { fill: "var(--red)", body: "M5 1h6l4 4v6l-4 4H5l-4-4V5z", mark: "M8 4v5M8 10.600v1.600" },
  amber: { fill: "var(--amber-fill)", body: "M8 1l7.500 13.500H.5z", mark: "M8 5.600v4.200M8 11v1.600" },
  blue: {
    fill: "var(--blue)",
    body: "M2 1.500h12a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H8.500L4 15v-3.500H2a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1z",
    mark: "M4 5h8M4 8h5",
  },
} as const;

export type Severity = keyof typeof shapes;

interface Props {
  readonly severity: Severity;
  /** Said to those who cannot see the shape: "red alert". */
  readonly label: string;
  readonly size?: number;
}

export function SeverityGlyph({ severity, label, size = 15 }: Props) {
  const { fill, body, mark } = shapes[severity];
  const ink = severity === "amber" ? "var(--amber-mark)" : "var(--surface)";
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} role="img" aria-label={label} className="flex-none">
      <path d={body} fill={fill} />
      <path d={mark} fill="none" stroke={ink} strokeWidth={1.8} />
    </svg>
  );
}
