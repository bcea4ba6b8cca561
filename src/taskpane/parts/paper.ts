import { makeStyles, tokens } from "@fluentui/react-components";

/** The look of a text on a page: a sheet of paper stays paper in the dark theme too. */
export const usePaperStyles = makeStyles({
  paper: {
    padding: "20px 16px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow4,
    backgroundColor: "#ffffff",
    color: "#242424",
    "@media (forced-colors: active)": { backgroundColor: "Canvas", color: "CanvasText" },
    fontFamily: "FangSong, STFangsong, FangSong_GB2312, SimSun, serif",
    lineHeight: "1.8",
    overflowWrap: "anywhere",
  },
});
