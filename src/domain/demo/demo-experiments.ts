/** Two experiments of the demo world, and what people who meet them do: one whose answer is known, one that is still out. */
import { exposureEvent } from "#domain/catalogue/event-name.ts";
import type { DemoHour, DemoStream } from "./demo-stream.ts";
import type { DemoOptions } from "./demo-world.ts";
import { Dice, throwFor } from "./dice.ts";
import type { SegmentMessage } from "./segment-message.ts";
import { dayMs, isoInstant } from "./shanghai-calendar.ts";

export interface PlannedExperiment {
  readonly name: string;
  readonly hypothesis: string;
  readonly page: string;
  readonly key: string;
  readonly goalEvent: string;
  readonly arms: readonly { readonly key: string; readonly name: string; readonly weight: number }[];
  readonly baseline: number;
  readonly leastEffect: number;
  /** Days before the world's end; null: it still runs. */
  readonly fromDaysAgo: number;
  readonly toDaysAgo: number | null;
  /** The truth: what each arm's people do. */
  readonly rates: readonly number[];
  readonly decision: { readonly chosenArm: string; readonly text: string } | null;
}

export const plannedExperiments: readonly PlannedExperiment[] = [
  {
    name: "眼霜试用：四项表单对九项 · Eye cream trial: four fields instead of nine",
    hypothesis: "表单从九项减到四项，更多人会完成申领。Fewer fields, more people finish the form.",
    ...{ page: "/lp/eye-cream-trial", key: "eye-cream-form", goalEvent: "Trial Requested" },
    arms: [
      { key: "nine", name: "九项 Nine fields", weight: 1 },
      { key: "four", name: "四项 Four fields", weight: 1 },
    ],
    ...{ baseline: 0.25, leastEffect: 0.2, fromDaysAgo: 56, toDaysAgo: 14, rates: [0.25, 0.55] },
    decision: {
      chosenArm: "four",
      text: "四项表单全量上线，电话改为发货时再填。Four fields stay; the phone number is asked for on shipping.",
    },
  },
  {
    name: "小红书同款：真人图对产品图 · Notes page: people instead of products",
    hypothesis: "首图换成真人上脸图，领券的人会更多。A face on the first picture brings more vouchers.",
    ...{ page: "/lp/xhs-notes", key: "xhs-first-picture", goalEvent: "Voucher Claimed" },
    arms: [
      { key: "product", name: "产品图 Product", weight: 1 },
      { key: "person", name: "真人图 Person", weight: 1 },
    ],
    ...{ baseline: 0.25, leastEffect: 0.05, fromDaysAgo: 9, toDaysAgo: null, rates: [0.25, 0.25], decision: null },
  },
];

export const startOf = ({ fromDaysAgo }: PlannedExperiment, { end }: DemoOptions): number => end - fromDaysAgo * dayMs;
export const endOf = ({ toDaysAgo }: PlannedExperiment, { end }: DemoOptions): number | null =>
  toDaysAgo === null ? null : end - toDaysAgo * dayMs;

const metAfterMs = 400;
const doneAfterMs = 9_000;

/** The same stream, and beside each visit to a page that is tried what it says of the experiment. */
export function withExposures(stream: DemoStream, options: DemoOptions): DemoStream {
  return {
    *between(fromMs, toMs) {
      for (const hour of stream.between(fromMs, toMs)) yield exposed(hour, options);
    },
  };
}

function exposed(hour: DemoHour, options: DemoOptions): DemoHour {
  const more = hour.messages.flatMap((message, i) =>
    exposuresOf(message, options).map((one) => ({ message: one, sentAt: hour.sentAt[i] ?? hour.hour })),
  );
  if (more.length === 0) return hour;
  return {
    ...hour,
    messages: [...hour.messages, ...more.map(({ message }) => message)],
    sentAt: [...hour.sentAt, ...more.map(({ sentAt }) => sentAt)],
  };
}

/** A browser keeps its arm; whoever comes by two may meet both. */
function exposuresOf(message: SegmentMessage, options: DemoOptions): SegmentMessage[] {
  const { anonymousId, context } = message;
  if (message.type !== "page" || anonymousId === undefined) return [];
  const nth = plannedExperiments.findIndex(({ page }) => page === context.page?.path);
  const experiment = plannedExperiments[nth];
  if (experiment === undefined) return [];
  const at = Date.parse(message.timestamp);
  if (at < startOf(experiment, options) || at >= (endOf(experiment, options) ?? Number.POSITIVE_INFINITY)) return [];
  const part = (from: number) => Number.parseInt(anonymousId.slice(from, from + 8), 16);
  const dice = new Dice(options.seed, throwFor.arms, part(0), part(28), nth);
  const chosen = dice.share() < 0.5 ? 0 : 1;
  const arm = experiment.arms[chosen];
  if (arm === undefined) return [];
  const told = (event: string, afterMs: number, properties: object): SegmentMessage => ({
    ...{ type: "track", messageId: `${message.messageId}-${event === exposureEvent ? "x" : "g"}`, anonymousId, event },
    ...{ timestamp: isoInstant(at + afterMs), properties, context },
  });
  const met = {
    ...{ experiment_id: experiment.key, experiment_name: experiment.name },
    ...{ variation_id: arm.key, variation_name: arm.name },
  };
  const does = dice.share() < (experiment.rates[chosen] ?? 0);
  return [told(exposureEvent, metAfterMs, met), ...(does ? [told(experiment.goalEvent, doneAfterMs, {})] : [])];
}
