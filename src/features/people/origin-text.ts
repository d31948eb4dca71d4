/** Where a touch came from, in words. */
import type { Origin } from "#domain/people/person-question.ts";
import type { ChannelName } from "#ui/words/use-channel-names.ts";

const said = (part: string) => part !== "" && part !== "(none)";

/** "Douyin · spring · video-7 · /lp/a", without what is not known. */
export function originText({ channel, campaign, creative, landingPage }: Origin, nameOf: ChannelName): string {
  return [nameOf(channel), ...[campaign, creative, landingPage].filter(said)].join(" · ");
}
