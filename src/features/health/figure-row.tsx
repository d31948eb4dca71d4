/** The week's five figures: value, what it is compared with, its course, and what it is aimed at. */
"use client";
import { DeltaText } from "#ui/figures/delta-text.tsx";
import { Figure } from "#ui/figures/figure.tsx";
import { Sparkline } from "#ui/figures/sparkline.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import type { ExecutiveFigure } from "./executive-figures.ts";
import { FigureName } from "./figure-name.tsx";
import { healthWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  /** The week, as lineage is asked for it. */
  readonly asked: string;
  readonly figures: readonly ExecutiveFigure[];
  /** The week before. */
  readonly against: string;
  readonly day: number;
  readonly days: number;
}

export function FigureRow({ workspace, asked, figures, against, day, days }: Props) {
  const t = useWords(healthWords);
  return (
    <section
      aria-label={t("figures")}
      className="grid grid-cols-5 gap-px border-b border-line bg-line max-lg:grid-cols-3 max-sm:grid-cols-2"
    >
      {figures.map((figure) => (
        <Tile key={figure.id} {...{ workspace, asked, figure, against }} month={{ day, days }} />
      ))}
    </section>
  );
}

interface TileProps {
  readonly workspace: string;
  readonly asked: string;
  readonly figure: ExecutiveFigure;
  readonly against: string;
  readonly month: { readonly day: number; readonly days: number };
}

function Tile({ workspace, asked, figure, against, month }: TileProps) {
  const t = useWords(healthWords);
  const { id, delta, course } = figure;
  const kind = id === "gmv" || id === "cacLtv" ? "percent" : "points";
  const beside = useBeside(figure, against);
  const [text, name, aim] = [useFigureText(figure), useName(id), useAim(figure, month)];
  return (
    <div className="min-w-0 bg-surface py-2.5 pr-4 pl-5 max-lg:last:col-span-2 max-sm:pl-4">
      <div className="text-meta text-ink-2">
        <FigureName id={id} workspace={workspace} asked={asked} />
      </div>
      <div className="mt-[3px] mb-[5px] flex h-[30px] items-end justify-between gap-2 [&>span>span]:leading-none">
        <Figure text={text} />
        {course.length > 1 && (
          <span className="flex-none max-sm:hidden">
            <Sparkline values={course} label={t("spark", { name })} />
          </span>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-2 text-meta whitespace-nowrap text-ink-3">
        {delta === null ? (
          <span>{t(id === "budgetUsed" ? "noPlan" : "noComparison")}</span>
        ) : (
          <>
            <DeltaText value={delta} kind={kind} direction={id === "budgetUsed" ? "none" : "up"} />
            <span className="max-sm:hidden">{beside}</span>
          </>
        )}
        <span className="ml-auto">{aim}</span>
      </div>
    </div>
  );
}

function useName(id: ExecutiveFigure["id"]): string {
  const t = useWords(healthWords);
  return id === "roi" ? "ROI" : t(id);
}

function useFigureText({ id, value }: ExecutiveFigure): string {
  const format = useFormat();
  if (id === "gmv") return format.money(value, "tile");
  return id === "cacLtv" ? format.ratio(value) : format.rate(value);
}

function useBeside({ id, aim }: ExecutiveFigure, against: string): string {
  const t = useWords(healthWords);
  const format = useFormat();
  if (id === "budgetUsed") return t("ofPlanNow", { share: format.rate(aim) });
  return id === "cacLtv" || id === "repurchase" ? t("ninetyBefore") : t("versus", { week: against });
}

function useAim({ id, aim }: ExecutiveFigure, { day, days }: TileProps["month"]): string {
  const t = useWords(healthWords);
  const format = useFormat();
  if (id === "budgetUsed") return t("dayOf", { day: String(day), days: String(days) });
  if (id === "cacLtv") return t("limit");
  return aim === null ? "" : t("aim", { value: format.rate(aim) });
}
