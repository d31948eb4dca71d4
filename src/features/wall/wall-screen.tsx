/** The wall: figures that refresh themselves, scenes that follow each other, and nothing to click. */
"use client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { wallView } from "#domain/metrics/wall-view.ts";
import { LocaleProvider } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { type Scene, sceneAt, scenesOf } from "./scenes.ts";
import { Stage } from "./stage.tsx";
import { useWall } from "./use-wall.ts";
import { WallBody } from "./wall-body.tsx";
import { WallHead } from "./wall-head.tsx";
import type { WallSource } from "./wall-source.ts";
import { wallWords } from "./words.ts";

interface Props {
  readonly workspace: { readonly name: string; readonly timezone: string; readonly currency: string };
  readonly source: WallSource;
  /** The question as an address writes it. */
  readonly query: string;
  /** By a link. */
  readonly shared?: boolean;
}

/** With a cache of its own, which holds one answer per part and nothing else. */
export function WallScreen(props: Props) {
  const [client] = useState(() => new QueryClient());
  const { timezone, currency } = props.workspace;
  return (
    <QueryClientProvider client={client}>
      <LocaleProvider timezone={timezone} currency={currency}>
        <Hung {...props} />
      </LocaleProvider>
    </QueryClientProvider>
  );
}

function Hung({ workspace, source, query, shared = false }: Props) {
  const t = useWords(wallWords);
  const view = useMemo(() => wallView(new URLSearchParams(query)), [query]);
  const wall = useWall(source, view, workspace.timezone);
  const { scene, next } = useScene(source.needs !== null);
  const { board, needs, funnel, lost } = wall;
  return (
    <Stage>
      <div className="grid h-full grid-rows-[auto_minmax(0,1fr)_auto] gap-7 px-14 py-10">
        <WallHead name={workspace.name} wall={wall} shared={shared} />
        <div
          data-scene={scene}
          className={`grid min-h-0 grid-rows-[auto_minmax(0,1fr)] gap-7 ${lost === null ? "" : "opacity-45 grayscale"}`}
        >
          {board === undefined ? (
            <p className="text-[27px] text-ink-2">{lost === null ? t("loading") : ""}</p>
          ) : (
            <WallBody board={board} needs={needs} funnel={funnel} view={view} scene={scene} />
          )}
        </div>
        <footer className="flex min-h-[48px] items-end justify-between border-t border-line-2 text-[22px] text-ink-3">
          <span>{t(`scene_${scene}`)}</span>
          <span>{next === null ? "" : t("next", { scene: t(`scene_${next}`) })}</span>
        </footer>
      </div>
    </Stage>
  );
}

function useScene(whole: boolean): { readonly scene: Scene; readonly next: Scene | null } {
  const shown = useMemo(() => scenesOf(whole), [whole]);
  const [now, setNow] = useState(0);
  useEffect(() => {
    const started = Date.now();
    const timer = setInterval(() => setNow(Date.now() - started), 1_000);
    return () => clearInterval(timer);
  }, []);
  return sceneAt(now, shown);
}
