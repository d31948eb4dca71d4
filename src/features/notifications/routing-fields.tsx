/** Which messages a contact point gets, and when. */
"use client";
import type { Routing } from "#domain/notifications/contact-point.ts";
import { teams } from "#domain/notifications/notice.ts";
import { severities } from "#domain/rules/rule.ts";
import { Checkbox } from "#ui/controls/checkbox.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { Select } from "#ui/controls/select.tsx";
import { Switch } from "#ui/controls/switch.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { ticked } from "./point-draft.ts";
import { type FieldsProps, Part } from "./point-fields.tsx";
import { hourText } from "./routing-text.ts";
import { contactWords } from "./words-contacts.ts";

const topics = ["alerts", "actions", "tasks"] as const;
const digests = ["none", "daily", "weekly"] as const;
const usualQuiet = { from: 22, to: 8 };

export function RoutingFields({ draft: { routing }, onChange }: FieldsProps) {
  const t = useWords(contactWords);
  const set = (change: Partial<Routing>) => onChange({ routing: { ...routing, ...change } });
  return (
    <>
      <Part label={t("severities")}>
        {severities.map((one) => (
          <Checkbox
            key={one}
            checked={routing.severities.includes(one)}
            onCheckedChange={(on) => set({ severities: ticked(severities, routing.severities, one, on) })}
          >
            {t(`severity_${one}`)}
          </Checkbox>
        ))}
      </Part>
      <Part label={t("topics")} hint={t("emptyIsAll")}>
        {topics.map((one) => (
          <Checkbox
            key={one}
            checked={routing.topics.includes(one)}
            onCheckedChange={(on) => set({ topics: ticked(topics, routing.topics, one, on) })}
          >
            {t(`topic_${one}`)}
          </Checkbox>
        ))}
      </Part>
      <Part label={t("teams")} hint={t("emptyIsAll")}>
        {teams.map((one) => (
          <Checkbox
            key={one}
            checked={routing.teams.includes(one)}
            onCheckedChange={(on) => set({ teams: ticked(teams, routing.teams, one, on) })}
          >
            {t(`team_${one}`)}
          </Checkbox>
        ))}
      </Part>
      <Part label={t("digest")} hint={t("digestHint")}>
        <Segmented
          label={t("digest")}
          choices={digests.map((value) => ({ value, label: t(`digest_${value}`) }))}
          value={routing.digest}
          onValueChange={(digest) => set({ digest })}
        />
      </Part>
      <QuietHours quiet={routing.quiet} onChange={(quiet) => set({ quiet })} />
    </>
  );
}

interface QuietProps {
  readonly quiet: Routing["quiet"];
  readonly onChange: (quiet: Routing["quiet"]) => void;
}

const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: hourText(hour) }));

function QuietHours({ quiet, onChange }: QuietProps) {
  const t = useWords(contactWords);
  const shown = quiet ?? usualQuiet;
  const said = t("quietOn", { from: hourText(shown.from), to: hourText(shown.to) });
  return (
    <Part label={t("quiet")} hint={t("quietHint")}>
      <Switch checked={quiet !== null} onCheckedChange={(on) => onChange(on ? usualQuiet : null)}>
        {said}
      </Switch>
      {quiet !== null &&
        (["from", "to"] as const).map((end) => (
          <span key={end} className="w-24">
            <Select
              aria-label={t(end === "from" ? "quietFrom" : "quietTo")}
              choices={hours}
              value={String(quiet[end])}
              onValueChange={(hour) => onChange({ ...quiet, [end]: Number(hour) })}
            />
          </span>
        ))}
    </Part>
  );
}
