/** The chips of campaign, device and country, whose lists are fetched when somebody opens them. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "#ui/words/use-words.ts";
import { useBoard } from "./board-context.tsx";
import { questionsOf } from "./board-questions.ts";
import type { FilterKey } from "./board-view.ts";
import { fetchBoard, fetchCampaigns } from "./fetch-board.ts";
import { ListFilter, type Option } from "./list-filter.tsx";
import { boardWords } from "./words.ts";

/** What stood in the dimension over these dates, the most visited first. */
function useSeen(dimension: FilterKey, enabled: boolean): readonly Option[] {
  const { workspace, view, now } = useBoard();
  const { table } = questionsOf({ ...view, filter: {} }, workspace.timezone, now);
  const question = { ...table, by: dimension, metrics: ["sessions"], grain: "total" as const };
  const { data } = useQuery({
    queryKey: ["seen", workspace.slug, question],
    queryFn: ({ signal }) => fetchBoard(workspace.slug, question, signal),
    enabled,
    staleTime: 300_000,
  });
  const totals = [...(data?.answer.totals ?? [])].filter(({ key }) => key !== "");
  totals.sort((a, b) => (b.values.sessions ?? 0) - (a.values.sessions ?? 0));
  return totals.map(({ key }) => ({ key, name: key }));
}

/** Campaigns of the chosen channels, by name. */
export function useCampaigns(enabled: boolean): readonly Option[] {
  const { workspace, view } = useBoard();
  const { data } = useQuery({
    queryKey: ["campaigns", workspace.slug],
    queryFn: () => fetchCampaigns(workspace.slug),
    enabled,
    staleTime: 300_000,
  });
  const channels = view.filter.channel;
  return (data ?? []).filter(({ channel }) => channels === undefined || channels.includes(channel));
}

interface Props {
  readonly dimension: "campaign" | "landing_page" | "device" | "country";
  readonly opened?: boolean;
}

export function DimensionFilter({ dimension, opened = false }: Props) {
  const t = useWords(boardWords);
  const { view, change } = useBoard();
  const chosen = view.filter[dimension] ?? [];
  const [wanted, setWanted] = useState(opened || chosen.length > 0);
  const campaigns = useCampaigns(wanted && dimension === "campaign");
  const seen = useSeen(dimension, wanted && dimension !== "campaign");
  return (
    <ListFilter
      label={t(dimension)}
      options={dimension === "campaign" ? campaigns : seen}
      chosen={chosen}
      opened={opened}
      onOpen={() => setWanted(true)}
      onChoose={(keys) => change({ filter: { ...view.filter, [dimension]: keys } })}
    />
  );
}
