/** Alerts in a narrow column beside another page's figures: what is the matter, since when, and the next deed. */
"use client";
import Link from "next/link";
import type { Alert } from "#domain/rules/alert-answer.ts";
import { severities } from "#domain/rules/rule.ts";
import { ButtonLink } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { SeverityMark } from "#ui/icons/severity-mark.tsx";
import { SectionHead } from "#ui/layout/section.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { AlertDeeds } from "./alert-deeds.tsx";
import { type AlertSetting, AlertSettingContext, useAlertSetting } from "./alert-setting.tsx";
import { AlertTags } from "./alert-tags.tsx";
import { useAlertText } from "./use-alert-text.ts";
import { alertWords } from "./words.ts";
import { alertRailWords } from "./words-rail.ts";

interface Props {
  readonly setting: AlertSetting;
  readonly alerts: readonly Alert[];
  readonly title: "operations" | "unowned";
}

export function AlertRail({ setting, alerts, title }: Props) {
  const t = useWords(alertRailWords);
  const more = (
    <ButtonLink size="small" weight="ghost" href={`/w/${setting.workspace}/alerts`}>
      {t("toAll")}
    </ButtonLink>
  );
  return (
    <AlertSettingContext value={setting}>
      <section>
        <SectionHead title={t(title)} meta={alerts.length > 0 ? String(alerts.length) : undefined} tools={more} />
        {alerts.length === 0 && <p className="px-5 pb-4 text-pretty text-ink-3 max-sm:px-4">{t("none")}</p>}
        <ul className="border-line not-empty:border-t">
          {[...alerts].sort(byUrgency).map((alert) => (
            <RailLine key={alert.id} alert={alert} />
          ))}
        </ul>
      </section>
    </AlertSettingContext>
  );
}

const rank = ({ severity }: Alert) => severities.indexOf(severity);
/** The gravest first, and of those the newest. */
const byUrgency = (a: Alert, b: Alert) => rank(a) - rank(b) || b.firedAt.localeCompare(a.firedAt);

/** A red one that nobody has taken stands out from across the room. */
const urgent = "border-l-2 border-l-red bg-red-weak";

function RailLine({ alert }: { readonly alert: Alert }) {
  const t = useWords(alertRailWords);
  const words = useWords(alertWords);
  const format = useFormat();
  const { workspace } = useAlertSetting();
  const text = useAlertText()(alert);
  const calls = alert.severity === "red" && alert.state === "firing" && alert.owner === null;
  return (
    <li
      className={`grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 border-b border-line px-5 py-2.5 max-sm:px-4 ${calls ? urgent : ""}`}
    >
      <span className="pt-0.5">
        <SeverityMark severity={alert.severity} />
      </span>
      <div className="grid min-w-0 gap-1">
        <p>
          <Link href={`/w/${workspace}/alerts/${alert.id}`} className="mr-2 font-medium text-ink hover:underline">
            {text.head}
          </Link>
          <AlertTags alert={alert} />
        </p>
        {text.numbers !== "" && <p className="text-pretty text-ink-2">{text.numbers}</p>}
        <p className="text-meta text-ink-2">
          <time dateTime={alert.firedAt}>{t("at", { time: format.dayHour(alert.firedAt) })}</time>
          {" · "}
          {alert.owner === null ? words("nobody") : words("ownedBy", { name: alert.owner.name })}
          {" · "}
          <span className="whitespace-nowrap">{words("alertId", { id: String(alert.id) })}</span>
        </p>
        <span className="flex flex-wrap gap-1.5 empty:hidden">
          <AlertDeeds alert={alert} object={text.object} />
        </span>
      </div>
    </li>
  );
}
