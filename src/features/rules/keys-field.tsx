/** Objects by key: channels are ticked by name, everything else is typed. */
"use client";
import { useState } from "react";
import { Checkbox } from "#ui/controls/checkbox.tsx";
import { Field } from "#ui/controls/field.tsx";
import { inputLook, TextInput } from "#ui/controls/text-input.tsx";
import { Icon } from "#ui/icons/icon.tsx";
import { Popover } from "#ui/overlay/popover.tsx";
import { useChannelNames } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { keysOf } from "./rule-draft.ts";
import { useRuleSetting } from "./rule-setting.tsx";
import { formWords } from "./words-form.ts";

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly channels: boolean;
  readonly keys: readonly string[];
  readonly onChange: (keys: string[]) => void;
  readonly disabled: boolean;
}

export function KeysField({ channels, ...rest }: Props) {
  return channels ? <ChannelKeys {...rest} /> : <TypedKeys {...rest} />;
}

type OwnProps = Omit<Props, "channels">;

function TypedKeys({ label, hint, keys, onChange, disabled }: OwnProps) {
  const [text, setText] = useState<string | null>(null);
  return (
    <Field label={label} hint={hint}>
      <TextInput
        value={text ?? keys.join(", ")}
        onChange={(event) => {
          setText(event.currentTarget.value);
          onChange(keysOf(event.currentTarget.value));
        }}
        onBlur={() => setText(null)}
        disabled={disabled}
        autoComplete="off"
      />
    </Field>
  );
}

function ChannelKeys({ label, hint, keys, onChange, disabled }: OwnProps) {
  const t = useWords(formWords);
  const { channels } = useRuleSetting();
  const nameOf = useChannelNames(channels);
  const offered = [...new Set([...channels.map(({ key }) => key), ...keys])];
  const said = keys.length === 0 ? "—" : keys.length <= 2 ? keys.map(nameOf).join(", ") : undefined;
  const trigger = (
    <button type="button" disabled={disabled} className={`${inputLook} flex items-center gap-2 text-left`}>
      <span className="sr-only">{label}: </span>
      <span className="flex-1 truncate">{said ?? t("chosen", { count: keys.length })}</span>
      <Icon name="updown" size={13} className="text-ink-3" />
    </button>
  );
  const toggle = (key: string, on: boolean) => onChange(on ? [...keys, key] : keys.filter((one) => one !== key));
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <span className="text-meta font-medium text-ink-2">{label}</span>
      <Popover trigger={trigger} label={label} className="max-h-80 w-64 overflow-y-auto p-3">
        {offered.map((key) => (
          <Checkbox key={key} checked={keys.includes(key)} onCheckedChange={(on) => toggle(key, on)}>
            {nameOf(key)}
          </Checkbox>
        ))}
      </Popover>
      {hint !== undefined && <span className="text-meta text-ink-3">{hint}</span>}
    </div>
  );
}
