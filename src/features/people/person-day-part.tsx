/** One day of a timeline: its sessions, and what happened outside of them. */
"use client";
import type { PersonDay, PersonGroup } from "#domain/people/person-days.ts";
import { useFormat } from "#ui/format/use-format.ts";
import type { ChannelName } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { originText } from "./origin-text.ts";
import { PersonEventRow } from "./person-event-row.tsx";
import { personWords } from "./words.ts";

interface Shared {
  readonly nameOf: ChannelName;
  /** When the order with this event's id was made; null where it is not at hand. */
  readonly orderedAt: (orderEvent: number | null) => string | null;
}

export function PersonDayPart({ day, ...shared }: Shared & { readonly day: PersonDay }) {
  const format = useFormat();
  const title = format.day(day.date);
  return (
    <section aria-label={title} className="border-t border-line">
      <h3 className="sticky top-(--top) z-10 border-b border-line bg-bg px-5 py-1 text-meta font-medium text-ink-2 max-sm:px-4 max-sm:top-0">
        {title} <span className="font-normal text-ink-3">{day.date.slice(0, 4)}</span>
      </h3>
      {day.groups.map((group) => (
        <Group key={group.id} group={group} {...shared} />
      ))}
    </section>
  );
}

function Group({ group, nameOf, orderedAt }: Shared & { readonly group: PersonGroup }) {
  const { sessionAt, events } = group;
  return (
    <div className="px-5 py-2.5 not-first:border-t not-first:border-line max-sm:px-4">
      {sessionAt !== null && <SessionHead group={group} sessionAt={sessionAt} nameOf={nameOf} />}
      <ul className={sessionAt === null ? "ml-1 border-l border-dashed border-line-2" : "ml-1 border-l border-line-2"}>
        {events.map((event) => (
          <PersonEventRow key={event.id} event={event} nameOf={nameOf} orderedAt={orderedAt(event.orderEvent)} />
        ))}
      </ul>
    </div>
  );
}

interface HeadProps {
  readonly group: PersonGroup;
  readonly sessionAt: string;
  readonly nameOf: ChannelName;
}

/** The session's origin is that of its oldest event at hand. */
function SessionHead({ group: { events, lengthMs }, sessionAt, nameOf }: HeadProps) {
  const t = useWords(personWords);
  const format = useFormat();
  const oldest = events.findLast((event) => event.sessionAt !== null && !event.marks.includes("refund"));
  return (
    <h4 className="mb-1 flex flex-wrap items-baseline gap-x-2.5 text-meta text-ink-3">
      <span className="font-medium text-ink-2">
        {t("session")} {format.hour(sessionAt)}
      </span>
      {lengthMs > 0 && <span>{format.span(lengthMs)}</span>}
      <span>{t("eventsCount", { count: events.length })}</span>
      {oldest !== undefined && (
        <>
          <span className="min-w-0 truncate">{originText(oldest.origin, nameOf)}</span>
          <span>{oldest.device}</span>
        </>
      )}
    </h4>
  );
}
