/** A figure's name: with its definition where the dictionary has it, as a link to its page where another room defines it. */
"use client";
import Link from "next/link";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { Definition } from "#ui/overlay/definition.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { ExecutiveFigure } from "./executive-figures.ts";
import { healthWords } from "./words.ts";

interface Props {
  readonly id: ExecutiveFigure["id"];
  readonly workspace: string;
  /** The week, as lineage is asked for it. */
  readonly asked: string;
}

const pages = { cacLtv: "value", repurchase: "retention", budgetUsed: "budgets" } as const;

export function FigureName({ id, workspace, asked }: Props) {
  const t = useWords(healthWords);
  if (id === "gmv" || id === "roi") {
    const metric = findMetric(id === "gmv" ? "gross_revenue" : "roi");
    if (metric === undefined) return null;
    return (
      <Definition metric={metric} asked={asked}>
        {id === "gmv" ? t("gmv") : undefined}
      </Definition>
    );
  }
  return (
    <Link href={`/w/${workspace}/${pages[id]}`} className="underline-offset-2 hover:underline">
      {t(id)}
    </Link>
  );
}
