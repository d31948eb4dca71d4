/** The chip of one dimension, whose keys are fetched when somebody opens it. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { BoardAnswer } from "#domain/metrics/board-question.ts";
import type { Dimension, Filters } from "#domain/metrics/filter.ts";
import { fetchAnswer } from "#ui/report/fetch-answer.ts";
import { uiWords } from "#ui/words/ui-words.ts";
import { useChannelNames } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { type KeyOption, KeysChip } from "./keys-chip.tsx";
import { useCampaigns } from "./use-campaigns.ts";

interface Props {
  readonly workspace: string;
  readonly dimension: Dimension;
  readonly channels: readonly KeyOption[];
  readonly dates: { readonly from: string; readonly to: string };
  readonly filter: Filters;
  readonly onChoose: (keys: readonly string[]) => void;
  readonly note?: string | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
  readonly opened: boolean;
}

export function DimensionChip({ workspace, dimension, channels, dates, filter, onChoose, ...rest }: Props) {
  const { note, onOpenChange, opened } = rest;
  const t = useWords(uiWords);
  const chosen = filter[dimension] ?? [];
  const [wanted, setWanted] = useState(opened || chosen.length > 0);
  const campaigns = useCampaigns(workspace, filter.channel, wanted && dimension === "campaign");
  const seen = useSeen(workspace, dimension, dates, wanted && dimension !== "campaign");
  const channelName = useChannelNames(channels);
  const unlisted = seen.filter(({ key }) => !channels.some((channel) => channel.key === key));
  const allChannels = [...channels, ...unlisted.map(({ key }) => ({ key, name: channelName(key) }))];
  return (
    <KeysChip
      label={t(dimension)}
      options={dimension === "channel" ? allChannels : dimension === "campaign" ? campaigns : seen}
      chosen={chosen}
      onChoose={onChoose}
      note={note}
      opened={opened}
      onOpenChange={(open) => {
        if (open) setWanted(true);
        onOpenChange?.(open);
      }}
    />
  );
}

const staleTime = 300_000;
const deviceWords = { desktop: "desktop", mobile: "mobile", tablet: "tablet", other: "otherDevice" } as const;

/** What stood in the dimension over the dates, the most visited first. */
function useSeen(workspace: string, by: Dimension, dates: Props["dates"], enabled: boolean): readonly KeyOption[] {
  const t = useWords(uiWords);
  const asked = new URLSearchParams({ workspace, ...dates, metrics: "sessions", grain: "total", by });
  const address = `/api/v1/reports/board?${asked}`;
  const { data } = useQuery({
    queryKey: ["seen", address],
    queryFn: ({ signal }) => fetchAnswer<{ readonly answer: BoardAnswer }>(address, signal),
    enabled,
    staleTime,
  });
  const totals = [...(data?.answer.totals ?? [])].filter(({ key }) => key !== "");
  totals.sort((a, b) => (b.values.sessions ?? 0) - (a.values.sessions ?? 0));
  const nameOf = (key: string) =>
    by === "device" && Object.hasOwn(deviceWords, key) ? t(deviceWords[key as keyof typeof deviceWords]) : key;
  return totals.map(({ key }) => ({ key, name: nameOf(key) }));
}
