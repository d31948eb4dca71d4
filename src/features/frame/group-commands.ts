/** Commands under their headings, in order of first appearance. */
import type { Command } from "#ui/commands/command-context.tsx";

/** Those without a heading belong to the page at hand, whose heading is `own`. */
export function groupCommands(commands: readonly Command[], own: string): ReadonlyMap<string, readonly Command[]> {
  const groups = new Map<string, Command[]>();
  for (const command of commands) {
    const heading = command.group ?? own;
    const members = groups.get(heading);
    if (members === undefined) groups.set(heading, [command]);
    else members.push(command);
  }
  return groups;
}
