/** What hangs under the head of the wall: the figures, and the scene whose turn it is. */
"use client";
import { boardChannels } from "#domain/metrics/board-channels.ts";
import { bucketsOf, dateIn, rangeOf } from "#domain/metrics/board-range.ts";
import type { BoardView } from "#domain/metrics/board-view.ts";
import { lateSources } from "#domain/metrics/freshness.ts";
import { mapRows } from "#domain/metrics/map-grid.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { AlertsScene } from "./alerts-scene.tsx";
import { standingAlerts } from "./decision.ts";
import { DecisionPane } from "./decision-pane.tsx";
import type { Scene } from "./scenes.ts";
import { WallFigures } from "./wall-figures.tsx";
import { type Glyph, WallMap } from "./wall-map.tsx";
import type { WallAlert, WallBoard, WallFunnel, WallNeeds } from "./wall-source.ts";
import { WorkScene } from "./work-scene.tsx";

interface Props {
  readonly board: WallBoard;
  readonly needs: WallNeeds | undefined;
  readonly funnel: WallFunnel | undefined;
  readonly view: BoardView;
  readonly scene: Scene;
}

const nothing: WallNeeds = { alerts: [], actions: [], channels: [], tasks: [] };

export function WallBody({ board, needs, funnel, view, scene }: Props) {
  const { locale, timezone } = useLocaleSettings();
  const now = Date.parse(board.trend.meta.asOf);
  const buckets = bucketsOf(rangeOf(view, dateIn(timezone, now)), timezone, now);
  const channels = boardChannels(board.channels, locale);
  return (
    <>
      <WallFigures trend={board.trend.answer} targets={board.targets} buckets={buckets} now={now} />
      {scene === "map" && (
        <div className={needs === undefined ? "min-h-0" : "grid min-h-0 grid-cols-[1fr_480px] gap-12"}>
          <WallMap
            metric={view.metric}
            buckets={buckets}
            rows={mapRows({
              metric: view.metric,
              buckets,
              now,
              channels,
              late: lateSources(board.map.meta.freshness, now),
              all: board.trend.answer,
              parts: board.map.answer,
              allName: "",
            }).filter(({ key }) => key !== "")}
            glyphs={glyphsOf(needs?.alerts ?? [])}
          />
          {needs !== undefined && <DecisionPane needs={needs} channels={channels} now={now} />}
        </div>
      )}
      {scene === "work" && <WorkScene funnel={funnel?.answer} tasks={(needs ?? nothing).tasks} now={now} />}
      {scene === "alerts" && <AlertsScene needs={needs ?? nothing} channels={channels} />}
    </>
  );
}

const shapes: Readonly<Record<string, Glyph | undefined>> = { red: "red", yellow: "amber", blue: "blue" };

/** The gravest of each channel: they come in that order. */
function glyphsOf(alerts: readonly WallAlert[]): ReadonlyMap<string, Glyph> {
  const found = new Map<string, Glyph>();
  for (const { scopeKind, scopeKey, severity } of standingAlerts(alerts)) {
    const glyph = shapes[severity];
    if (scopeKind === "channel" && glyph !== undefined && !found.has(scopeKey)) found.set(scopeKey, glyph);
  }
  return found;
}
