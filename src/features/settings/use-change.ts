/** A change sent to a door: says when it failed, and renders the page again when it succeeded. */
"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { useWords } from "#ui/words/use-words.ts";
import { settingsWords } from "./words.ts";

/** `onDone` runs with the answer, before the page is rendered again. */
export function useChange<Answer, Input = void>(
  send: (input: Input) => Promise<Answer>,
  onDone?: (answer: Answer, input: Input) => void,
) {
  const t = useWords(settingsWords);
  const router = useRouter();
  return useMutation<Answer, Error, Input>({
    mutationFn: send,
    onSuccess: (answer, input) => {
      onDone?.(answer, input);
      router.refresh();
    },
    onError: (thrown) => toast.error(t("failed"), { description: thrown.message }),
  });
}
