/** A password with a button that shows it. */
"use client";
import { useState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { accessWords } from "./words.ts";

interface Props {
  readonly name: string;
  readonly autoComplete: "current-password" | "new-password";
}

export function PasswordInput({ name, autoComplete }: Props) {
  const t = useWords(accessWords);
  const [shown, setShown] = useState(false);
  return (
    <span className="flex gap-1.5">
      <TextInput name={name} type={shown ? "text" : "password"} autoComplete={autoComplete} required maxLength={256} />
      <Button
        weight="ghost"
        aria-label={t(shown ? "hidePassword" : "showPassword")}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
      >
        {t(shown ? "hide" : "show")}
      </Button>
    </span>
  );
}
