/** The fields that an objective and a key result have alike: name, period, team and owners. */
"use client";
import { shiftMonth } from "#domain/budgets/month.ts";
import { type GoalPerson, goalTeams } from "#domain/goals/goal.ts";
import { periodDates, shiftQuarter } from "#domain/goals/goal-period.ts";
import { Field } from "#ui/controls/field.tsx";
import { Select } from "#ui/controls/select.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { GoalDraft } from "./goal-draft.ts";
import { usePeriodText } from "./goal-figures.ts";
import { goalWords } from "./words.ts";

interface Props {
  readonly draft: GoalDraft;
  /** The present one. */
  readonly quarter: string;
  readonly people: readonly GoalPerson[];
  readonly isResult: boolean;
  readonly onChange: (draft: GoalDraft) => void;
}

const nobody = "nobody";

export function GoalFields({ draft, quarter, people, isResult, onChange }: Props) {
  const t = useWords(goalWords);
  const period = usePeriodText();
  return (
    <>
      <Field label={t(isResult ? "resultName" : "name")} className="col-span-full">
        <TextInput
          value={draft.title}
          onValueChange={(title) => onChange({ ...draft, title })}
          required
          maxLength={160}
          autoComplete="off"
        />
      </Field>
      <Field label={t("period")}>
        <Select
          choices={periodsAround(quarter, draft.period).map((value) => ({ value, label: period(value) }))}
          value={draft.period}
          onValueChange={(chosen) => onChange({ ...draft, period: chosen })}
        />
      </Field>
      <Field label={t("team")}>
        <Select
          choices={goalTeams.map((value) => ({ value, label: t(`team_${value}`) }))}
          value={draft.team}
          onValueChange={(team) => onChange({ ...draft, team })}
        />
      </Field>
      {(["promotion", "operations"] as const).map((role) => (
        <Field key={role} label={t(`${role}Owner`)}>
          <Select
            choices={[
              { value: nobody, label: t("nobody") },
              ...people
                .filter((person) => person.role === role)
                .map(({ id, name }) => ({ value: String(id), label: name })),
            ]}
            value={String(draft[`${role}OwnerId`] ?? nobody)}
            onValueChange={(id) => onChange({ ...draft, [`${role}OwnerId`]: id === nobody ? null : Number(id) })}
          />
        </Field>
      ))}
    </>
  );
}

/** The quarter before, this one, the two after, with their months from this quarter on; and whatever was chosen before. */
function periodsAround(quarter: string, chosen: string): string[] {
  const quarters = [-1, 0, 1, 2].map((by) => shiftQuarter(quarter, by));
  const first = periodDates(quarter).from.slice(0, 7);
  const months = Array.from({ length: 6 }, (_, i) => shiftMonth(first, i));
  return [...new Set([...quarters, ...months, chosen])];
}
