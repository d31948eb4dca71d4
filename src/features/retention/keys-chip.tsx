/** A chip that narrows the cohorts to some keys of a dimension, as it was at the start. */
"use client";
import { Button } from "#ui/controls/button.tsx";
import { Checkbox } from "#ui/controls/checkbox.tsx";
import { Chip } from "#ui/controls/chip.tsx";
import { Popover } from "#ui/overlay/popover.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { retentionWords } from "./words.ts";

interface Props {
  readonly label: string;
  readonly options: readonly { readonly key: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

export function KeysChip({ label, options, chosen, onChoose }: Props) {
  const t = useWords(retentionWords);
  const strangers = chosen.filter((key) => !options.some((one) => one.key === key)).map((key) => ({ key, name: key }));
  const all = [...strangers, ...options];
  const names = all.filter(({ key }) => chosen.includes(key)).map(({ name }) => name);
  const set = names.length > 0;
  const value = !set
    ? t("anyKey")
    : names.length <= 2
      ? names.join(", ")
      : t("someKeys", { count: String(names.length) });
  const toggle = (key: string, on: boolean) => onChoose(on ? [...chosen, key] : chosen.filter((one) => one !== key));
  return (
    <Popover
      label={label}
      className="w-64 p-1"
      trigger={<Chip label={label} value={value} look={set ? "set" : "plain"} />}
    >
      <p className="px-2 pt-1.5 text-micro text-ink-3">{t("atStart")}</p>
      <ul className="max-h-72 overflow-y-auto px-2 py-1">
        {all.map(({ key, name }) => (
          <li key={key}>
            <Checkbox checked={chosen.includes(key)} onCheckedChange={(on) => toggle(key, on)}>
              <span className="truncate" title={name}>
                {name}
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
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
