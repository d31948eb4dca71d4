/** The fields of quiet hours. */
"use client";
import { severities } from "#domain/rules/rule.ts";
import { Checkbox } from "#ui/controls/checkbox.tsx";
import { Field } from "#ui/controls/field.tsx";
import { Select } from "#ui/controls/select.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";
import { type MuteDraft, muteEnds } from "./mute-draft.ts";
import { clockText, useDayName } from "./use-mute-text.ts";
import { muteWords } from "./words-mute.ts";

interface Props {
  readonly draft: MuteDraft;
  readonly onChange: (draft: MuteDraft) => void;
}

const week = [1, 2, 3, 4, 5, 6, 7];
const halfHours = Array.from({ length: 48 }, (_, i) => ({ value: String(i * 30), label: clockText(i * 30) }));

export function MuteFields({ draft, onChange }: Props) {
  const t = useWords(muteWords);
  const ui = useWords(uiWords);
  const set = (change: Partial<MuteDraft>) => onChange({ ...draft, ...change });
  const which = [
    { value: "all" as const, label: t("all") },
    ...severities.map((value) => ({ value, label: t("only", { severity: ui(`severity_${value}`) }) })),
  ];
  return (
    <>
      <DayBoxes days={draft.days} onChange={(days) => set({ days })} />
      <div className="grid grid-cols-2 gap-4">
        {(["from", "to"] as const).map((end) => (
          <Field key={end} label={t(end)} {...(end === "to" && draft.to < draft.from ? { hint: t("next") } : {})}>
            <Select
              choices={halfHours}
              value={String(draft[end])}
              onValueChange={(minutes) => set({ [end]: Number(minutes) })}
            />
          </Field>
        ))}
      </div>
      <div className="grid grid-cols-2 gap-4">
        <Field label={t("severities")}>
          <Select choices={which} value={draft.severity} onValueChange={(severity) => set({ severity })} />
        </Field>
        <Field label={t("ends")}>
          <Select
            choices={muteEnds.map((value) => ({ value, label: t(`ends_${value}`) }))}
            value={draft.lasts}
            onValueChange={(lasts) => set({ lasts })}
          />
        </Field>
      </div>
      <Field label={t("reason")} hint={t("reasonHint")}>
        <TextInput name="reason" required minLength={3} maxLength={500} autoComplete="off" />
      </Field>
    </>
  );
}

function DayBoxes({
  days,
  onChange,
}: {
  readonly days: readonly number[];
  readonly onChange: (days: number[]) => void;
}) {
  const t = useWords(muteWords);
  const dayName = useDayName();
  return (
    <fieldset>
      <legend className="mb-1 text-meta text-ink-2">{t("days")}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {week.map((day) => (
          <Checkbox
            key={day}
            checked={days.includes(day)}
            onCheckedChange={(on) => onChange(week.filter((one) => (one === day ? on : days.includes(one))))}
          >
            {dayName(day)}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
