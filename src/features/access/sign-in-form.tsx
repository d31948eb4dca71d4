/** Signs a person in, and says in words why not. */
"use client";
import { useMutation } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { Button } from "#ui/controls/button.tsx";
import { Field } from "#ui/controls/field.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { PasswordInput } from "./password-input.tsx";
import { leaveForOpenId, type SignInProblem, sendSignIn } from "./send-sign-in.ts";
import { accessWords } from "./words.ts";

interface Props {
  /** A path of this site. */
  readonly to: string;
  readonly openId: string | null;
  /** From a sign-in that came back without success. */
  readonly problem: SignInProblem | null;
}

export function SignInForm({ to, openId, problem: before }: Props) {
  const t = useWords(accessWords);
  const attempt = useMutation({
    mutationFn: async (form: FormData) => {
      const problem = await sendSignIn(String(form.get("email")), String(form.get("password")));
      // A whole new page: nothing of a reader before stays in memory.
      if (problem === null) window.location.assign(to);
      return problem;
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    attempt.mutate(new FormData(event.currentTarget));
  };
  const problem = attempt.isIdle ? before : (attempt.data ?? null);
  const leaving = attempt.isSuccess && attempt.data === null;
  return (
    <>
      <form method="post" onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t("email")}>
          <TextInput name="email" type="email" autoComplete="username" required autoFocus maxLength={254} />
        </Field>
        <Field label={t("password")}>
          <PasswordInput name="password" autoComplete="current-password" />
        </Field>
        <p role="alert" className="text-red empty:hidden">
          {problem === null ? "" : t(`error_${problem}`)}
        </p>
        <Button type="submit" weight="primary" busy={attempt.isPending || leaving} className="h-9">
          {t("signIn")}
        </Button>
      </form>
      {openId !== null && <OpenIdButton name={openId} to={to} />}
    </>
  );
}

function OpenIdButton({ name, to }: { readonly name: string; readonly to: string }) {
  const t = useWords(accessWords);
  const leave = useMutation({ mutationFn: () => leaveForOpenId(to) });
  const problem = leave.data ?? null;
  return (
    <div className="mt-4 flex flex-col gap-4">
      <div className="flex items-center gap-3 text-meta text-ink-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t("or")}
      </div>
      <Button className="h-9" busy={leave.isPending} onClick={() => leave.mutate()}>
        {t("signInWith", { name })}
      </Button>
      <p role="alert" className="text-red empty:hidden">
        {problem === null ? "" : t(`error_${problem}`)}
      </p>
    </div>
  );
}
