/** A dialog over the page: title, what it asks, and its buttons at the foot. */
"use client";
import { Dialog as Base } from "@base-ui/react/dialog";
import { type ReactElement, type ReactNode, useRef } from "react";
import { classNames } from "#ui/class-names.ts";
import { IconButton } from "#ui/controls/icon-button.tsx";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";
import { paneLook } from "./popover.tsx";

interface Props {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly description?: ReactNode;
  readonly footer?: ReactNode;
  /** A button element; leave out where `open` is controlled. */
  readonly trigger?: ReactElement;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  /** Width classes; 480 px unless said. */
  readonly className?: string;
}

export function Dialog({ title, children, description, footer, trigger, open, onOpenChange, className }: Props) {
  const t = useWords(uiWords);
  const popup = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange === undefined ? {} : { onOpenChange: (next: boolean) => onOpenChange(next) })}
    >
      {trigger !== undefined && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-veil transition-opacity data-[ending-style]:opacity-0 data-[starting-style]:opacity-0" />
        <Base.Popup
          ref={popup}
          initialFocus={() => body.current?.querySelector<HTMLElement>("input,textarea,button,a") ?? popup.current}
          className={classNames(
            paneLook,
            "fixed top-[12vh] left-1/2 z-50 flex max-h-[80vh] -translate-x-1/2 flex-col max-sm:top-auto max-sm:bottom-0 max-sm:w-full! max-sm:rounded-b-none",
            className ?? "w-[480px] max-w-[calc(100vw-32px)] max-sm:max-w-none",
          )}
        >
          <header className="flex h-12 flex-none items-center gap-3 border-b border-line pr-2 pl-5">
            <Base.Title className="flex-1 truncate text-title font-semibold">{title}</Base.Title>
            <Base.Close render={<IconButton icon="close" label={t("close")} />} />
          </header>
          <div ref={body} className="min-h-0 flex-1 overflow-y-auto px-5 py-4">
            {description !== undefined && (
              <Base.Description className="mb-3 text-ink-2">{description}</Base.Description>
            )}
            {children}
          </div>
          {footer !== undefined && (
            <footer className="flex flex-none justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
