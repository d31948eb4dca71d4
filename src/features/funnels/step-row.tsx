/** One step in the editor, or one exclusion: its event, its conditions, its place. Alt with an arrow moves a step. */
"use client";
import type { KeyboardEvent } from "react";
import { textFields } from "#domain/funnels/condition.ts";
import { Button } from "#ui/controls/button.tsx";
import { IconButton } from "#ui/controls/icon-button.tsx";
import { Select } from "#ui/controls/select.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { type DraftCondition, draftOperators, type StepDraft } from "./step-draft.ts";
import { funnelWords } from "./words.ts";

interface Props {
  readonly draft: StepDraft;
  readonly place: number;
  readonly of: number;
  readonly nextId: () => number;
  readonly onChange: (draft: StepDraft) => void;
  /** null where places mean nothing. */
  readonly onMove: ((by: -1 | 1) => void) | null;
  /** null where no step may go. */
  readonly onRemove: (() => void) | null;
}

export function StepRow({ draft, place, of, nextId, onChange, onMove, onRemove }: Props) {
  const t = useWords(funnelWords);
  const { conditions } = draft;
  const excluded = onMove === null;
  const move = (event: KeyboardEvent) => {
    if (onMove === null || !event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onMove(event.key === "ArrowUp" ? -1 : 1);
  };
  const add = () =>
    onChange({ ...draft, conditions: [...conditions, { id: nextId(), field: "channel", operator: "in", value: "" }] });
  return (
    <li className="grid gap-1.5 border-b border-line pb-2">
      <div className="flex items-center gap-1">
        <span className="w-5 flex-none text-ink-3 tabular-nums">{place}</span>
        <TextInput
          value={draft.event}
          aria-label={t(excluded ? "excludedEvent" : "event", { place: String(place) })}
          onValueChange={(event) => onChange({ ...draft, event })}
          onKeyDown={move}
        />
        {onMove !== null && <MoveButtons place={place} of={of} onMove={onMove} />}
        <IconButton
          icon="close"
          label={t(excluded ? "removeExcluded" : "remove", { place: String(place) })}
          disabled={onRemove === null}
          onClick={() => onRemove?.()}
        />
      </div>
      {conditions.map((condition) => (
        <ConditionRow
          key={condition.id}
          condition={condition}
          onChange={(next) =>
            onChange({ ...draft, conditions: conditions.map((one) => (one.id === condition.id ? next : one)) })
          }
          onRemove={() => onChange({ ...draft, conditions: conditions.filter(({ id }) => id !== condition.id) })}
        />
      ))}
      <span className="pl-4">
        <Button weight="ghost" size="small" onClick={add}>
          {t("addCondition")}
        </Button>
      </span>
    </li>
  );
}

interface MoveProps extends Pick<Props, "place" | "of"> {
  readonly onMove: (by: -1 | 1) => void;
}

function MoveButtons({ place, of, onMove }: MoveProps) {
  const t = useWords(funnelWords);
  return (
    <>
      <IconButton
        icon="down"
        className="rotate-180"
        label={t("moveUp", { place: String(place) })}
        disabled={place === 1}
        onClick={() => onMove(-1)}
      />
      <IconButton
        icon="down"
        label={t("moveDown", { place: String(place) })}
        disabled={place === of}
        onClick={() => onMove(1)}
      />
    </>
  );
}

interface ConditionProps {
  readonly condition: DraftCondition;
  readonly onChange: (condition: DraftCondition) => void;
  readonly onRemove: () => void;
}

function ConditionRow({ condition, onChange, onRemove }: ConditionProps) {
  const t = useWords(funnelWords);
  const { field, operator, value } = condition;
  const known = [...textFields, "revenue" as const].map((one) => ({ value: one as string, label: t(`field_${one}`) }));
  const fields = known.some((one) => one.value === field) ? known : [...known, { value: field, label: field }];
  return (
    <div className="flex flex-wrap items-center gap-1 pl-6">
      <Select
        className="w-32! flex-none"
        aria-label={t("field")}
        choices={fields}
        value={field}
        onValueChange={(next) => onChange({ ...condition, field: next })}
      />
      <Select
        className="w-24! flex-none"
        aria-label={t("operator")}
        choices={draftOperators.map((one) => ({ value: one, label: t(`op_${one}`) }))}
        value={operator}
        onValueChange={(next) => onChange({ ...condition, operator: next })}
      />
      <TextInput
        className="w-auto! min-w-36! flex-1"
        aria-label={t("value")}
        value={value}
        onValueChange={(next) => onChange({ ...condition, value: next })}
      />
      <IconButton icon="close" label={t("removeCondition", { field })} onClick={onRemove} />
    </div>
  );
}
