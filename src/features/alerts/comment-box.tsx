/** A line to say what was found or done. */
"use client";
import { useState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { inputLook } from "#ui/controls/text-input.tsx";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useAlertSetting } from "./alert-setting.tsx";
import { sendComment } from "./send-alerts.ts";
import { alertWords } from "./words.ts";

export function CommentBox({ alertId }: { readonly alertId: number }) {
  const t = useWords(alertWords);
  const { workspace } = useAlertSetting();
  const [text, setText] = useState("");
  const sending = useSent(
    () => sendComment(workspace, alertId, text),
    () => setText(""),
  );
  return (
    <form
      method="post"
      className="flex items-end gap-2 border-t border-line px-5 py-3 max-sm:px-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") sending.mutate();
      }}
    >
      <textarea
        rows={1}
        value={text}
        maxLength={4_000}
        aria-label={t("comment")}
        placeholder={t("commentHint")}
        onChange={(event) => setText(event.currentTarget.value)}
        className={`${inputLook} h-auto! min-h-(--ctl) py-1 [field-sizing:content]`}
      />
      <Button type="submit" busy={sending.isPending} disabled={text.trim() === ""}>
        {t("send")}
      </Button>
    </form>
  );
}
