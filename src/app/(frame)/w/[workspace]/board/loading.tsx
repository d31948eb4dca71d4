/** The board's shape while the server answers. */
import { BoardSkeleton } from "#features/board/board-skeleton.tsx";

export default function Loading() {
  return <BoardSkeleton />;
}
