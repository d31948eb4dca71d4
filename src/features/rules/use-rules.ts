/** The list of rules while it is changed: deleted at once, had back by a word. */
"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import { sendChange } from "#ui/report/send-change.ts";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";
import type { ListedRule } from "./rule-answer.ts";
import { ruleWords } from "./words.ts";

type Named = Pick<ListedRule, "id" | "name">;

/** `saved` are the server's; a refresh of the page replaces what is shown. */
export function useRules(workspace: string, saved: readonly ListedRule[]) {
  const t = useWords(ruleWords);
  const ui = useWords(uiWords);
  const router = useRouter();
  const [rules, setRules] = useState(saved);
  useEffect(() => setRules(saved), [saved]);

  const attempt = async (send: () => Promise<unknown>, done: () => void) => {
    try {
      await send();
      done();
    } catch (thrown) {
      toast.error(ui("changeFailed"), { description: thrown instanceof Error ? thrown.message : "" });
    }
    router.refresh();
  };

  const restore = ({ id, name }: Named) =>
    attempt(
      () => sendChange(workspace, "POST", `rules/${id}/restore`),
      () => toast(t("restored", { name })),
    );

  function remove(rule: Named): Promise<void> {
    setRules((shown) => shown.filter(({ id }) => id !== rule.id));
    const undo = { label: t("undo"), onClick: () => void restore(rule) };
    return attempt(
      () => sendChange(workspace, "DELETE", `rules/${rule.id}`),
      () => toast(t("removed", { name: rule.name }), { action: undo }),
    );
  }

  return { rules, remove };
}
