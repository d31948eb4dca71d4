/** What was said of something unusual, and for who may, the buttons to say it or take it back. */
"use client";
import type { Anomaly, Verdict } from "#domain/metrics/anomaly-question.ts";
import { Button } from "#ui/controls/button.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useBoard } from "./board-context.tsx";
import { useVerdict } from "./use-verdict.ts";
import { unusualWords } from "./words-unusual.ts";

interface Props {
  readonly anomaly: Anomaly;
  /** What it is, for those who hear the buttons without their line. */
  readonly said: string;
  readonly mayJudge: boolean;
}

export function UnusualVerdict({ anomaly: { id, verdict }, said, mayJudge }: Props) {
  const t = useWords(unusualWords);
  const saying = useVerdict(useBoard().workspace.slug, id);
  const choices: readonly Verdict[] = verdict === "open" ? ["confirmed", "dismissed"] : ["open"];
  return (
    <span className="inline-flex items-baseline justify-end gap-1 max-sm:justify-start">
      {verdict !== "open" && <span className="text-ink-3">{t(`is_${verdict}`)}</span>}
      {mayJudge &&
        choices.map((choice) => (
          <Button
            key={choice}
            weight="ghost"
            size="small"
            title={t(`why_${choice}`)}
            aria-label={`${t(`say_${choice}`)}: ${said}`}
            busy={saying.isPending}
            onClick={() => saying.mutate(choice)}
          >
            {t(`say_${choice}`)}
          </Button>
        ))}
    </span>
  );
}
