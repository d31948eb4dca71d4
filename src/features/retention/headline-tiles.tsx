/** The headline: D1, D7, D30 of the cohorts; active people, stickiness and repurchase of everybody. */
"use client";
import type { LifecycleAnswer } from "#domain/retention/lifecycle-question.ts";
import type { RetentionAnswer } from "#domain/retention/retention-question.ts";
import { relativeChange } from "#ui/format/delta-text.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { FigureTile, TileStrip } from "./figure-tile.tsx";
import { retentionWords } from "./words.ts";

const difference = (now: number | null, before: number | null) =>
  now === null || before === null ? null : now - before;

export function HeadlineTiles({ answer }: { readonly answer: RetentionAnswer }) {
  const t = useWords(retentionWords);
  const format = useFormat();
  return (
    <TileStrip label={t("headline")}>
      {answer.headline.map(({ day, now, before }) => (
        <FigureTile
          key={day}
          id={`retention_d${day}`}
          value={format.rate(now.rate)}
          delta={difference(now.rate, before.rate)}
          kind="points"
          against={t("againstBefore")}
          note={
            now.people === 0
              ? t("dayNotOver", { day: String(day) })
              : t("ofPeople", { count: format.count(now.people) })
          }
        />
      ))}
    </TileStrip>
  );
}

export function ActiveTiles({ answer }: { readonly answer: LifecycleAnswer }) {
  const t = useWords(retentionWords);
  const format = useFormat();
  const { now, before, day } = answer.headline;
  const { within90, inSpan } = answer.repurchase;
  const through = t("through", { day: format.day(day) });
  return (
    <TileStrip label={t("activeFigures")}>
      {(["dau", "wau", "mau"] as const).map((id) => (
        <FigureTile
          key={id}
          id={id}
          value={format.count(now[id] === null ? null : Math.round(now[id]), "tile")}
          delta={relativeChange(now[id], before[id])}
          kind="percent"
          against={t("against30")}
          note={id === "mau" ? through : ""}
        />
      ))}
      <FigureTile
        id="stickiness"
        value={format.rate(now.stickiness)}
        delta={difference(now.stickiness, before.stickiness)}
        kind="points"
        against={t("against30")}
        note=""
      />
      <FigureTile
        id="repurchase_90"
        value={format.rate(within90.rate)}
        delta={difference(within90.rate, within90.before.rate)}
        kind="points"
        against={t("against90")}
        note={
          within90.customers === 0
            ? t("noMature", { days: format.dayRange(within90.from, within90.to) })
            : t("ofCustomers", { count: format.count(within90.customers) })
        }
      />
      <FigureTile
        id="repurchase_span"
        value={format.rate(inSpan.rate)}
        delta={null}
        kind="points"
        against=""
        note={t("ofCustomers", { count: format.count(inSpan.customers) })}
      />
    </TileStrip>
  );
}
