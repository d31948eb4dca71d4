/** A chip that narrows a view to some keys of a long list: search, tick, clear. */
"use client";
import { useState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { Checkbox } from "#ui/controls/checkbox.tsx";
import { Chip } from "#ui/controls/chip.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { Popover } from "#ui/overlay/popover.tsx";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";

export interface KeyOption {
  readonly key: string;
  readonly name: string;
}

interface Props {
  readonly label: string;
  readonly options: readonly KeyOption[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
  /** Said above the list: what it means to choose. */
  readonly note?: string | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
  /** Open at once: the chip was just added. */
  readonly opened?: boolean;
}

/** More options than this get a search line. */
const searchable = 8;

export function KeysChip({ label, options, chosen, onChoose, note, onOpenChange, opened = false }: Props) {
  const t = useWords(uiWords);
  const [open, setOpen] = useState(opened);
  const names = chosen.map((key) => options.find((one) => one.key === key)?.name ?? key);
  const some = names.length <= 2 ? names.join(", ") : t("anyOf", { count: String(names.length) });
  const set = chosen.length > 0;
  return (
    <Popover
      label={label}
      className="w-64 p-1"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        onOpenChange?.(next);
      }}
      trigger={<Chip label={label} value={set ? some : t("anyKey")} look={set ? "set" : "plain"} />}
    >
      {note !== undefined && <p className="px-2 pt-1.5 text-micro text-ink-3">{note}</p>}
      <Options label={label} options={options} chosen={chosen} onChoose={onChoose} />
      {set && (
        <div className="border-t border-line p-1">
          <Button weight="ghost" size="small" onClick={() => onChoose([])}>
            {t("clear")}
          </Button>
        </div>
      )}
    </Popover>
  );
}

function Options({ label, options, chosen, onChoose }: Pick<Props, "label" | "options" | "chosen" | "onChoose">) {
  const t = useWords(uiWords);
  const [sought, setSought] = useState("");
  const text = sought.trim().toLowerCase();
  const strangers = chosen.filter((key) => !options.some((one) => one.key === key)).map((key) => ({ key, name: key }));
  const all = [...strangers, ...options];
  const found = all.filter(({ key, name }) => `${name} ${key}`.toLowerCase().includes(text));
  const toggle = (key: string, on: boolean) => onChoose(on ? [...chosen, key] : chosen.filter((one) => one !== key));
  return (
    <>
      {all.length > searchable && (
        <div className="p-1">
          <TextInput
            type="search"
            aria-label={`${t("search")}: ${label}`}
            placeholder={t("search")}
            value={sought}
            onValueChange={setSought}
          />
        </div>
      )}
      <ul className="max-h-72 overflow-y-auto px-2 py-1">
        {found.slice(0, 200).map(({ key, name }) => (
          <li key={key}>
            <Checkbox checked={chosen.includes(key)} onCheckedChange={(on) => toggle(key, on)}>
              <span className="truncate" title={name}>
                {name}
              </span>
            </Checkbox>
          </li>
        ))}
        {found.length === 0 && (
          <li className="py-1 text-ink-3">{t(all.length === 0 ? "noOptions" : "nothingFound")}</li>
        )}
      </ul>
    </>
  );
}
