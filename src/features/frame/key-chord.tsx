/** A shortcut as keys: "g b" → G B. */
import { Kbd } from "#ui/controls/kbd.tsx";

export function KeyChord({ keys }: { readonly keys: string }) {
  return (
    <span className="flex gap-1">
      {keys.split(" ").map((key) => (
        <Kbd key={key}>{key.length === 1 ? key.toUpperCase() : key}</Kbd>
      ))}
    </span>
  );
}
