/** A chip that opens a menu of a few choices: comparison, model, clock. */
"use client";
import { Chip } from "#ui/controls/chip.tsx";
import { Menu, MenuChoices } from "#ui/overlay/menu.tsx";

interface Props<Value extends string> {
  readonly label: string;
  readonly title?: string;
  readonly value: Value;
  readonly usual: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}

export function ChoiceFilter<Value extends string>({ label, title, value, usual, choices, onChoose }: Props<Value>) {
  const shown = choices.find((one) => one.value === value)?.label ?? value;
  return (
    <Menu trigger={<Chip label={label} value={shown} look={value === usual ? "plain" : "set"} data-board-filter="" />}>
      <MenuChoices label={title ?? label} value={value} choices={choices} onValueChange={onChoose} />
    </Menu>
  );
}
