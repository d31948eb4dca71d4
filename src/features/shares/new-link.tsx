/** Makes a link: what it shows, until when, and under which password. */
"use client";
import { type FormEvent, useEffect, useState } from "react";
import {
  longestShareDays,
  type ShareLink,
  type SharePage,
  sharePages,
  shortestSharePassword,
} from "#domain/shares/share-link.ts";
import { Button } from "#ui/controls/button.tsx";
import { Field } from "#ui/controls/field.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { Select } from "#ui/controls/select.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { sendChange } from "#ui/report/send-change.ts";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { shareWords } from "./words.ts";

/** A question under a name, as a page's address writes it. */
export interface NamedView {
  readonly name: string;
  readonly query: string;
}

export interface MadeLink {
  readonly share: ShareLink;
  readonly token: string;
}

interface Props {
  readonly workspace: string;
  readonly views: readonly NamedView[];
  readonly asked: NamedView | null;
  readonly onMade: (made: MadeLink) => void;
}

const lifetimes = ["1", "7", "30", String(longestShareDays)] as const;

export function NewLink({ workspace, views, asked: given, onMade }: Props) {
  const t = useWords(shareWords);
  const [asked] = useState(given);
  useEffect(() => {
    // Asked for once: a reload does not ask again.
    if (given !== null) window.history.replaceState(null, "", window.location.pathname);
  }, [given]);
  const [open, setOpen] = useState(asked !== null);
  const [page, setPage] = useState<SharePage>("board");
  const [view, setView] = useState(asked === null ? "usual" : "asked");
  const [days, setDays] = useState<string>("7");
  const making = useSent(
    (form: FormData) => {
      const password = String(form.get("password"));
      const query = queryOf(view, views, asked);
      const given = { name: String(form.get("name")), page, query, days: Number(days) };
      return sendChange<MadeLink>(workspace, "POST", "shares", password === "" ? given : { ...given, password });
    },
    (made) => {
      setOpen(false);
      onMade(made);
    },
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    making.mutate(new FormData(event.currentTarget));
  };
  const footer = (
    <>
      <Button onClick={() => setOpen(false)}>{t("cancel")}</Button>
      <Button type="submit" form="new-link" weight="primary" busy={making.isPending}>
        {t("make")}
      </Button>
    </>
  );
  const choices = [
    { value: "usual", label: t("asUsual") },
    ...(asked === null ? [] : [{ value: "asked", label: t("asAsked") }]),
    ...views.map(({ name }, i) => ({ value: String(i), label: name })),
  ];
  return (
    <Dialog
      title={t("newLink")}
      trigger={<Button size="small">{t("newLink")}</Button>}
      open={open}
      onOpenChange={setOpen}
      footer={footer}
    >
      <form id="new-link" method="post" onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t("name")} hint={t("nameHint")}>
          <TextInput name="name" required maxLength={80} autoComplete="off" />
        </Field>
        <div className="flex flex-col gap-1">
          <span className="text-meta font-medium text-ink-2">{t("shows")}</span>
          <Segmented
            label={t("shows")}
            value={page}
            choices={sharePages.map((value) => ({ value, label: t(`page_${value}`) }))}
            onValueChange={setPage}
          />
        </div>
        <Field label={t("view")}>
          <Select choices={choices} value={view} onValueChange={setView} />
        </Field>
        <Field label={t("days")}>
          <Select
            choices={lifetimes.map((value) => ({ value, label: t("daysCount", { count: Number(value) }) }))}
            value={days}
            onValueChange={setDays}
          />
        </Field>
        <Field label={t("password")} hint={t("passwordHint", { count: String(shortestSharePassword) })}>
          <TextInput name="password" minLength={shortestSharePassword} maxLength={256} autoComplete="off" />
        </Field>
      </form>
    </Dialog>
  );
}

function queryOf(view: string, views: readonly NamedView[], asked: NamedView | null): string {
  if (view === "usual") return "";
  return view === "asked" ? (asked?.query ?? "") : (views[Number(view)]?.query ?? "");
}
