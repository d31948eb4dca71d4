/** Who shares whom: of each row's people, the share that the column's channel touched too. */
"use client";
import type { ChannelReach, OverlapAnswer } from "#domain/reach/overlap-question.ts";
import { CsvLink } from "#ui/controls/csv-link.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useReach } from "./reach-context.tsx";
import { overlapAddress } from "./reach-view.ts";
import { reachWords } from "./words.ts";

/** More would be read by nobody; all pairs are in the API and its CSV. */
const mostChannels = 12;

/** Share of a's people whom b touched too, by `a b`. */
function sharesOf(pairs: OverlapAnswer["pairs"]): ReadonlyMap<string, { share: number; people: number }> {
  return new Map(
    pairs.flatMap(({ a, b, people, shareOfA, shareOfB }) => [
      [`${a} ${b}`, { share: shareOfA, people }] as const,
      [`${b} ${a}`, { share: shareOfB, people }] as const,
    ]),
  );
}

export function OverlapMatrix({ answer }: { readonly answer: OverlapAnswer }) {
  const t = useWords(reachWords);
  const { nameOf, workspace, view, today } = useReach();
  const shown = answer.channels.filter(({ people }) => people > 0).slice(0, mostChannels);
  const shares = sharesOf(answer.pairs);
  if (shown.length < 2) return null;
  return (
    <Section
      title={t("matrix")}
      meta={t("matrixMeta")}
      tools={<CsvLink address={overlapAddress(workspace.slug, view, today)} />}
    >
      <div className="overflow-x-auto px-5 pb-4 max-sm:px-4">
        <table aria-label={t("matrix")} className="border-separate border-spacing-[2px] text-meta">
          <thead>
            <tr>
              <td />
              {shown.map(({ channel }) => (
                <th
                  key={channel}
                  scope="col"
                  className="w-20 min-w-14 px-1 pb-1 text-center align-bottom font-normal text-ink-2"
                  title={nameOf(channel)}
                >
                  <span className="line-clamp-2 leading-4 break-words">{nameOf(channel)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <MatrixRow key={row.channel} row={row} columns={shown} shares={shares} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

interface RowProps {
  readonly row: ChannelReach;
  readonly columns: readonly ChannelReach[];
  readonly shares: ReturnType<typeof sharesOf>;
}

function MatrixRow({ row, columns, shares }: RowProps) {
  const t = useWords(reachWords);
  const format = useFormat();
  const { nameOf } = useReach();
  return (
    <tr>
      <th
        scope="row"
        className="max-w-36 truncate pr-3 text-left font-normal whitespace-nowrap"
        title={nameOf(row.channel)}
      >
        {nameOf(row.channel)}
      </th>
      {columns.map(({ channel }) => {
        if (channel === row.channel) return <td key={channel} aria-hidden="true" className="rounded-cell bg-sunken" />;
        const { share, people } = shares.get(`${row.channel} ${channel}`) ?? { share: 0, people: 0 };
        const said = t("matrixCell", {
          people: format.count(people),
          row: nameOf(row.channel),
          column: nameOf(channel),
        });
        return (
          <td
            key={channel}
            title={said}
            className="h-[29px] rounded-cell px-1 text-center tabular-nums"
            style={{
              background: `color-mix(in srgb, var(--accent) ${Math.round(60 * Math.sqrt(share))}%, var(--surface))`,
            }}
          >
            {people === 0 ? <span className="text-ink-3">{format.count(0)}</span> : format.rate(share)}
          </td>
        );
      })}
    </tr>
  );
}
