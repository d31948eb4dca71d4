/** Which columns of a table are shown. */
"use client";
import { Button } from "#ui/controls/button.tsx";
import { Checkbox } from "#ui/controls/checkbox.tsx";
import { Popover } from "#ui/overlay/popover.tsx";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";

interface Props {
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly hidden: ReadonlySet<string>;
  readonly onChange: (hidden: ReadonlySet<string>) => void;
}

export function ColumnChooser({ columns, hidden, onChange }: Props) {
  const t = useWords(uiWords);
  const trigger = (
    <Button weight="ghost" size="small">
      {t("columns")}
    </Button>
  );
  return (
    <Popover trigger={trigger} label={t("columns")} align="end" className="max-h-80 w-52 overflow-y-auto px-3 py-2">
      {columns.map((column) => (
        <Checkbox
          key={column.id}
          checked={!hidden.has(column.id)}
          onCheckedChange={(shown) => {
            const next = new Set(hidden);
            if (shown) next.delete(column.id);
            else next.add(column.id);
            onChange(next);
          }}
        >
          {column.label}
        </Checkbox>
      ))}
      {hidden.size > 0 && (
        <Button weight="ghost" size="small" className="mt-1 -ml-2" onClick={() => onChange(new Set())}>
          {t("allColumns")}
        </Button>
      )}
    </Popover>
  );
}
