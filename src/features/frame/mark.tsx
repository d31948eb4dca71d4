/** The sign of War Room: a small war map. */
const tints = [0.35, 0.7, 1, 0.7, 1, 0.55, 1, 0.55, 0.25];

export function Mark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="currentColor"
      aria-hidden="true"
      className="flex-none text-accent"
    >
      {tints.map((tint, place) => {
        const x = 1 + (place % 3) * 6.25;
        const y = 1 + Math.floor(place / 3) * 6.25;
        return <rect key={`${x} ${y}`} x={x} y={y} width={5.5} height={5.5} opacity={tint} />;
      })}
    </svg>
  );
}
