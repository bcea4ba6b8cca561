import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useSelectCell } from "../shell/pane-context";
import { texts } from "../texts";

const useStyles = makeStyles({
  row: {
    display: "flex",
    gap: "6px",
    width: "100%",
    padding: "4px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  place: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface PlaceButtonProps {
  readonly sheet: string;
  readonly cell: string;
  /** Stands behind the place. */
  readonly about?: string;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A sentence about a cell, and where it is; pressing it selects the cell. */
export function PlaceButton({ sheet, cell, about, icon, children }: PlaceButtonProps) {
  const styles = useStyles();
  const select = useSelectCell();
  const place = `${sheet}!${cell}`;
  return (
    <button
      type="button"
      className={styles.row}
      title={texts.checks.selectCell(place)}
      onClick={() => select({ sheet, address: cell })}
    >
      {icon}
      <span className={styles.words}>
        {children}
        <span className={styles.place}>{about === undefined ? place : `${place} · ${about}`}</span>
      </span>
    </button>
  );
}
