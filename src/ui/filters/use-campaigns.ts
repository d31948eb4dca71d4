/** The campaigns of a workspace, fetched when they are wanted and shared by whoever asks. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { fetchAnswer } from "#ui/report/fetch-answer.ts";
import type { KeyOption } from "./keys-chip.tsx";

interface Campaign extends KeyOption {
  readonly channel: string;
}

/** Campaigns of the chosen channels, by name. */
export function useCampaigns(
  workspace: string,
  channels: readonly string[] | undefined,
  enabled: boolean,
): readonly KeyOption[] {
  const { data } = useQuery({
    queryKey: ["campaigns", workspace],
    queryFn: async () => {
      const address = `/api/v1/campaigns?${new URLSearchParams({ workspace })}`;
      return (await fetchAnswer<{ readonly campaigns: readonly Campaign[] }>(address)).campaigns;
    },
    enabled,
    staleTime: 300_000,
  });
  return (data ?? []).filter(({ channel }) => channels === undefined || channels.includes(channel));
}
