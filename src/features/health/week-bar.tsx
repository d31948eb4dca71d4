/** Which week is looked at, with the ones before and after it as addresses. */
"use client";
import Link from "next/link";
import type { HealthAnswer } from "#domain/health/health-question.ts";
import { shiftWeek } from "#domain/health/week-range.ts";
import { buttonLook } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { FilterBar } from "#ui/layout/filter-bar.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { healthWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly page: "executive" | "health";
  readonly health: HealthAnswer;
  /** The running week. */
  readonly running: string;
}

const dayMs = 86_400_000;

export function WeekBar({ workspace, page, health, running }: Props) {
  const t = useWords(healthWords);
  const format = useFormat();
  const { week, from, to, definitionVersion } = health;
  const address = (one: string) => `/w/${workspace}/${page}${one === running ? "" : `?week=${one}`}`;
  const last = new Date(Date.parse(to) - dayMs / 2).toISOString();
  const look = buttonLook({ size: "small" });
  return (
    <FilterBar
      label={t("filters")}
      tools={
        <Link href={`/w/${workspace}/health`} className="text-meta whitespace-nowrap text-accent hover:underline">
          {t("allWeeks")}
        </Link>
      }
    >
      <Link href={address(shiftWeek(week, -1))} className={look} aria-label={t("earlier")}>
        ‹
      </Link>
      <span className="px-1 font-medium whitespace-nowrap">
        {t("week", { week })}, {format.dayRange(from, last)}
      </span>
      {week < running && (
        <Link href={address(shiftWeek(week, 1))} className={look} aria-label={t("later")}>
          ›
        </Link>
      )}
      <Link href={`/w/${workspace}/health#weights`} className={look}>
        {t("weights", { version: String(definitionVersion) })}
      </Link>
    </FilterBar>
  );
}
