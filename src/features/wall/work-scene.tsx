/** The scene of operations: today's funnel, and the tasks with their clocks. */
"use client";
import type { FunnelAnswer } from "#domain/funnels/funnel-answer.ts";
import { titleText } from "#domain/tasks/task-title.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { overdueTasks } from "./decision.ts";
import type { WallTask } from "./wall-source.ts";
import { wallWords } from "./words.ts";

interface Props {
  readonly funnel: FunnelAnswer | undefined;
  readonly tasks: readonly WallTask[];
  readonly now: number;
}

export function WorkScene({ funnel, tasks, now }: Props) {
  return (
    <div className="grid h-full grid-cols-[1fr_860px] gap-16">
      {funnel === undefined ? <div /> : <Funnel answer={funnel} />}
      <Tasks tasks={tasks} now={now} />
    </div>
  );
}

const titleLook = "mb-5 text-[24px] font-medium text-ink-3";
const stepWords = ["step_page", "step_product", "step_cart", "step_checkout", "step_order"] as const;

function Funnel({ answer: { steps } }: { readonly answer: FunnelAnswer }) {
  const t = useWords(wallWords);
  const format = useFormat();
  const most = Math.max(1, steps[0]?.count ?? 0);
  return (
    <section>
      <h2 className={titleLook}>{t("funnel")}</h2>
      <ol className="grid gap-6">
        {steps.map(({ name, count, fromPrevious }, i) => {
          const word = stepWords[i];
          return (
            <li key={name} className="grid gap-1.5">
              <p className="flex items-baseline gap-4 text-[27px]">
                <span className="flex-1">{word === undefined ? name : t(word)}</span>
                {fromPrevious !== null && (
                  <span className="text-[22px] text-ink-2">
                    {t("fromBefore", { share: format.rate(fromPrevious) })}
                  </span>
                )}
                <span className="w-[150px] text-right text-[34px] font-semibold tabular-nums">
                  {format.count(count)}
                </span>
              </p>
              <span className="block h-3 rounded-[3px] bg-sunken">
                <span className="block h-full rounded-[3px] bg-accent" style={{ width: `${(100 * count) / most}%` }} />
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What finds room under each other. */
const mostTasks = 7;

function Tasks({ tasks, now }: Pick<Props, "tasks" | "now">) {
  const t = useWords(wallWords);
  const over = overdueTasks(tasks, now).length;
  const order = [...tasks].sort((a, b) => rank(a) - rank(b));
  return (
    <section>
      <h2 className={titleLook}>
        {t("tasks", { count: tasks.length })}
        {tasks.length > 0 && <>, {t("tasksOver", { count: over })}</>}
      </h2>
      {tasks.length === 0 && <p className="text-[34px] font-semibold">{t("noTasks")}</p>}
      <ul>
        {order.slice(0, mostTasks).map((task) => (
          <TaskLine key={task.id} task={task} now={now} />
        ))}
      </ul>
    </section>
  );
}

/** Those whose clock runs, the first to end first. */
const rank = ({ dueAt, updatedPageAt }: WallTask) => Date.parse(dueAt) + (updatedPageAt === null ? 0 : 1e13);

function TaskLine({ task, now }: { readonly task: WallTask; readonly now: number }) {
  const t = useWords(wallWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const left = Date.parse(task.dueAt) - now;
  const live = task.updatedPageAt !== null;
  const span = format.span(left);
  const clock = live ? t("updated") : left < 0 ? t("overdueBy", { span }) : t("dueIn", { span });
  const ink = live ? "text-accent" : left < 0 ? "text-red" : left < 12 * 3_600_000 ? "text-worse" : "text-ink-2";
  return (
    <li className="flex items-baseline gap-6 border-t border-line-2 py-3.5 text-[26px]">
      <span className="min-w-0 flex-1 truncate">{titleText(task, locale)}</span>
      {task.owner !== undefined && task.owner !== null && (
        <span className="flex-none text-[22px] text-ink-3">{task.owner.name}</span>
      )}
      <span className={`flex-none text-right font-semibold tabular-nums ${ink}`}>{clock}</span>
    </li>
  );
}
