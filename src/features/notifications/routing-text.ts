/** What a contact point is told, on one line. */
import type { Routing } from "#domain/notifications/contact-point.ts";
import type { Say } from "#ui/words/words-for.ts";
import type { contactWords } from "./words-contacts.ts";

export const hourText = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;

/** “Red, Yellow · Tasks · Operations · 22:00–08:00 quiet · Daily”. */
export function routingText(
  { severities, topics, teams, quiet, digest }: Routing,
  t: Say<(typeof contactWords)["en"]>,
): string {
  const parts = [
    severities.map((one) => t(`severity_${one}`)).join(", "),
    topics.length === 0 ? t("everything") : topics.map((one) => t(`topic_${one}`)).join(", "),
    teams.map((one) => t(`team_${one}`)).join(", "),
    quiet === null ? "" : `${t("quiet")} ${hourText(quiet.from)}–${hourText(quiet.to)}`,
    digest === "none" ? "" : t(`digest_${digest}`),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
