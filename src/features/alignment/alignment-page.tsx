/** The weekly meeting of both teams: its agenda, notes and decisions; frozen once it is closed. */
"use client";
import { type ReactNode, useMemo, useState } from "react";
import { agendaItems, type Meeting } from "#domain/alignment/agenda.ts";
import { mondayOf, shiftWeek } from "#domain/alignment/iso-week.ts";
import { addDays } from "#domain/base/local-time.ts";
import { type Command, useCommands } from "#ui/commands/command-context.tsx";
import { Button, ButtonLink } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { type NamedChannel, useChannelNames } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { AgendaPart } from "./agenda-part.tsx";
import { CloseMeeting } from "./close-meeting.tsx";
import { MeetingContext, type MeetingPerson } from "./meeting-context.tsx";
import { Presenter } from "./presenter.tsx";
import { alignmentWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly meeting: Meeting;
  readonly closed: readonly { readonly week: string }[];
  readonly people: readonly MeetingPerson[];
  readonly channels: readonly NamedChannel[];
  /** The present week. */
  readonly present: string;
  readonly mayWrite: boolean;
}

export function AlignmentPage({ workspace, meeting, closed, people, channels, present, mayWrite: may }: Props) {
  const t = useWords(alignmentWords);
  const channelName = useChannelNames(channels);
  const [presenting, setPresenting] = useState(false);
  const commands = useMemo(
    (): Command[] => [{ id: "present", label: t("present"), keys: "p", run: () => setPresenting(true) }],
    [t],
  );
  useCommands(commands);
  const mayWrite = may && meeting.closedAt === null;
  const state = useMemo(
    () => ({ workspace, meeting, people, mayWrite, channelName }),
    [workspace, meeting, people, mayWrite, channelName],
  );
  return (
    <MeetingContext value={state}>
      <MeetingHead workspace={workspace} meeting={meeting} present={present}>
        <Button onClick={() => setPresenting(true)}>{t("present")}</Button>
        {mayWrite && <CloseMeeting number={meeting.week.slice(6)} />}
      </MeetingHead>
      {agendaItems.map((item, i) => (
        <AgendaPart key={`${meeting.week} ${item}`} item={item} number={i + 1} />
      ))}
      {closed.length > 0 && (
        <nav aria-label={t("pastMeetings")} className="flex flex-wrap items-center gap-1 px-5 py-3 max-sm:px-4">
          <span className="pr-2 text-meta text-ink-3">{t("pastMeetings")}</span>
          {closed.map(({ week }) => (
            <ButtonLink key={week} size="small" weight="ghost" href={`/w/${workspace}/alignment?week=${week}`}>
              {week}
            </ButtonLink>
          ))}
        </nav>
      )}
      {presenting && <Presenter onLeave={() => setPresenting(false)} />}
    </MeetingContext>
  );
}

interface HeadProps extends Pick<Props, "workspace" | "meeting" | "present"> {
  readonly children: ReactNode;
}

function MeetingHead({ workspace, meeting, present, children }: HeadProps) {
  const t = useWords(alignmentWords);
  const format = useFormat();
  const { week, agenda, closedAt, closedBy } = meeting;
  const [year = "", number = ""] = week.split("-W");
  const weekLink = (to: string) => `/w/${workspace}/alignment?week=${to}`;
  const range = format.dayRange(mondayOf(shiftWeek(week, -1)), addDays(agenda.to, -1));
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-surface px-5 py-2.5 max-sm:px-4">
      <div className="min-w-0 flex-1 max-sm:basis-full">
        <h2 className="text-title font-semibold">{t("weekOf", { year, number: String(Number(number)) })}</h2>
        <p className="text-meta text-ink-3">
          {t("about", { range })} ·{" "}
          {closedAt === null
            ? t("asOf", { at: format.dayHour(agenda.asOf) })
            : t("frozen", { name: closedBy ?? "—", at: format.dayHour(closedAt) })}
        </p>
      </div>
      <ButtonLink weight="ghost" href={weekLink(shiftWeek(week, -1))}>
        {t("earlier")}
      </ButtonLink>
      {week < present && (
        <ButtonLink weight="ghost" href={weekLink(shiftWeek(week, 1))}>
          {t("later")}
        </ButtonLink>
      )}
      {children}
    </div>
  );
}
