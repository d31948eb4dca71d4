/** A chip that opens a menu of a few choices. */
"use client";
import { Chip } from "#ui/controls/chip.tsx";
import type { IconName } from "#ui/icons/icon.tsx";
import { Menu, MenuChoices } from "#ui/overlay/menu.tsx";

interface Props<Value extends string> {
  readonly label: string;
  readonly icon?: IconName;
  readonly value: Value;
  readonly usual: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}

export function ChoiceChip<Value extends string>({ label, icon, value, usual, choices, onChoose }: Props<Value>) {
  const shown = choices.find((one) => one.value === value)?.label ?? value;
  const look = value === usual ? "plain" : "set";
  return (
    <Menu trigger={<Chip {...(icon === undefined ? {} : { icon })} label={label} value={shown} look={look} />}>
      <MenuChoices label={label} value={value} choices={choices} onValueChange={onChoose} />
    </Menu>
  );
}
