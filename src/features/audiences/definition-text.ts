/** An audience's definition in words. */
import type { AudienceDefinition } from "#domain/audiences/audience.ts";
import { addDays } from "#domain/base/local-time.ts";
import { stepName } from "#domain/funnels/step.ts";
import { dimensions } from "#domain/metrics/filter.ts";
import type { Format } from "#ui/format/format-for.ts";
import type { ChannelName } from "#ui/words/use-channel-names.ts";
import type { Say } from "#ui/words/words-for.ts";
import type { audienceWords } from "./words.ts";

type Words = Say<(typeof audienceWords)["en"]>;

/** "Got to “Checkout Started”, not to “Order Completed”". */
export function whoText({ funnel, at, outcome }: AudienceDefinition, t: Words): string {
  const [before, step] = [funnel.step[at - 2], funnel.step[at - 1]].map((one) =>
    one === undefined ? "" : stepName(one),
  );
  return outcome === "lost"
    ? t("lost", { before: before ?? "", step: step ?? "" })
    : t("reached", { step: step ?? "" });
}

/** A name to begin with, short enough to be one. */
export function suggestedName({ funnel, at, outcome }: AudienceDefinition, t: Words): string {
  const step = funnel.step[at - 1];
  const name = step === undefined ? "" : stepName(step);
  return t(outcome === "lost" ? "suggestLost" : "suggestReached", { step: name })
    .slice(0, 80)
    .trim();
}

function windowText(window: string, t: Words): string {
  const count = Number(window.slice(0, -1));
  const unit = ({ m: "minutes", h: "hours", d: "days" } as const)[window.slice(-1)] ?? "days";
  return t(unit, { count });
}

/** The last day is said, not the one after it; an instant within a day is said as it is. */
function datesText(from: string, to: string, format: Format): string {
  const areDates = from.length === 10 && to.length === 10;
  return areDates ? format.dayRange(from, addDays(to, -1)) : `${format.dayHour(from)} – ${format.dayHour(to)}`;
}

/** "entered 1–28 Nov, within 7 days · steps in order · without Order Refunded in between". */
export function howText({ funnel }: AudienceDefinition, t: Words, format: Format, channelName: ChannelName): string {
  const { from, to, window, mode, exclude, filter } = funnel;
  const filters = dimensions.flatMap((dimension) => {
    const keys = filter[dimension];
    if (keys === undefined) return [];
    const names = dimension === "channel" ? keys.map(channelName) : keys;
    return [`${t(dimension)} = ${names.join(", ")}`];
  });
  return [
    t("entered", { dates: datesText(from, to, format), window: windowText(window, t) }),
    t(`mode_${mode}`),
    ...(exclude.length === 0 ? [] : [t("excluding", { steps: exclude.map(stepName).join(", ") })]),
    ...(filters.length === 0 ? [] : [t("filtered", { filters: filters.join(t("filterJoin")) })]),
  ].join(" · ");
}
