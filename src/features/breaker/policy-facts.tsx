/** How far the engine may go, for those who read it and do not change it. */
"use client";
import type { ReactNode } from "react";
import type { getBreakers } from "#server/breaker/queries.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useChannelName } from "./breaker-setting.tsx";
import { policyWords } from "./words-policy.ts";

export type ShownPolicy = Awaited<ReturnType<typeof getBreakers>>["policy"];

export function PolicyFacts({ policy }: { readonly policy: ShownPolicy }) {
  const t = useWords(policyWords);
  const format = useFormat();
  const nameOf = useChannelName();
  const kept = policy.protected.map(nameOf).join(", ");
  return (
    <Section title={t("policy")} meta={t("notYours")}>
      <dl className="grid max-w-[720px] grid-cols-[220px_minmax(0,1fr)] gap-x-4 gap-y-1 px-5 pb-4 max-sm:grid-cols-1 max-sm:px-4">
        <Line term={t("mode")}>{t(`mode_${policy.mode}`)}</Line>
        <Line term={t("pausesPerDay")}>
          {policy.pausesPerDay} {t("perDay")}
        </Line>
        <Line term={t("pausedShare")}>{format.rate(policy.pausedShare)}</Line>
        <Line term={t("autoResume")}>{t(policy.autoResume ? "yes" : "no")}</Line>
        <Line term={t("protected")}>{kept === "" ? t("none") : kept}</Line>
        <Line term={t("endpoint")}>{policy.endpoint ?? t("none")}</Line>
      </dl>
    </Section>
  );
}

function Line({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
