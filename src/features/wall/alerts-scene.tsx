/** The scene of what is the matter: open alerts, the gravest first, and the channels that do not simply run. */
"use client";
import { useFormat } from "#ui/format/use-format.ts";
import { SeverityMark } from "#ui/icons/severity-mark.tsx";
import { type NamedChannel, useChannelNames } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { proposals, standingAlerts } from "./decision.ts";
import { useAlertSays } from "./use-alert-says.ts";
import type { WallNeeds } from "./wall-source.ts";
import { wallWords } from "./words.ts";

interface Props {
  readonly needs: WallNeeds;
  readonly channels: readonly NamedChannel[];
}

/** What finds room under each other. */
const [mostAlerts, mostChannels] = [6, 8];
const titleLook = "mb-5 text-[24px] font-medium text-ink-3";

export function AlertsScene({ needs, channels }: Props) {
  const t = useWords(wallWords);
  const format = useFormat();
  const says = useAlertSays(channels);
  const alerts = standingAlerts(needs.alerts);
  return (
    <div className="grid h-full grid-cols-[1fr_560px] gap-16">
      <section>
        <h2 className={titleLook}>{t("alerts", { count: alerts.length })}</h2>
        {alerts.length === 0 && <p className="text-[46px] font-semibold">{t("noAlerts")}</p>}
        <ul>
          {alerts.slice(0, mostAlerts).map((alert) => {
            const { head, figures } = says(alert);
            return (
              <li key={alert.id} className="flex items-baseline gap-5 border-t border-line-2 py-3.5">
                <span className="self-center">
                  <SeverityMark severity={alert.severity} size={32} />
                </span>
                <span className="min-w-0 flex-1 truncate text-[30px] font-medium">{head}</span>
                <span className="flex-none text-[24px] text-ink-2">{figures}</span>
                <span className="w-[210px] flex-none text-right text-[22px] text-ink-3">
                  {format.dayHour(alert.firedAt)}
                </span>
              </li>
            );
          })}
        </ul>
      </section>
      <Breakers needs={needs} channels={channels} />
    </div>
  );
}

const states: Readonly<Record<string, "state_open" | "state_half_open" | "state_locked" | "state_forced">> = {
  open: "state_open",
  half_open: "state_half_open",
  locked: "state_locked",
  forced: "state_forced",
};

function Breakers({ needs, channels }: Props) {
  const t = useWords(wallWords);
  const nameOf = useChannelNames(channels);
  const waiting = proposals(needs.actions).map(({ id, channel }) => ({ key: `a${id}`, channel, word: t("waiting") }));
  const stopped = needs.channels.flatMap(({ channel, state }) => {
    const word = states[state];
    return word === undefined ? [] : [{ key: channel, channel, word: t(word) }];
  });
  const lines = [...waiting, ...stopped];
  return (
    <section>
      <h2 className={titleLook}>{t("channels")}</h2>
      {lines.length === 0 && <p className="text-[34px] font-semibold">{t("allRunning")}</p>}
      <ul>
        {lines.slice(0, mostChannels).map(({ key, channel, word }) => (
          <li key={key} className="flex justify-between gap-5 border-t border-line-2 py-3.5 text-[28px]">
            <span className="min-w-0 truncate">{nameOf(channel)}</span>
            <span className="flex-none text-ink-2">{word}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
