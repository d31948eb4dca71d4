/** The channels of a board: those of the catalogue, then the default grouping. */
import type { Locale } from "#domain/base/locale.ts";
import { defaultChannelNames } from "#domain/catalogue/default-channel-names.ts";
import type { Channel } from "./map-grid.ts";

/** Traffic that no channel of the catalogue claims falls into the default grouping; its channels come last, by name. */
export function boardChannels(channels: readonly Channel[], locale: Locale): Channel[] {
  const own = new Set(channels.map(({ key }) => key));
  const others = Object.entries(defaultChannelNames).filter(([key]) => !own.has(key));
  return [
    ...channels,
    ...others.map(([key, words], i) => ({ key, name: words[locale], kind: key, position: 10_000 + i })),
  ];
}
