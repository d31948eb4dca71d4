/** A chip that opens a menu of a few choices; petrol when the choice is not the usual one. */
"use client";
import { Chip } from "#ui/controls/chip.tsx";
import { Menu, MenuChoices } from "#ui/overlay/menu.tsx";

interface Props<Value extends string> {
  readonly label: string;
  /** Names the menu where the chip's label is too short to. */
  readonly title?: string;
  readonly value: Value;
  readonly usual: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  /** What the chip shows for a value that is none of the choices. */
  readonly other?: string;
  readonly onChoose: (value: Value) => void;
}

export function ChoiceChip<Value extends string>(props: Props<Value>) {
  const { label, title = label, value, usual, choices, other = value, onChoose } = props;
  const shown = choices.find((choice) => choice.value === value)?.label ?? other;
  return (
    <Menu trigger={<Chip label={label} value={shown} look={value === usual ? "plain" : "set"} />}>
      <MenuChoices label={title} value={value} choices={choices} onValueChange={onChoose} />
    </Menu>
  );
}
