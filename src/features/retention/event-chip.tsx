/** A chip that chooses an event: one of the known ones, or another by its name. */
"use client";
import { type FormEvent, useState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { Chip } from "#ui/controls/chip.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { Icon } from "#ui/icons/icon.tsx";
import { Popover } from "#ui/overlay/popover.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { knownEvents, useEventName } from "./use-event-name.ts";
import { retentionWords } from "./words.ts";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly usual: string;
  readonly onChoose: (event: string) => void;
}

export function EventChip({ label, value, usual, onChoose }: Props) {
  const t = useWords(retentionWords);
  const eventName = useEventName();
  const [open, setOpen] = useState(false);
  const [other, setOther] = useState("");
  const choose = (event: string) => {
    onChoose(event);
    setOpen(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (other.trim() !== "") choose(other.trim());
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={label}
      className="w-64 p-1"
      trigger={<Chip label={label} value={eventName(value)} look={value === usual ? "plain" : "set"} />}
    >
      <ul>
        {knownEvents.map((event) => (
          <li key={event}>
            <button
              type="button"
              aria-pressed={value === event}
              onClick={() => choose(event)}
              className="flex h-7 w-full items-center gap-2 rounded-ctl px-2 text-left text-ink-2 hover:bg-hover hover:text-ink aria-pressed:font-medium aria-pressed:text-ink"
            >
              <span className="flex-1">{eventName(event)}</span>
              {value === event && <Icon name="check" size={13} className="text-accent" />}
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={submit} className="mt-1 flex gap-2 border-t border-line p-2">
        <TextInput
          aria-label={t("otherEvent")}
          placeholder={t("otherEvent")}
          maxLength={200}
          value={other}
          onValueChange={setOther}
        />
        <Button type="submit" size="small" disabled={other.trim() === ""}>
          {t("choose")}
        </Button>
      </form>
    </Popover>
  );
}
