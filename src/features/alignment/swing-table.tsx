/** Channels and pages that convert otherwise than usually. */
"use client";
import type { Swing } from "#domain/alignment/swings.ts";
import { classNames } from "#ui/class-names.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { cellsOf, headLook } from "./cells.ts";
import { useMeeting } from "./meeting-context.tsx";
import { Nothing } from "./nothing.tsx";
import { alignmentWords } from "./words.ts";

export function SwingTable() {
  const t = useWords(alignmentWords);
  const format = useFormat();
  const { rate, usualRate, compared, rows } = useMeeting().meeting.agenda.swings;
  return (
    <>
      <p className="px-5 pb-2 text-ink-2 max-sm:px-4">
        {t("swingsTotal", { rate: format.rate(rate), usual: format.rate(usualRate), compared })}
      </p>
      {rows.length === 0 ? (
        <Nothing>{t("swingsNone")}</Nothing>
      ) : (
        <table aria-label={t("swings")} className="w-full border-separate border-spacing-0 border-t border-line">
          <thead>
            <tr>
              <th scope="col" className={headLook("left")}>
                {t("where")}
              </th>
              <th scope="col" className={headLook("right")}>
                {t("rate")}
              </th>
              <th scope="col" className={headLook("right")}>
                {t("usual")}
              </th>
              <th scope="col" className={headLook("right")}>
                {t("change")}
              </th>
              <th scope="col" className={headLook("right", "max-sm:hidden")}>
                {t("interval")}
              </th>
              <th scope="col" className={headLook("right", "max-sm:hidden")}>
                {t("orders")}
              </th>
              <th scope="col" className={headLook("right")}>
                {t("gap")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((swing) => (
              <SwingRow key={`${swing.by} ${swing.key}`} swing={swing} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function SwingRow({ swing }: { readonly swing: Swing }) {
  const t = useWords(alignmentWords);
  const format = useFormat();
  const { channelName } = useMeeting();
  const { by, key, rate, usualRate, change, low, high, orders, orderGap } = swing;
  const better = change > 0 ? "text-accent-2" : "text-worse";
  const { name, figure } = cellsOf();
  return (
    <tr className="hover:bg-hover">
      <th scope="row" className={name}>
        <span className="block max-w-[36ch] truncate max-sm:max-w-32">{by === "channel" ? channelName(key) : key}</span>
        <span className="text-meta font-normal text-ink-3">{t(by)}</span>
      </th>
      <td className={figure}>{format.rate(rate)}</td>
      <td className={figure}>{format.rate(usualRate)}</td>
      <td className={classNames(figure, better)}>{format.delta(change)}</td>
      <td className={classNames(figure, "text-ink-2 max-sm:hidden")}>
        {format.points(low)} – {format.points(high)}
      </td>
      <td className={classNames(figure, "max-sm:hidden")}>{format.count(orders)}</td>
      <td className={classNames(figure, better)}>
        {orderGap > 0 ? "+" : ""}
        {format.count(Math.round(orderGap))}
      </td>
    </tr>
  );
}
