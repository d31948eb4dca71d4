/** What can be done with a contact point: test, edit, delete. */
"use client";
import { useState } from "react";
import { toast } from "sonner";
import type { ContactPoint } from "#domain/notifications/contact-point.ts";
import { Button } from "#ui/controls/button.tsx";
import { IconButton } from "#ui/controls/icon-button.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { sendChange } from "#ui/report/send-change.ts";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { contactWords } from "./words-contacts.ts";

interface Tried {
  readonly arrived: boolean;
  readonly error: string | null;
}

interface Props {
  readonly workspace: string;
  readonly point: ContactPoint;
  readonly onEdit: () => void;
}

export function PointDeeds({ workspace, point: { id, name }, onEdit }: Props) {
  const t = useWords(contactWords);
  const [asking, setAsking] = useState(false);
  const testing = useSent(
    () => sendChange<Tried>(workspace, "POST", `contact-points/${id}/test`),
    ({ arrived, error }) => {
      const about = error === null ? {} : { description: error };
      if (arrived) toast(t("arrived", { name }), about);
      else toast.error(t("notArrived", { name }), about);
    },
  );
  const removing = useSent(
    () => sendChange(workspace, "DELETE", `contact-points/${id}`),
    () => toast(t("removed", { name })),
  );
  const footer = (
    <>
      <Button onClick={() => setAsking(false)}>{t("cancel")}</Button>
      <Button
        weight="danger"
        onClick={() => {
          setAsking(false);
          removing.mutate();
        }}
      >
        {t("remove")}
      </Button>
    </>
  );
  return (
    <span className="flex items-center justify-end gap-1">
      <Button size="small" busy={testing.isPending} onClick={() => testing.mutate()} aria-label={t("testOf", { name })}>
        {t("test")}
      </Button>
      <IconButton icon="edit" label={t("editOf", { name })} onClick={onEdit} />
      <IconButton
        icon="bin"
        label={t("removeOf", { name })}
        disabled={removing.isPending}
        onClick={() => setAsking(true)}
      />
      <Dialog title={t("removeTitle", { name })} footer={footer} open={asking} onOpenChange={setAsking}>
        <p className="text-pretty text-ink-2">{t("removeText")}</p>
      </Dialog>
    </span>
  );
}
