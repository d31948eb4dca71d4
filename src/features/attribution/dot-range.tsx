/** What all models credit to one key, as dots on one scale: the chosen one large, the one it is set against in ink. */
interface Props {
  /** One per model. */
  readonly credits: readonly number[];
  readonly chosen: number;
  readonly against: number;
  /** The greatest credit of the table. */
  readonly most: number;
  /** Says it in words. */
  readonly label: string;
}

const width = 260;
const height = 18;
const inset = 6;

export function DotRange({ credits, chosen, against, most, label }: Props) {
  const x = (credit: number) => inset + (most <= 0 ? 0 : Math.max(0, credit / most) * (width - 2 * inset));
  const y = height / 2;
  const [fewest, greatest] = [Math.min(...credits), Math.max(...credits)];
  const places = [...new Set(credits.map((credit) => Math.round(x(credit) * 10) / 10))];
  return (
    <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <line x1={x(fewest)} x2={x(greatest)} y1={y} y2={y} stroke="var(--line-3)" />
      {places.map((place) => (
        <circle key={place} cx={place} cy={y} r={2.6} fill="var(--line-3)" />
      ))}
      <circle cx={x(chosen)} cy={y} r={4.5} fill="var(--accent)" />
      <circle cx={x(against)} cy={y} r={2.6} fill="var(--ink)" />
    </svg>
  );
}
