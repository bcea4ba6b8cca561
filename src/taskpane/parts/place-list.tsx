import type { ReactNode } from "react";
import { makeStyles, useArrowNavigationGroup } from "@fluentui/react-components";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

/** A list of sentences that lead to cells: one stop of the Tab key, arrows go up and down in it. */
export function PlaceList({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true });
  return (
    <ul className={styles.list} {...arrows}>
      {children}
    </ul>
  );
}
