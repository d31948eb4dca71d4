/** The names of channels: the catalogue's own, else those of the default grouping. */
"use client";
import { useCallback, useMemo } from "react";
import { defaultChannelNames } from "#domain/catalogue/default-channel-names.ts";
import { useLocaleSettings } from "./locale-context.tsx";

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
