/** The three columns of the operations board: figures, tasks, alerts; one under the other where there is no room. */
export const operationsColumns =
  "flex flex-col border-b border-line lg:grid lg:grid-cols-[minmax(320px,35%)_minmax(0,1fr)_var(--feed-w)]";
