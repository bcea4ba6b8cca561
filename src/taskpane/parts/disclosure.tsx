import { useId, useState, type ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";

const useStyles = makeStyles({
  button: {
    display: "flex",
    alignItems: "flex-start",
    gap: "4px",
    width: "100%",
    padding: "6px 4px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  chevron: { flexShrink: 0, marginTop: "2px" },
  head: { flexGrow: 1, minWidth: 0 },
  panel: { padding: "0 4px 8px 24px" },
  flush: { paddingLeft: "4px" },
});

interface DisclosureProps {
  readonly head: ReactNode;
  readonly children: ReactNode;
  readonly defaultOpen?: boolean;
  readonly strong?: boolean;
  /** Content as wide as the heading, not set in. */
  readonly flush?: boolean;
  /** Heading level; without one it is a plain button. */
  readonly level?: 2 | 3;
}

/** A line that opens what belongs to it. */
export function Disclosure({ head, children, defaultOpen = false, strong, flush, level }: DisclosureProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(defaultOpen);
  const panel = useId();
  const button = (
    <button
      type="button"
      className={mergeClasses(styles.button, strong && styles.strong)}
      aria-expanded={open}
      aria-controls={panel}
      onClick={() => setOpen(!open)}
    >
      <span className={styles.chevron} aria-hidden="true">
        {open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
      </span>
      <span className={styles.head}>{head}</span>
    </button>
  );
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div>
      {level === undefined ? button : <Heading className={styles.heading}>{button}</Heading>}
      <div id={panel} hidden={!open} className={mergeClasses(styles.panel, flush && styles.flush)}>
        {open && children}
      </div>
    </div>
  );
}
