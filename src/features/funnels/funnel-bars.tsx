/** The steps as bars whose height is the square root of people, with the rate between them; only the worst leak has a colour. */
"use client";
import { type FunnelAnswer, type StepFigures, worstLeak } from "#domain/funnels/funnel-answer.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { timeText } from "./window-text.ts";
import { funnelWords } from "./words.ts";

interface Props {
  readonly answer: FunnelAnswer;
  /** Figures of the period before, as long as they are known. */
  readonly before: readonly StepFigures[] | undefined;
}

export function FunnelBars({ answer, before }: Props) {
  const t = useWords(funnelWords);
  const format = useFormat();
  const { steps, open } = answer;
  const [first, last] = [steps[0], steps.at(-1)];
  const worst = worstLeak(steps);
  const placed = steps.map((step, i) => ({ step, i }));
  const summary = t("summary", {
    people: format.count(first?.count),
    rate: format.rate(last?.fromFirst),
    time: timeText(last?.medianSecondsFromFirst, format),
  });
  return (
    <Section
      title={`${first?.name ?? ""} → ${last?.name ?? ""}`}
      meta={summary}
      tools={<span className="text-meta text-ink-3 max-sm:hidden">{t("barHeight")}</span>}
    >
      <ol className="flex h-60 items-end overflow-x-auto px-5 pb-9 max-sm:px-4">
        {placed.map(({ step, i }) => (
          <li key={i} className="flex h-full min-w-40 flex-1 items-end last:min-w-24 last:flex-[0.6]">
            <Bar step={step} most={first?.count ?? 0} worst={worst === i} />
            {i < steps.length - 1 && <Gap step={steps[i + 1]} before={before?.[i + 1]} worst={worst === i + 1} />}
          </li>
        ))}
      </ol>
      {open > 0 && <p className="px-5 pb-3 text-meta text-ink-3 max-sm:px-4">{t("openPeople", { count: open })}</p>}
    </Section>
  );
}

function Bar({ step, most, worst }: { readonly step: StepFigures; readonly most: number; readonly worst: boolean }) {
  const t = useWords(funnelWords);
  const format = useFormat();
  const share = most === 0 ? 0 : Math.sqrt(step.count / most);
  const says = t("barsSay", {
    name: step.name,
    count: format.count(step.count),
    rate: format.rate(step.fromPrevious),
  });
  return (
    <div className="relative flex h-full min-w-20 flex-1 flex-col justify-end">
      <span className="pb-1 text-[18px] leading-6 font-semibold tabular-nums">{format.count(step.count)}</span>
      <div
        role="img"
        aria-label={says}
        className={`w-full rounded-cell ${worst ? "bg-worse" : "bg-(--h-p2)"}`}
        style={{ height: `calc((100% - 28px) * ${share.toFixed(4)})`, minHeight: 2 }}
      />
      <span className="absolute -bottom-7 max-w-full truncate text-ink-2" title={step.name}>
        {step.name}
      </span>
    </div>
  );
}

interface GapProps {
  readonly step: StepFigures | undefined;
  readonly before: StepFigures | undefined;
  readonly worst: boolean;
}

function Gap({ step, before, worst }: GapProps) {
  const t = useWords(funnelWords);
  const format = useFormat();
  return (
    <div className="flex min-w-20 flex-1 flex-col items-center pb-3 text-center tabular-nums">
      <b className={`text-title font-semibold ${worst ? "text-worse" : ""}`}>{format.rate(step?.fromPrevious)}</b>
      <span className="h-4 text-meta text-ink-3">
        {before !== undefined && before.fromPrevious !== null
          ? t("before", { rate: format.rate(before.fromPrevious) })
          : ""}
      </span>
    </div>
  );
}
