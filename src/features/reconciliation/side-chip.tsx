/** The chip of one side: a definition that is kept, a figure that is pasted, or a new one of either. */
"use client";
import type { StoredDefinition } from "#domain/reconciliation/stored-definition.ts";
import { Chip } from "#ui/controls/chip.tsx";
import { numberText } from "#ui/format/number-text.ts";
import { Menu, MenuChoices, MenuItem, MenuRule } from "#ui/overlay/menu.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useReconcile } from "./reconcile-context.tsx";
import { definitionOfSide, sideName } from "./side-name.ts";
import { reconcileWords } from "./words.ts";

interface Props {
  readonly which: "a" | "b";
  readonly onFigure: () => void;
  /** null: a new one. */
  readonly onDefinition: (definition: StoredDefinition | null) => void;
}

export function SideChip({ which, onFigure, onDefinition }: Props) {
  const t = useWords(reconcileWords);
  const { view, change, sides, definitions, mayDefine } = useReconcile();
  const side = sides[which];
  const named = sideName(side, definitions);
  const label = t(which === "a" ? "sideA" : "sideB");
  const shown = named === null ? t("chooseSide") : textOf(named, t);
  const offered = definitions.filter(({ measure, removed }) => measure === view.measure && !removed);
  const current = definitionOfSide(side, definitions);
  return (
    <Menu
      trigger={
        <Chip label={label} value={<span className="inline-block max-w-56 truncate align-bottom">{shown}</span>} />
      }
      className="w-72"
    >
      {offered.length > 0 ? (
        <MenuChoices
          label={label}
          value={current?.id.toString() ?? ""}
          choices={offered.map(({ id, name, version }) => ({
            value: String(id),
            label: t("version", { name, version: String(version) }),
          }))}
          onValueChange={(id) => change({ [which]: id, step: null })}
        />
      ) : (
        <p className="px-2 py-1.5 text-meta text-ink-3">{t("noDefinitions")}</p>
      )}
      <MenuRule />
      <MenuItem icon="plus" onSelect={onFigure}>
        {t("pasteFigure")}
      </MenuItem>
      {mayDefine && (
        <MenuItem icon="edit" onSelect={() => onDefinition(null)}>
          {t("writeDefinition")}
        </MenuItem>
      )}
      {mayDefine && current !== null && (
        <MenuItem icon="edit" onSelect={() => onDefinition(current)}>
          {t("editDefinition")}
        </MenuItem>
      )}
    </Menu>
  );
}

function textOf(
  { name, version, figure }: NonNullable<ReturnType<typeof sideName>>,
  t: ReturnType<typeof useWords<typeof reconcileWords.en>>,
): string {
  if (figure !== null)
    return t("pasted", { value: name === "" ? numberText(figure, 0) : `${name}: ${numberText(figure, 0)}` });
  return version === null ? name : t("version", { name, version: String(version) });
}
