/** A change that a page sends: one at a time, its failure said, and the page rendered again when it is done. */
"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";

/** `onDone` runs with the answer, before the page is rendered again. */
export function useSent<Answer, Input = void>(
  send: (input: Input) => Promise<Answer>,
  onDone?: (answer: Answer, input: Input) => void,
) {
  const t = useWords(uiWords);
  const router = useRouter();
  return useMutation<Answer, Error, Input>({
    mutationFn: send,
    onSuccess: (answer, input) => {
      onDone?.(answer, input);
      router.refresh();
    },
    onError: (thrown) => toast.error(t("changeFailed"), { description: thrown.message }),
  });
}
