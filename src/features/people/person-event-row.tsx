/** One event of a timeline: when, what, where, and what it counted for. */
"use client";
import type { PersonEvent } from "#domain/people/person-question.ts";
import { classNames } from "#ui/class-names.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import type { ChannelName } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { eventText } from "./event-name.ts";
import { originText } from "./origin-text.ts";
import { personWords } from "./words.ts";

interface Props {
  readonly event: PersonEvent;
  readonly nameOf: ChannelName;
  /** When the order of a refund was made; null where it is not at hand. */
  readonly orderedAt: string | null;
}

export function PersonEventRow({ event, nameOf, orderedAt }: Props) {
  const t = useWords(personWords);
  const { locale } = useLocaleSettings();
  const format = useFormat();
  const isTouch = event.marks.includes("touch");
  const details = Object.entries(event.properties).map(([name, value]) => `${name}: ${value}`);
  const counted = event.marks.length > 0;
  return (
    <li className="relative flex gap-3 py-1.5 pl-6 max-sm:flex-wrap max-sm:gap-y-0">
      <span
        aria-hidden="true"
        className={classNames(
          "absolute top-[13px] left-[-3.5px] size-[7px] rounded-full border",
          counted ? "border-accent bg-accent" : "border-line-3 bg-surface",
        )}
      />
      <time dateTime={event.at} className="w-11 flex-none text-ink-3">
        {format.hour(event.at)}
      </time>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className={classNames(counted && "font-medium")}>{eventText(event.event, locale)}</span>
          {event.page !== null && (
            <code className="min-w-0 font-mono text-meta break-all text-ink-2">{event.page}</code>
          )}
        </p>
        {isTouch && <p className="text-meta text-ink-2">{originText(event.origin, nameOf)}</p>}
        {orderedAt !== null && (
          <p className="text-meta text-ink-2">{t("ofOrder", { time: format.dayHour(orderedAt) })}</p>
        )}
        {details.length > 0 && (
          <p className="line-clamp-2 text-meta break-words text-ink-3" title={details.join("\n")}>
            {details.join(" · ")}
          </p>
        )}
      </div>
      {counted && <Marks event={event} />}
    </li>
  );
}

function Marks({ event: { marks, revenue } }: { readonly event: PersonEvent }) {
  const t = useWords(personWords);
  const format = useFormat();
  const sign = marks.includes("refund") && revenue !== null ? -1 : 1;
  return (
    <span className="flex flex-none items-start gap-2">
      {revenue !== null && <b className="font-semibold">{format.money(sign * revenue, "exact")}</b>}
      {marks.map((mark) => (
        <span
          key={mark}
          className={classNames(
            "rounded-cell border px-1.5 text-micro leading-[18px]",
            mark === "refund" ? "border-line-2 text-worse" : "border-line-2 text-ink-2",
          )}
        >
          {t(mark)}
        </span>
      ))}
    </span>
  );
}
