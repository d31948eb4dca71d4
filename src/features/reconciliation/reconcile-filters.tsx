/** The bar of choices: which figure, which days, whose sides; and the forms that write a side. */
"use client";
import { useState } from "react";
import { measures } from "#domain/reconciliation/definition.ts";
import { measureWords } from "#domain/reconciliation/definition-words.ts";
import { longestSpanDays } from "#domain/reconciliation/reconcile-question.ts";
import type { StoredDefinition } from "#domain/reconciliation/stored-definition.ts";
import { CopyLink } from "#ui/controls/copy-link.tsx";
import { IconButton } from "#ui/controls/icon-button.tsx";
import { ChoiceChip } from "#ui/filters/choice-chip.tsx";
import { RangeChip } from "#ui/filters/range-chip.tsx";
import { FilterBar } from "#ui/layout/filter-bar.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { DefinitionDialog } from "./definition-dialog.tsx";
import { FigureDialog } from "./figure-dialog.tsx";
import { useReconcile } from "./reconcile-context.tsx";
import { defaultView, ranges } from "./reconcile-view.ts";
import { SideChip } from "./side-chip.tsx";
import { reconcileWords } from "./words.ts";

type Side = "a" | "b";
type Form =
  | { readonly kind: "figure"; readonly side: Side }
  | { readonly kind: "definition"; readonly side: Side; readonly definition: StoredDefinition | null };

export function ReconcileFilters() {
  const t = useWords(reconcileWords);
  const { locale } = useLocaleSettings();
  const { view, change, dates, sides } = useReconcile();
  const [form, open] = useState<Form | null>(null);
  const close = () => open(null);
  const side = (which: Side) => (
    <SideChip
      which={which}
      onFigure={() => open({ kind: "figure", side: which })}
      onDefinition={(definition) => open({ kind: "definition", side: which, definition })}
    />
  );
  return (
    <FilterBar label={t("filters")} tools={<CopyLink />}>
      <ChoiceChip
        label={t("figure")}
        value={view.measure}
        usual={defaultView.measure}
        choices={measures.map((value) => ({ value, label: measureWords[value][locale] }))}
        onChoose={(measure) => change({ measure, a: null, b: null, step: null })}
      />
      <RangeChip
        label={t("range")}
        named={ranges.map((value) => ({ value, label: t(`range_${value}`) }))}
        value={view.range}
        dates={dates}
        longest={longestSpanDays}
        onChoose={change}
        onOwn={change}
      />
      {side("a")}
      <IconButton icon="arrow" label={t("swap")} onClick={() => change({ a: sides.b, b: sides.a })} />
      {side("b")}
      {form?.kind === "figure" && <FigureDialog side={form.side} onClose={close} />}
      {form?.kind === "definition" && (
        <DefinitionDialog
          definition={form.definition}
          onClose={close}
          onKept={({ id, measure }) => change({ measure, [form.side]: String(id) })}
        />
      )}
    </FilterBar>
  );
}
