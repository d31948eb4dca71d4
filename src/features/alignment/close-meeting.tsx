/** Closes the meeting, once it is said what that means. */
"use client";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "#ui/controls/button.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useMeeting } from "./meeting-context.tsx";
import { sendClose } from "./send-alignment.ts";
import { alignmentWords } from "./words.ts";

export function CloseMeeting({ number }: { readonly number: string }) {
  const t = useWords(alignmentWords);
  const { workspace, meeting } = useMeeting();
  const [asking, setAsking] = useState(false);
  const closing = useSent(
    () => sendClose(workspace, meeting.week),
    () => {
      toast(t("closed"));
      setAsking(false);
    },
  );
  const footer = (
    <>
      <Button onClick={() => setAsking(false)}>{t("cancel")}</Button>
      <Button weight="primary" busy={closing.isPending} onClick={() => closing.mutate()}>
        {t("close")}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t("closeTitle", { number })}
      open={asking}
      onOpenChange={setAsking}
      trigger={<Button>{t("close")}</Button>}
      footer={footer}
    >
      <p>{t("closeText")}</p>
    </Dialog>
  );
}
