/** One's own password and sessions. */
"use client";
import { useMutation } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { toast } from "sonner";
import { Button } from "#ui/controls/button.tsx";
import { Field } from "#ui/controls/field.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { Section } from "#ui/layout/section.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { call } from "./call.ts";
import { settingsWords } from "./words.ts";

const formLook = "flex max-w-[420px] flex-col gap-4 px-5 pt-1 pb-6 max-sm:px-4";

/** After either change the session has ended: on to sign-in, as a whole new page. */
function useLeaving<Input>(send: (input: Input) => Promise<unknown>) {
  const t = useWords(settingsWords);
  return useMutation<unknown, Error, Input>({
    mutationFn: send,
    onSuccess: () => window.location.assign("/sign-in"),
    onError: (thrown) => toast.error(t("failed"), { description: thrown.message }),
  });
}

export function AccountPanel({ workspace }: { readonly workspace: string }) {
  return (
    <>
      <PasswordSection workspace={workspace} />
      <SessionsSection workspace={workspace} />
    </>
  );
}

function PasswordSection({ workspace }: { readonly workspace: string }) {
  const t = useWords(settingsWords);
  const changing = useLeaving((input: { current: string; password: string }) =>
    call(workspace, "POST", "members/me/password", input),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    changing.mutate({ current: String(form.get("current")), password: String(form.get("password")) });
  };
  return (
    <Section title={t("password")}>
      <form method="post" onSubmit={submit} className={formLook}>
        <Field label={t("currentPassword")}>
          <TextInput name="current" type="password" required autoComplete="current-password" maxLength={512} />
        </Field>
        <Field label={t("newPassword")} hint={t("passwordHint")}>
          <TextInput name="password" type="password" required autoComplete="new-password" minLength={12} />
        </Field>
        <Button type="submit" weight="primary" busy={changing.isPending || changing.isSuccess} className="self-start">
          {t("changePassword")}
        </Button>
      </form>
    </Section>
  );
}

function SessionsSection({ workspace }: { readonly workspace: string }) {
  const t = useWords(settingsWords);
  const ending = useLeaving(() => call(workspace, "DELETE", "members/me/sessions"));
  return (
    <Section title={t("sessions")}>
      <div className={formLook}>
        <p className="text-pretty text-ink-2">{t("sessionsText")}</p>
        <Button busy={ending.isPending || ending.isSuccess} onClick={() => ending.mutate({})} className="self-start">
          {t("signOutEverywhere")}
        </Button>
      </div>
    </Section>
  );
}
