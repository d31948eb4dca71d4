/** The foot of the rail: how many sources are on time, and who is late. */
"use client";
import Link from "next/link";
import { classNames } from "#ui/class-names.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useFrame } from "./frame-context.tsx";
import { frameWords } from "./words.ts";

export function SourceState() {
  const t = useWords(frameWords);
  const format = useFormat();
  const { sources, workspace } = useFrame();
  if (sources === null || sources.total === 0) return null;
  const { total, late } = sources;
  const sentence =
    late.length === 0
      ? t("onTime", { count: total })
      : t("someLate", { onTime: String(total - late.length), total: String(total) });
  const worst = late.reduce<(typeof late)[number] | null>((a, b) => (a !== null && a.lateMs >= b.lateMs ? a : b), null);
  return (
    <Link
      href={`/w/${workspace.slug}/sources`}
      className="mt-2 block flex-none rounded-ctl border-t border-line px-2 pt-2 text-meta leading-[18px] text-ink-2 hover:text-ink max-lg:px-0"
    >
      <span className="flex items-center gap-1.5 max-lg:justify-center max-lg:py-1">
        <LiveDot late={late.length > 0} />
        <span className="max-lg:sr-only">{sentence}</span>
      </span>
      {worst !== null && (
        <span className="block truncate text-ink-3 max-lg:sr-only">
          {t("late", { name: worst.name, late: format.late(worst.lateMs) })}
        </span>
      )}
    </Link>
  );
}

/** Full when on time, a ring when late: shape and colour both say it. */
export function LiveDot({ late }: { readonly late: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={classNames("size-[7px] flex-none rounded-full", late ? "border-2 border-worse" : "bg-accent")}
    />
  );
}
