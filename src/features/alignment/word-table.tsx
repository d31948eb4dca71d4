/** Words that rise in what people complain about. */
"use client";
import { classNames } from "#ui/class-names.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { cellsOf, headLook } from "./cells.ts";
import { useMeeting } from "./meeting-context.tsx";
import { Nothing } from "./nothing.tsx";
import { alignmentWords } from "./words.ts";

export function WordTable() {
  const t = useWords(alignmentWords);
  const format = useFormat();
  const { texts, usualTexts, sealed, words } = useMeeting().meeting.agenda.complaints;
  const { name, figure } = cellsOf();
  return (
    <>
      <p className="px-5 pb-2 text-ink-2 max-sm:px-4">
        {t("complaintsTotal", { texts, usual: usualTexts })} {sealed > 0 && t("complaintsSealed", { count: sealed })}
      </p>
      {words.length === 0 ? (
        <Nothing>{t(texts === 0 ? "complaintsNone" : "complaintsScattered")}</Nothing>
      ) : (
        <table aria-label={t("complaints")} className="w-full border-separate border-spacing-0 border-t border-line">
          <thead>
            <tr>
              <th scope="col" className={headLook("left")}>
                {t("word")}
              </th>
              <th scope="col" className={headLook("right")}>
                {t("texts")}
              </th>
              <th scope="col" className={headLook("right")}>
                {t("share")}
              </th>
              <th scope="col" className={headLook("right")}>
                {t("usual")}
              </th>
            </tr>
          </thead>
          <tbody>
            {words.map(({ word, texts: count, share, usualShare, rising }) => (
              <tr key={word} className="hover:bg-hover">
                <th scope="row" className={classNames(name, !rising && "font-normal text-ink-2")}>
                  {word}
                  {rising && (
                    <span className="ml-2 rounded-ctl bg-worse-weak px-1.5 text-meta font-normal text-worse">
                      {t("rising")}
                    </span>
                  )}
                </th>
                <td className={figure}>{format.count(count)}</td>
                <td className={figure}>{format.rate(share)}</td>
                <td className={figure}>{format.rate(usualShare)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
