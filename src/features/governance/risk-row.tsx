/** One risk of the register: its marks, what is done about it, and when it is looked at again. */
"use client";
import { bandOf, type Risk, scoreOf } from "#domain/governance/risk.ts";
import { classNames } from "#ui/class-names.ts";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { bandLook } from "./band-look.ts";
import { useGovernance } from "./governance-context.tsx";
import { governanceWords } from "./words.ts";

interface Props {
  readonly risk: Risk;
  readonly onWrite: () => void;
  readonly onReview: () => void;
}

export function RiskRow({ risk, onWrite, onReview }: Props) {
  const t = useWords(governanceWords);
  const format = useFormat();
  const { mayWrite } = useGovernance();
  const { title, cause, mitigation, owner, playbook, status, overdue, reviewDue } = risk;
  const score = scoreOf(risk);
  const band = bandOf(score);
  const date = format.day(reviewDue);
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1.5 border-b border-line px-5 py-2.5 last:border-b-0 max-sm:px-4">
      <span className={classNames("min-w-20 rounded-ctl px-1.5 text-center text-meta", bandLook[band])}>
        {t("score", { score: String(score), band: t(band) })}
      </span>
      <div className="min-w-0 flex-1 max-sm:basis-full">
        {mayWrite ? (
          <button type="button" onClick={onWrite} className="min-h-6 text-left font-medium hover:underline">
            {title}
          </button>
        ) : (
          <p className="font-medium">{title}</p>
        )}
        <p className="max-w-[90ch] text-pretty text-ink-2">{[cause, mitigation].filter(Boolean).join(" → ")}</p>
        <p className="text-meta text-ink-3">
          {[owner?.name ?? t("nobody"), playbook?.name].filter(Boolean).join(" · ")} ·{" "}
          {status === "closed" ? (
            t("closedRisk")
          ) : (
            <span className={overdue ? "text-worse" : ""}>{t(overdue ? "overdue" : "due", { date })}</span>
          )}
        </p>
      </div>
      {mayWrite && status === "open" && (
        <Button size="small" onClick={onReview} aria-label={t("reviewTitle", { title })}>
          {t("review")}
        </Button>
      )}
    </li>
  );
}
