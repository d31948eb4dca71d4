/** The names of channels: the catalogue's own, else those of the default grouping. */
"use client";
import { useCallback, useMemo } from "react";
import { defaultChannelNames } from "#domain/catalogue/default-channel-names.ts";
import type { Origin } from "#domain/people/person-question.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";

export interface NamedChannel {
  readonly key: string;
  readonly name: string;
}

export type ChannelName = (key: string) => string;

export function useChannelNames(channels: readonly NamedChannel[]): ChannelName {
  const { locale } = useLocaleSettings();
  const own = useMemo(() => new Map(channels.map(({ key, name }) => [key, name])), [channels]);
  return useCallback((key) => own.get(key) ?? defaultChannelNames[key]?.[locale] ?? key, [own, locale]);
}

const said = (part: string) => part !== "" && part !== "(none)";

/** "Douyin · spring · video-7 · /lp/a", without what is not known. */
export function originText({ channel, campaign, creative, landingPage }: Origin, nameOf: ChannelName): string {
  return [nameOf(channel), ...[campaign, creative, landingPage].filter(said)].join(" · ");
}
