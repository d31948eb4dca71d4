/** Plan against spend, channel by channel; a channel opens to its campaigns. */
"use client";
import { useState } from "react";
import type { BudgetFacts, BudgetMonth, ChannelLine } from "#domain/budgets/budget-month.ts";
import { monthSpan, shareElapsed } from "#domain/budgets/month.ts";
import { IconButton } from "#ui/controls/icon-button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { cellLook } from "#ui/table/cell-look.ts";
import { useWords } from "#ui/words/use-words.ts";
import { BudgetTableRow } from "./budget-row.tsx";
import type { BudgetEdit } from "./use-budget-edits.ts";
import { budgetWords } from "./words.ts";

interface Props {
  readonly month: BudgetMonth;
  readonly clock: BudgetFacts["clock"];
  readonly currency: string;
  /** Absent where the reader may not edit. */
  readonly onEdit?: ((edit: BudgetEdit) => void) | undefined;
}

export function BudgetTable({ month, clock, currency, onEdit }: Props) {
  const t = useWords(budgetWords);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const elapsed = shareElapsed(monthSpan(clock.period, clock.timezone), clock.nowMs);
  const toggle = (key: string) =>
    setOpen((before) => new Set(before.has(key) ? [...before].filter((k) => k !== key) : [...before, key]));
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-separate border-spacing-0 bg-surface" aria-label={t("title")}>
        <BudgetHead currency={currency} />
        {month.channels.map((channel) => (
          <ChannelRows
            key={channel.key}
            channel={channel}
            currency={currency}
            elapsed={elapsed}
            open={open.has(channel.key)}
            onToggle={() => toggle(channel.key)}
            onEdit={onEdit}
          />
        ))}
        <BudgetFoot month={month} />
      </table>
    </div>
  );
}

function BudgetHead({ currency }: { readonly currency: string }) {
  const t = useWords(budgetWords);
  const look = (align: "left" | "right", extra = "") =>
    cellLook(align, `h-(--row) border-b border-line-2 text-meta font-normal text-ink-3 ${extra}`);
  return (
    <thead>
      <tr>
        <th scope="col" className={look("left")}>
          {t("channel")}
        </th>
        <th scope="col" className={look("right")}>
          {t("planIn", { currency })}
        </th>
        <th scope="col" className={look("right")}>
          {t("spentIn", { currency })}
        </th>
        <th scope="col" className={look("left", "max-sm:hidden")}>
          {t("progress")} · {t("tick")}
        </th>
        <th scope="col" className={look("right")}>
          {t("pace")}
        </th>
        <th scope="col" className={look("right")}>
          {t("forecastIn", { currency })}
        </th>
      </tr>
    </thead>
  );
}

interface ChannelProps {
  readonly channel: ChannelLine;
  readonly currency: string;
  readonly elapsed: number;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onEdit: ((edit: BudgetEdit) => void) | undefined;
}

function ChannelRows({ channel, currency, elapsed, open, onToggle, onEdit }: ChannelProps) {
  const t = useWords(budgetWords);
  const note = useChannelNote(channel);
  const { key: channelKey, name, campaigns } = channel;
  const save = (campaignKey: string, label: string) =>
    onEdit && ((amountMinor: number | null) => onEdit({ channelKey, campaignKey, name: label, amountMinor }));
  const fold = campaigns.length > 0 && (
    <IconButton
      icon="down"
      label={t(open ? "hide" : "show", { name })}
      aria-expanded={open}
      onClick={onToggle}
      className={open ? "size-6!" : "size-6! -rotate-90"}
    />
  );
  return (
    <tbody>
      <BudgetTableRow
        line={channel}
        currency={currency}
        elapsed={elapsed}
        level="channel"
        lead={fold === false ? <span className="w-6 flex-none" /> : fold}
        note={note}
        onSave={save("", name)}
      />
      {open &&
        campaigns.map((line) => (
          <BudgetTableRow
            key={line.key}
            line={line}
            currency={currency}
            elapsed={elapsed}
            level="campaign"
            onSave={save(line.key, `${name} / ${line.name}`)}
          />
        ))}
    </tbody>
  );
}

/** How the channel's plan and its campaigns' stand to each other. */
function useChannelNote({ enteredMinor, pace, unassignedMinor }: ChannelLine): string | undefined {
  const t = useWords(budgetWords);
  const format = useFormat();
  if (enteredMinor === null) return pace.planMinor === null ? undefined : t("byCampaigns");
  if (unassignedMinor === null || unassignedMinor === 0) return undefined;
  const amount = format.minor(Math.abs(unassignedMinor), "tile");
  return unassignedMinor > 0 ? t("unassigned", { amount }) : t("overassigned", { amount });
}

function BudgetFoot({ month }: { readonly month: BudgetMonth }) {
  const t = useWords(budgetWords);
  const format = useFormat();
  const { planMinor, spentMinor, pace, forecastMinor } = month.total;
  const look = cellLook("right", "h-(--row) font-semibold");
  return (
    <tfoot>
      <tr>
        <th scope="row" className={cellLook("left", "h-(--row) font-semibold")}>
          {t("total")}
        </th>
        <td className={look}>{format.minor(planMinor, "table")}</td>
        <td className={look}>{format.minor(spentMinor, "table")}</td>
        <td className="max-sm:hidden" />
        <td className={look}>{format.rate(pace)}</td>
        <td className={look}>{format.minor(forecastMinor, "table")}</td>
      </tr>
    </tfoot>
  );
}
