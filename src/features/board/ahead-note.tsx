/** Over the empty part of today's map: what is still to come. */
"use client";
import type { Ahead } from "#domain/metrics/ahead.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { mapWords } from "./words-map.ts";

/** `from` is where the empty part begins, as a share of the columns. */
export function AheadNote({ ahead, from }: { readonly ahead: Ahead; readonly from: number }) {
  const t = useWords(mapWords);
  const format = useFormat();
  const { count, share, peak } = ahead;
  const hour = (at: number) => format.hour(new Date(at)).slice(0, 2);
  const usual =
    share === null
      ? null
      : peak === null
        ? t("aheadUsual", { share: format.rate(share) })
        : t("aheadPeak", { share: format.rate(share), from: hour(peak[0].start), to: hour(peak[1].end) });
  return (
    <div
      className="pointer-events-none absolute top-[45%] right-[46px] text-center text-meta text-ink-3 max-sm:hidden"
      style={{ left: `calc(118px + (100% - 164px) * ${from})` }}
    >
      <b className="block font-medium text-ink-2">{t("ahead", { count })}</b>
      {usual !== null && <span className="block px-2 text-balance">{usual}</span>}
    </div>
  );
}
