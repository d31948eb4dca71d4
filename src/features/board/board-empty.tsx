/** No figures: either nothing was ever sent, or the view leaves nothing over. */
"use client";
import { Button, ButtonLink } from "#ui/controls/button.tsx";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useBoard } from "./board-context.tsx";
import type { Emptiness } from "./emptiness.ts";
import { boardWords } from "./words.ts";

export function BoardEmpty({ why }: { readonly why: Emptiness }) {
  const t = useWords(boardWords);
  const { view, change, workspace, locked } = useBoard();
  if (locked !== undefined) return <EmptyState>{t("emptyDates")}</EmptyState>;
  if (why === "filters") {
    return (
      <EmptyState action={<Button onClick={() => change({ filter: {} })}>{t("clearAll")}</Button>}>
        <b className="block font-semibold text-ink">{t("emptyFiltered")}</b>
        {t("emptyFilteredText")}
      </EmptyState>
    );
  }
  if (why === "dates") {
    const month = () => change({ range: "month", from: null, to: null });
    return (
      <EmptyState action={view.range !== "month" && <Button onClick={month}>{t("showMonth")}</Button>}>
        <b className="block font-semibold text-ink">{t("emptyDates")}</b>
        {t("emptyDatesText")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      action={
        <ButtonLink href={`/w/${workspace.slug}/sources`} weight="primary">
          {t("emptyAction")}
        </ButtonLink>
      }
    >
      <b className="block font-semibold text-ink">{t("emptyTitle")}</b>
      {t("emptyText")}
    </EmptyState>
  );
}
