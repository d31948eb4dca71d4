/** What a decision on conversion can be about: the channels and pages that moved. */
import type { Agenda } from "#domain/alignment/agenda.ts";

export function aboutChoices({ swings }: Agenda, channelName: (key: string) => string) {
  return swings.rows.map(({ by, key }) => ({
    value: `${by} ${key}`,
    label: by === "channel" ? channelName(key) : key,
  }));
}

/** Of a choice above; neither where nothing was chosen. */
export function aboutOf(choice: string): { readonly channel: string | null; readonly page: string | null } {
  const place = choice.indexOf(" ");
  const key = place < 0 ? null : choice.slice(place + 1);
  return choice.startsWith("channel ") ? { channel: key, page: null } : { channel: null, page: key };
}
