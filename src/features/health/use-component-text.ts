/** What a component came to and what holds it back, in words. */
"use client";
import type { ComponentId } from "#domain/health/definition.ts";
import type { EvidenceRow } from "#domain/health/evidence.ts";
import type { HealthAnswer } from "#domain/health/health-question.ts";
import type { Component } from "#domain/health/score.ts";
import { useFormat } from "#ui/format/use-format.ts";
import type { ChannelName } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { countText, hourText } from "./point-text.ts";
import { healthWords } from "./words.ts";

export function useComponentText(health: HealthAnswer, channelName: ChannelName) {
  const t = useWords(healthWords);
  const format = useFormat();

  function figureOf({ id, value, numerator, denominator }: Component): string {
    if (value === null) return t("notMeasured");
    if (id === "response") return t("hours", { hours: hourText(health.responseHours) });
    if (id === "board" || id === "targets") return t("nOfM", { n: numerator, m: denominator });
    return format.rate(value);
  }

  function subOf({ id, target, numerator, denominator }: Component): string {
    const said = t(`sub_${id}`, { target: format.rate(target), n: numerator, m: denominator });
    const { responseUnanswered: open } = health;
    return id === "response" && open > 0 ? `${said} · ${t("unanswered", { count: open })}` : said;
  }

  function holdOf(component: Component): string {
    const { id, value, numerator, denominator } = component;
    if (value === null) return t(`none_${id}`);
    if (id === "connectivity") return worstPart() ?? t("hold_none");
    const rows = health.holds.filter((row) => row.component === id);
    const [first] = rows;
    if (first === undefined) return t("hold_none");
    return sayHold(id, first, rows, denominator - numerator);
  }

  function worstPart(): string | null {
    const missed = health.parts.filter(({ rate, missing }) => rate !== null && missing > 0);
    const worst = missed.sort((a, b) => (a.rate ?? 1) - (b.rate ?? 1))[0];
    if (worst === undefined) return null;
    return t(`hold_${worst.part}`, { missing: worst.missing, all: worst.denominator });
  }

  function sayHold(
    id: Exclude<ComponentId, "connectivity">,
    first: EvidenceRow,
    rows: readonly EvidenceRow[],
    missing: number,
  ): string {
    const { title, facts } = first;
    if (id === "accuracy") {
      const [predicted, came] = [countText(Number(facts.predicted)), countText(Number(facts.came))];
      return t("hold_accuracy", { title: channelName(title), predicted, came });
    }
    if (id === "board") return t("hold_board", { names: rows.map((row) => row.title).join(", ") });
    if (id === "response") {
      const longest = Math.max(...rows.map((row) => Number(row.facts.hours)));
      return t("hold_response", { missing, hours: hourText(longest), title });
    }
    return id === "feedback" ? t("hold_feedback", { missing, title }) : t("hold_targets", { title });
  }

  return { figureOf, subOf, holdOf };
}
