/** Asks for the link's password, and says why it does not open. */
"use client";
import { useMutation } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { Button } from "#ui/controls/button.tsx";
import { Field } from "#ui/controls/field.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { ReportFailure } from "#ui/report/fetch-answer.ts";
import { fetchShared } from "#ui/report/fetch-shared.ts";
import { useWords } from "#ui/words/use-words.ts";
import { SharedNotice } from "./shared-notice.tsx";
import { shareWords } from "./words.ts";

interface Props {
  readonly token: string;
  readonly onOpened: (pass: string | null) => void;
}

const problems = { invalid: "wrong", limit: "throttled" } as const;

export function SharePassword({ token, onOpened }: Props) {
  const t = useWords(shareWords);
  const trying = useMutation({
    mutationFn: (password: string) =>
      fetchShared<{ readonly pass: string | null }>({ token, pass: null }, "/unlock", {
        method: "POST",
        body: { password },
      }),
    onSuccess: ({ pass }) => onOpened(pass),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    trying.mutate(String(new FormData(event.currentTarget).get("password")));
  };
  const code = trying.error instanceof ReportFailure ? trying.error.code : null;
  const problem = code === "invalid" || code === "limit" ? problems[code] : "failed";
  return (
    <SharedNotice title={t("locked")} text="">
      <form method="post" onSubmit={submit} className="mt-4 flex flex-col gap-4">
        <Field label={t("password")}>
          <TextInput name="password" type="password" required autoFocus autoComplete="off" maxLength={512} />
        </Field>
        <p role="alert" className="text-red empty:hidden">
          {trying.error === null ? "" : t(problem)}
        </p>
        <Button type="submit" weight="primary" busy={trying.isPending} className="h-9">
          {t("open")}
        </Button>
      </form>
    </SharedNotice>
  );
}
