/** The channel of a touch: the workspace's own rules first, then the default grouping. */
import { type ChannelMatch, matchesTouch } from "./channel-rule.ts";
import { defaultChannel } from "./default-grouping.ts";
import type { TouchFacts } from "./touch.ts";

export interface ChannelRule {
  readonly key: string;
  /** Any of these claims the touch. */
  readonly match: readonly ChannelMatch[];
}

/** Key of the first channel, in the given order, that claims the touch; else the default channel's key. */
export function channelOf(touch: TouchFacts | null, rules: readonly ChannelRule[]): string {
  if (touch === null) return defaultChannel(null);
  const own = rules.find((rule) => rule.match.some((match) => matchesTouch(match, touch)));
  return own?.key ?? defaultChannel(touch);
}
