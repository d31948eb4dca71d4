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
}

const pages = { cacLtv: "value", repurchase: "retention", budgetUsed: "budgets" } as const;

export function FigureName({ id, workspace }: Props) {
  const t = useWords(healthWords);
  if (id === "gmv" || id === "roi") {
    const metric = findMetric(id === "gmv" ? "gross_revenue" : "roi");
    return metric === undefined ? null : <Definition metric={metric}>{id === "gmv" ? t("gmv") : undefined}</Definition>;
  }
  return (
    <Link href={`/w/${workspace}/${pages[id]}`} className="underline-offset-2 hover:underline">
      {t(id)}
    </Link>
  );
}
