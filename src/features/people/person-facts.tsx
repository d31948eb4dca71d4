/** What is known of a person at a glance: since when, by which channels, and what it brought. */
"use client";
import type { ReactNode } from "react";
import { findMetric } from "#domain/metrics/dictionary.ts";
import type { PersonFacts as Facts } from "#domain/people/person-question.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Definition } from "#ui/overlay/definition.tsx";
import type { ChannelName } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { originText } from "./origin-text.ts";
import { personWords } from "./words.ts";

interface Props {
  readonly facts: Facts;
  readonly nameOf: ChannelName;
}

export function PersonFacts({ facts, nameOf }: Props) {
  const t = useWords(personWords);
  const format = useFormat();
  const refunded = {
    gross: format.money(facts.grossRevenue, "exact"),
    refunded: format.money(facts.refunded, "exact"),
  };
  return (
    <>
      <dl className="grid grid-cols-4 border-b border-line bg-surface max-lg:grid-cols-2">
        <Fact
          label={t("firstSeen")}
          value={format.day(facts.firstAt)}
          note={t("lastSeen", { time: format.dayHour(facts.lastAt) })}
        />
        <Fact
          label={<Metric id="sessions" />}
          value={format.count(facts.sessions)}
          note={t("eventsCount", { count: facts.events })}
        />
        <Fact
          label={<Metric id="orders" />}
          value={format.count(facts.orders)}
          note={t("refundsCount", { count: facts.refunds })}
        />
        <Fact
          label={<Metric id="net_revenue" />}
          value={format.money(facts.netRevenue, "exact")}
          note={facts.refunds === 0 ? t("noRefunds") : t("ofRefunds", refunded)}
        />
      </dl>
      <dl className="flex flex-wrap gap-x-8 gap-y-1 border-b border-line bg-surface px-5 py-2.5 text-meta max-sm:px-4">
        <div className="flex min-w-0 gap-2">
          <dt className="flex-none text-ink-3">{t("cameBy")}</dt>
          <dd className="truncate">
            {facts.firstOrigin === null ? t("unknownOrigin") : originText(facts.firstOrigin, nameOf)}
          </dd>
        </div>
        {facts.channels.length > 0 && (
          <div className="flex min-w-0 gap-2">
            <dt className="flex-none text-ink-3">{t("channels")}</dt>
            <dd className="flex min-w-0 flex-wrap gap-x-3">
              {facts.channels.map(({ channel, touches }) => (
                <span key={channel}>
                  {nameOf(channel)} <span className="text-ink-3">{t("touches", { count: touches })}</span>
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

function Metric({ id }: { readonly id: string }) {
  const metric = findMetric(id);
  return metric === undefined ? id : <Definition metric={metric} />;
}

interface FactProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly note: string;
}

function Fact({ label, value, note }: FactProps) {
  return (
    <div className="min-w-0 border-line px-5 py-3.5 not-first:border-l max-lg:nth-[n+3]:border-t max-lg:odd:border-l-0 max-sm:px-4">
      <dt className="text-meta text-ink-2">{label}</dt>
      <dd className="mt-1 truncate text-kpi font-semibold">{value}</dd>
      <dd className="mt-0.5 truncate text-meta text-ink-3">{note}</dd>
    </div>
  );
}
