/** One alert of the list: its glyph and sentence, the figures behind it, whose it is, and what can be done at once. */
"use client";
import { useRouter } from "next/navigation";
import type { MouseEvent } from "react";
import type { Alert } from "#domain/rules/alert-answer.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { SeverityMark } from "#ui/icons/severity-mark.tsx";
import type { useRowFocus } from "#ui/table/use-row-focus.ts";
import { useWords } from "#ui/words/use-words.ts";
import { AlertDeeds } from "./alert-deeds.tsx";
import { useAlertSetting } from "./alert-setting.tsx";
import { AlertTags } from "./alert-tags.tsx";
import { useAlertText } from "./use-alert-text.ts";
import { alertWords } from "./words.ts";

interface Props {
  readonly alert: Alert;
  readonly index: number;
  readonly focus: ReturnType<typeof useRowFocus>;
}

/** A click on a control inside the row is that control's. */
function meantForRow(event: MouseEvent<HTMLElement>): boolean {
  const target = event.target instanceof Element ? event.target : null;
  return target?.closest("a,button,input,label,textarea,[role=dialog]") === null;
}

export function AlertLine({ alert, index, focus }: Props) {
  const t = useWords(alertWords);
  const router = useRouter();
  const { workspace } = useAlertSetting();
  const text = useAlertText()(alert);
  const href = `/w/${workspace}/alerts/${alert.id}`;
  const open = () => router.push(href);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: useRowFocus brings the keys, and the sentence is a link
    <li
      {...focus(index, open)}
      onClick={(event) => meantForRow(event) && open()}
      className="grid cursor-pointer grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 gap-y-1.5 border-b border-line px-5 py-2.5 hover:bg-hover focus-visible:rounded-none focus-visible:shadow-[inset_0_0_0_2px_var(--accent)] max-sm:grid-cols-[auto_minmax(0,1fr)] max-sm:px-4"
    >
      <span className="pt-0.5">
        <SeverityMark severity={alert.severity} />
      </span>
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
          <a
            href={href}
            tabIndex={-1}
            onClick={(event) => {
              event.preventDefault();
              open();
            }}
            className="font-medium text-ink hover:underline"
          >
            {text.head}
          </a>
          <AlertTags alert={alert} />
        </p>
        {text.numbers !== "" && <p className="text-pretty text-ink-2">{text.numbers}</p>}
        <p className="mt-0.5 text-meta text-ink-3">
          <AlertMeta alert={alert} /> · {t("alertId", { id: String(alert.id) })}
          {alert.rule !== null && alert.kind === "rule" && <> · {alert.rule.name}</>}
        </p>
      </div>
      <span className="flex items-start gap-1.5 max-sm:col-start-2 max-sm:flex-wrap">
        <AlertDeeds alert={alert} object={text.object} />
      </span>
    </li>
  );
}

function AlertMeta({ alert }: { readonly alert: Alert }) {
  const t = useWords(alertWords);
  const format = useFormat();
  const { nowMs, reader } = useAlertSetting();
  const ago = (at: string) => format.ago(Math.max(0, nowMs - Date.parse(at)));
  const owner =
    alert.owner === null
      ? t("nobody")
      : t("ownedBy", { name: alert.owner.id === reader ? t("you") : alert.owner.name });
  return (
    <>
      <time dateTime={alert.firedAt} title={format.dayHour(alert.firedAt)}>
        {t("fired", { ago: ago(alert.firedAt) })}
      </time>
      {alert.resolvedAt !== null && <> · {t("ended", { ago: ago(alert.resolvedAt) })}</>} · {owner}
    </>
  );
}
