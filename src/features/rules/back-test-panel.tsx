/** Tries a rule on the hours that are past: what it would have done, what it would have spared, and what that would have cost. */
"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { canBackTest } from "#domain/rules/back-test.ts";
import type { BackTestAnswer } from "#domain/rules/back-test-answer.ts";
import type { RuleDefinition } from "#domain/rules/rule.ts";
import { Button } from "#ui/controls/button.tsx";
import { Section } from "#ui/layout/section.tsx";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { ErrorState } from "#ui/state/error-state.tsx";
import { Skeleton } from "#ui/state/skeleton.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { BackTestResult } from "./back-test-result.tsx";
import { sameDefinition } from "./rule-draft.ts";
import { testedDays as days } from "./send-back-test.ts";
import { backTestWords } from "./words-back-test.ts";

interface Props {
  readonly definition: RuleDefinition;
  /** Has the definition of the form tried. */
  readonly send: () => Promise<BackTestAnswer>;
  readonly disabled: boolean;
}

export function BackTestPanel({ definition, send, disabled }: Props) {
  const t = useWords(backTestWords);
  const router = useRouter();
  const testing = useMutation<{ readonly answer: BackTestAnswer; readonly of: RuleDefinition }, Error>({
    mutationFn: async () => ({ of: definition, answer: await send() }),
    // A test of the rule as it stands is noted on it.
    onSuccess: () => router.refresh(),
  });
  const { data, error, isPending } = testing;
  const outdated = data !== undefined && !sameDefinition(data.of, definition);
  const run = (
    <Button
      size="small"
      busy={isPending}
      disabled={disabled || !canBackTest(definition)}
      onClick={() => testing.mutate()}
    >
      {t(data === undefined ? "run" : "again", { days: String(days) })}
    </Button>
  );
  return (
    <Section title={t("title")} meta={t("meta", { days: String(days) })} tools={run}>
      <div aria-live="polite" aria-busy={isPending}>
        {outdated && <p className="px-5 pb-2 text-meta text-worse max-sm:px-4">{t("stale")}</p>}
        {isPending ? (
          <Waiting />
        ) : error !== null ? (
          <ErrorState message={error.message || t("failed")} onRetry={() => testing.mutate()} />
        ) : data === undefined ? (
          <EmptyState>{t(canBackTest(definition) ? "never" : "notTested")}</EmptyState>
        ) : (
          <BackTestResult answer={data.answer} definition={data.of} />
        )}
      </div>
    </Section>
  );
}

function Waiting() {
  const t = useWords(backTestWords);
  return (
    <div role="status" className="px-5 pb-4 max-sm:px-4">
      <p className="pb-3 text-ink-2">{t("running", { days: String(days) })}</p>
      <Skeleton className="h-14" />
      <Skeleton className="mt-3 h-52" />
    </div>
  );
}
