/** A new rate in one line, and many of them pasted. */
"use client";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import type { FxRateChange } from "#domain/spend/fx-rate.ts";
import { ratesOfText } from "#domain/spend/fx-rate-text.ts";
import { Button } from "#ui/controls/button.tsx";
import { Field } from "#ui/controls/field.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { readRate } from "./rate-cell.tsx";
import { rateWords } from "./words-rates.ts";

interface Props {
  readonly save: (rates: readonly FxRateChange[]) => Promise<boolean>;
}

export function AddRate({ save }: Props) {
  const t = useWords(rateWords);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = (name: string) => String(new FormData(form).get(name) ?? "").trim();
    const rate = readRate(typed("rate"));
    if (rate === undefined) return void toast.error(t("notRate", { text: typed("rate") }));
    const saved = await save([{ day: typed("day"), currency: typed("currency").toUpperCase(), rate }]);
    if (saved) form.reset();
  };
  return (
    <form
      method="post"
      onSubmit={(event) => void submit(event)}
      className="flex flex-wrap items-end gap-3 border-b border-line bg-surface px-5 py-3 max-sm:px-4"
    >
      <Field label={t("day")}>
        <TextInput name="day" type="date" required className="w-40!" />
      </Field>
      <Field label={t("currency")}>
        <TextInput name="currency" required pattern="[A-Za-z]{3}" maxLength={3} autoComplete="off" className="w-20!" />
      </Field>
      <Field label={t("rate")}>
        <TextInput name="rate" required inputMode="decimal" autoComplete="off" className="w-28! tabular-nums" />
      </Field>
      <Button type="submit" weight="primary">
        {t("add")}
      </Button>
    </form>
  );
}

export function PasteRates({ save }: Props) {
  const t = useWords(rateWords);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const { rates, wrong } = ratesOfText(text);
  const send = async () => {
    if (!(await save(rates))) return;
    setOpen(false);
    setText("");
  };
  const footer = (
    <>
      <Button onClick={() => setOpen(false)}>{t("cancel")}</Button>
      <Button weight="primary" disabled={rates.length === 0 || wrong.length > 0} onClick={() => void send()}>
        {t("save")}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t("paste")}
      description={t("pasteHint")}
      trigger={<Button size="small">{t("paste")}</Button>}
      open={open}
      onOpenChange={setOpen}
      footer={footer}
    >
      <textarea
        aria-label={t("paste")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        rows={10}
        spellCheck={false}
        className="w-full rounded-ctl border border-line-2 bg-surface p-2 font-mono text-meta text-ink"
      />
      <p role="status" className="mt-1 text-meta text-ink-2">
        {text !== "" && t("pasteRead", { count: rates.length })}{" "}
        {wrong.length > 0 && (
          <span className="text-red">{t("pasteWrong", { lines: wrong.slice(0, 10).join(", ") })}</span>
        )}
      </p>
    </Dialog>
  );
}
