/** A breaker as it is drawn in a circuit: closed, open, on trial, locked; hatched where the platform has not said. */
import type { ChannelStanding } from "#server/breaker/queries.ts";

const lines: Readonly<Record<ChannelStanding["state"], string>> = {
  closed: "M5 8h6",
  open: "M5 8l5.500-4.500",
  half_open: "M5 8l6-2.200",
  locked: "M5.500 5.500l5 5M10.500 5.500l-5 5",
  forced: "M5 8l5.500-4.500M8 11v3",
};

type Props = Pick<ChannelStanding, "state" | "platform">;

/** Decoration beside the words that say the same. */
export function StateMark({ state, platform }: Props) {
  const colour = state === "closed" ? "var(--accent)" : state === "half_open" ? "var(--worse)" : "var(--ink)";
  return (
    <svg viewBox="0 0 16 16" width={15} height={15} aria-hidden="true" className="mt-0.5 flex-none">
      <path d="M1 8h3M12 8h3" stroke={colour} strokeWidth={1.5} />
      <circle cx={4.5} cy={8} r={1.2} fill={colour} />
      <circle cx={11.5} cy={8} r={1.2} fill={colour} />
      <path
        d={lines[state]}
        fill="none"
        stroke={colour}
        strokeWidth={1.5}
        strokeDasharray={platform === "unknown" ? "1.5 1.5" : undefined}
      />
    </svg>
  );
}
