/** The view in the URL: which tasks, as a board or as a list. */
import { priorities, taskStatuses, taskTeams } from "#domain/tasks/task.ts";
import { TasksQuestion } from "#domain/tasks/task-question.ts";

export const layouts = ["board", "list"] as const;
export const statusChoices = ["open", ...taskStatuses] as const;

export interface TaskView {
  readonly layout: (typeof layouts)[number];
  readonly question: TasksQuestion;
}

type Given = Readonly<Record<string, string | string[] | undefined>>;

/** What an address does not say right is as if it were not said. */
export function parseTaskView(given: Given): TaskView {
  const fields = TasksQuestion.shape;
  const one = (name: keyof typeof fields) => {
    const value = fields[name].safeParse(given[name]).data;
    return value === undefined ? {} : { [name]: value };
  };
  const question: TasksQuestion = { ...one("team"), ...one("owner"), ...one("priority"), ...one("status") };
  return { layout: given.view === "list" ? "list" : "board", question };
}

export function formatTaskView({ layout, question }: TaskView): string {
  const params = new URLSearchParams();
  if (layout === "list") params.set("view", "list");
  for (const [name, value] of Object.entries(question)) if (value !== undefined) params.set(name, String(value));
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}

export const isFiltered = ({ question }: TaskView): boolean =>
  Object.values(question).some((value) => value !== undefined);
export const choices = { team: taskTeams, priority: priorities, status: statusChoices } as const;
