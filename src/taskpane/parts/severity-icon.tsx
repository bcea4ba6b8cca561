import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../checks/finding";
import { texts } from "../texts";

const useStyles = makeStyles({
  icon: { flexShrink: 0, marginTop: "2px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
});

export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const Icon = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Regular }[severity];
  return (
    <Icon
      className={mergeClasses(styles.icon, styles[severity])}
      role="img"
      aria-label={texts.checks.severities[severity]}
    />
  );
}
