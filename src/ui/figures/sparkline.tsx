/** A small line against its benchmark, of fixed size; the label says in words what it shows. */
import { extentOf, pathOf, pointsOf, type Series } from "./sparkline-path.ts";

interface Props {
  readonly values: Series;
  /** Same places as the values; may run ahead of them. */
  readonly benchmark?: Series;
  /** A sentence: "Conversion rate by hour, above the benchmark since 09:00". */
  readonly label: string;
  /** Places where something was noted: a line across. */
  readonly marks?: readonly number[];
  readonly width?: number;
  readonly height?: number;
}

export function Sparkline({ values, benchmark = [], label, marks = [], width = 72, height = 26 }: Props) {
  const extent = extentOf(values, benchmark);
  const places = Math.max(values.length, benchmark.length);
  const box = { width, height, inset: 3 };
  const points = extent === null ? [] : pointsOf(values, extent, places, box);
  const last = points.findLast((point) => point !== null);
  return (
    <svg
      role="img"
      aria-label={label}
      className="flex-none"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fill="none"
    >
      {marks.map((place) => {
        const x = box.inset + (place * (width - 2 * box.inset)) / Math.max(1, places - 1);
        return <path key={place} d={`M${x} 0V${height}`} stroke="var(--accent)" strokeDasharray="2 2" />;
      })}
      {extent !== null && benchmark.length > 0 && (
        <path d={pathOf(pointsOf(benchmark, extent, places, box))} stroke="var(--bench)" strokeDasharray="2 2" />
      )}
      <path d={pathOf(points)} stroke="var(--ink)" strokeWidth={1.5} strokeLinejoin="round" />
      {last !== undefined && last !== null && <circle cx={last.x} cy={last.y} r={2.2} fill="var(--ink)" />}
    </svg>
  );
}
