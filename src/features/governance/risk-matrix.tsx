/** Open risks by likelihood and impact. */
"use client";
import { bandOf, marks, type Risk } from "#domain/governance/risk.ts";
import { classNames } from "#ui/class-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { bandLook } from "./band-look.ts";
import { governanceWords } from "./words.ts";

export function RiskMatrix({ risks }: { readonly risks: readonly Risk[] }) {
  const t = useWords(governanceWords);
  return (
    <table aria-label={t("matrix")} className="m-4 h-fit w-[228px] table-fixed border-separate border-spacing-0.5">
      <thead>
        <tr>
          <th scope="col" className="w-9 text-left text-micro font-normal text-ink-3">
            <span className="sr-only">{t("likelihood")}</span>
          </th>
          {marks.map((impact) => (
            <th key={impact} scope="col" className="text-micro font-normal text-ink-3">
              {impact}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...marks].reverse().map((likelihood) => (
          <tr key={likelihood}>
            <th scope="row" className="text-micro font-normal text-ink-3">
              {likelihood}
            </th>
            {marks.map((impact) => {
              const count = risks.filter((risk) => risk.likelihood === likelihood && risk.impact === impact).length;
              const look = bandLook[bandOf(likelihood * impact)];
              const place = { likelihood: String(likelihood), impact: String(impact), count };
              return (
                <td key={impact} className={classNames("h-8 rounded-cell text-center tabular-nums", look)}>
                  <span aria-hidden="true">{count === 0 ? "" : count}</span>
                  <span className="sr-only">{t("cellOf", place)}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      <caption className="caption-bottom pt-1 text-left text-micro text-ink-3">
        {t("likelihood")} ↑ · {t("impact")} →
      </caption>
    </table>
  );
}
