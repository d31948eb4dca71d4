/** What can be done with a task without opening it: take it, move it, drop it. */
"use client";
import { mayMove } from "#domain/tasks/status.ts";
import { type Task, taskCode, taskStatuses } from "#domain/tasks/task.ts";
import { IconButton } from "#ui/controls/icon-button.tsx";
import { Menu, MenuGroup, MenuItem, MenuLink, MenuRule } from "#ui/overlay/menu.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useTasksState } from "./tasks-context.tsx";
import { taskWords } from "./words.ts";

export function TaskMenu({ task }: { readonly task: Task }) {
  const t = useWords(taskWords);
  const { workspace, people, me, mayChange, change } = useTasksState();
  const code = taskCode(task.id);
  const own = people.find(({ id }) => id === me);
  const moves = taskStatuses.filter((status) => status !== "dropped" && mayMove(task.status, status));
  return (
    <Menu
      align="end"
      trigger={
        <IconButton icon="more" label={t("more", { code })} className="-mr-1.5 size-6!" data-task-menu={task.id} />
      }
    >
      <MenuLink href={`/w/${workspace}/tasks/${task.id}`} icon="arrow">
        {t("open")}
      </MenuLink>
      {mayChange && own !== undefined && task.owner?.id !== me && (
        <MenuItem
          icon="person"
          onSelect={() => change(task, { ownerId: own.id }, t("assigned", { code, name: own.name }))}
        >
          {t("take")}
        </MenuItem>
      )}
      {mayChange && (
        <>
          <MenuRule />
          <MenuGroup label={t("moveTo")}>
            {moves.map((status) => (
              <MenuItem
                key={status}
                onSelect={() => change(task, { status }, t("moved", { code, column: t(`status_${status}`) }))}
              >
                {t(`status_${status}`)}
              </MenuItem>
            ))}
          </MenuGroup>
          {mayMove(task.status, "dropped") && (
            <MenuItem icon="bin" onSelect={() => change(task, { status: "dropped" }, t("dropped", { code }))}>
              {t("drop")}
            </MenuItem>
          )}
        </>
      )}
    </Menu>
  );
}
