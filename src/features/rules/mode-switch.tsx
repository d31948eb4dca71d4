/** How far a rule may go, in four steps; the last one says what it needs, and what of it is there. */
"use client";
import { type RuleMode, ruleModes } from "#domain/rules/rule.ts";
import { Segmented } from "#ui/controls/segmented.tsx";
import { Icon } from "#ui/icons/icon.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { type ArmingFacts, armingNeeds, armingState, isArmable, observedDays } from "./arming.ts";
import { ruleWords } from "./words.ts";

interface Props {
  readonly mode: RuleMode;
  readonly facts: ArmingFacts;
  readonly nowMs: number;
  readonly mayWrite: boolean;
  readonly onMode: (mode: RuleMode) => void;
}

export function ModeSwitch({ mode, facts, nowMs, mayWrite, onMode }: Props) {
  const t = useWords(ruleWords);
  const armable = isArmable(armingState(facts, nowMs));
  const offered = ruleModes.filter((one) => one !== "act" || armable || mode === "act");
  return (
    <div className="flex flex-col items-start gap-2">
      {mayWrite ? (
        <Segmented
          label={t("mode")}
          choices={offered.map((value) => ({ value, label: t(`mode_${value}`) }))}
          value={mode}
          onValueChange={(chosen) => chosen !== mode && onMode(chosen)}
        />
      ) : (
        <b className="font-medium">{t(`mode_${mode}`)}</b>
      )}
      <p className="text-meta text-ink-3">{t(`says_${mode}`)}</p>
      {mode !== "act" && <ArmingList facts={facts} nowMs={nowMs} />}
    </div>
  );
}

function ArmingList({ facts, nowMs }: Pick<Props, "facts" | "nowMs">) {
  const t = useWords(ruleWords);
  const state = armingState(facts, nowMs);
  const days = observedDays(facts.observedFrom, nowMs);
  return (
    <section className="pt-1">
      <h3 className="text-meta font-medium text-ink-2">{t("armTitle")}</h3>
      <ul className="mt-1 flex flex-col gap-0.5 text-meta">
        {armingNeeds.map((need) => (
          <li key={need} className={state[need] ? "flex gap-1.5 text-ink-3" : "flex gap-1.5 text-ink-2"}>
            <Icon name={state[need] ? "check" : "minus"} size={13} className="mt-0.5" />
            <span>
              {need === "observed" ? t("arm_observed", { days }) : t(`arm_${need}`)}
              <span className="sr-only"> ({t(state[need] ? "met" : "unmet")})</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
