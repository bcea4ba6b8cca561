import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import { usePane } from "../shell/pane-context";

/** Stands at the pane's foot, below what scrolls: an answer is in sight wherever its button is. */
export function Foot({ children }: { readonly children: ReactNode }) {
  const { foot } = usePane();
  return foot === null ? null : createPortal(children, foot);
}
