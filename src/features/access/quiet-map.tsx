/** A war map without figures: the rhythm of a day over ten channels, as an ornament. */
const steps = ["n3", "n2", "n1", "0", "p1", "p2", "p3", "p4"] as const;
const channels = 10;
const hours = 24;

/** A day that wakes in the morning and peaks in the evening; each channel a little apart. */
function stepAt(channel: number, hour: number): (typeof steps)[number] {
  const day = Math.sin(((hour - 7) / 24) * 2 * Math.PI) + 0.6 * Math.sin(((hour - 3) / 12) * 2 * Math.PI);
  const own = Math.sin(channel * 2.4 + hour * 0.55) + 0.8 * Math.cos(channel * 5.1);
  const place = Math.round((day * 0.9 + own * 1.1 + 3.4) * 1.05);
  return steps[Math.min(steps.length - 1, Math.max(0, place))] ?? "0";
}

const cells = Array.from({ length: channels * hours }, (_, place) => {
  const [channel, hour] = [Math.floor(place / hours), place % hours];
  return { x: hour * 10, y: channel * 10, fill: `var(--h-${stepAt(channel, hour)})` };
});

export function QuietMap() {
  return (
    <svg viewBox={`0 0 ${hours * 10 - 1} ${channels * 10 - 1}`} className="w-full max-w-[560px]" aria-hidden="true">
      {cells.map(({ x, y, fill }) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={9} height={9} rx={1} fill={fill} />
      ))}
    </svg>
  );
}
