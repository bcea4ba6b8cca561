import type { FigureSpec } from "../figure";
export const subsidyFigures: readonly FigureSpec[] = [];
