/** What can be done from the command palette and the keyboard; pages register theirs while they are open. */
"use client";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useId, useMemo, useState } from "react";

export interface Command {
  readonly id: string;
  /** What it does, in the reader's language. */
  readonly label: string;
  /** Heading in the palette; the page's own commands stand together without one. */
  readonly group?: string;
  /** More words that find it. */
  readonly keywords?: readonly string[];
  /** One key ("f"), or "g" and a letter ("g b"); lower case, as KeyboardEvent.key. */
  readonly keys?: string;
  readonly run: () => void;
}

type Register = (owner: string, commands: readonly Command[] | null) => void;

const RegisterContext = createContext<Register>(() => undefined);
const CommandsContext = createContext<readonly Command[]>([]);

/** Two contexts: who registers does not render again when the list changes. */
export function CommandProvider({ children }: { readonly children: ReactNode }) {
  const [byOwner, setByOwner] = useState<ReadonlyMap<string, readonly Command[]>>(new Map());
  const register = useCallback<Register>((owner, commands) => {
    setByOwner((before) => {
      const next = new Map(before);
      if (commands === null) next.delete(owner);
      else next.set(owner, commands);
      return next;
    });
  }, []);
  const commands = useMemo(() => [...byOwner.values()].flat(), [byOwner]);
  return (
    <RegisterContext value={register}>
      <CommandsContext value={commands}>{children}</CommandsContext>
    </RegisterContext>
  );
}

/** Registers commands while the component is mounted. Keep the list stable (useMemo). */
export function useCommands(commands: readonly Command[]): void {
  const owner = useId();
  const register = useContext(RegisterContext);
  useEffect(() => {
    register(owner, commands);
    return () => register(owner, null);
  }, [owner, commands, register]);
}

export function useRegisteredCommands(): readonly Command[] {
  return useContext(CommandsContext);
}
